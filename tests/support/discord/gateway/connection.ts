import { GatewayCloseCodes, GatewayOpcodes, type GatewaySendPayload } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { GATEWAY_EVENTS_A_MINUTE, GATEWAY_PAYLOAD_BYTES } from '../limits.js';
import { identify, resume } from './identify.js';
import type { Connection, GatewayState } from './state.js';

const MINUTE_MS = 60_000;

function parse(text: string): GatewaySendPayload | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'op' in value ? (value as GatewaySendPayload) : undefined;
  } catch {
    return undefined;
  }
}

/** Close codes for what a bot must not send. */
function createGuard(now: () => number) {
  let sent: number[] = [];
  return (text: string): GatewayCloseCodes | undefined => {
    sent = [...sent.filter((at) => now() - at < MINUTE_MS), now()];
    if (sent.length > GATEWAY_EVENTS_A_MINUTE) return GatewayCloseCodes.RateLimited;
    if (Buffer.byteLength(text) > GATEWAY_PAYLOAD_BYTES) return GatewayCloseCodes.DecodeError;
    return undefined;
  };
}

function receive(
  state: GatewayState,
  connection: Connection,
  payload: GatewaySendPayload,
): GatewayCloseCodes | undefined {
  switch (payload.op) {
    case GatewayOpcodes.Heartbeat:
      if (!state.zombie) connection.send({ op: GatewayOpcodes.HeartbeatAck });
      return undefined;
    case GatewayOpcodes.Identify:
      if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
      identify(state, connection, payload.d);
      return undefined;
    case GatewayOpcodes.Resume:
      if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
      resume(state, connection, payload.d);
      return undefined;
    case GatewayOpcodes.PresenceUpdate:
      return connection.session ? undefined : GatewayCloseCodes.NotAuthenticated;
    default:
      // Voice, member lists and sounds: Discord has them, the loopback does not, and says so.
      return GatewayCloseCodes.UnknownOpcode;
  }
}

/** What is wrong with the address of a connection. */
function strangeness({ searchParams: asked }: URL): GatewayCloseCodes | undefined {
  if (asked.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
  return asked.get('encoding') !== 'json' || asked.has('compress') ? GatewayCloseCodes.DecodeError : undefined;
}

/** Speaks the gateway's protocol on one socket. */
export function accept(
  state: GatewayState,
  { socket, url }: { readonly socket: WebSocket; readonly url: URL },
): Connection {
  const guard = createGuard(state.world.clock.now);
  const connection: Connection = {
    path: url.pathname,
    session: undefined,
    send: (payload) => socket.send(JSON.stringify(payload)),
    close(code) {
      state.closes.push(code);
      socket.close(code);
    },
  };
  const fault = (code: GatewayCloseCodes): void => {
    state.violations.report({ rule: 'gateway', detail: `closed with ${code} ${GatewayCloseCodes[code]}` });
    connection.close(code);
  };
  socket.on('message', (data) => {
    const text = String(data);
    const payload = parse(text);
    const code = guard(text) ?? (payload ? receive(state, connection, payload) : GatewayCloseCodes.DecodeError);
    if (code !== undefined) fault(code);
  });
  socket.on('close', (code) => {
    const { session } = connection;
    if (session?.wire !== connection) return;
    session.wire = undefined;
    // "Gateway", disconnecting: 1000 and 1001 from the bot end the session, anything else leaves it to be resumed.
    if (code === 1000 || code === 1001) state.sessions.end(session);
  });
  const code = strangeness(url);
  if (code !== undefined) fault(code);
  else connection.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: state.heartbeatMs } });
  return connection;
}
