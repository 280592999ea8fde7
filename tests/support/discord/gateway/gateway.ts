import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { IDENTIFIES_A_DAY } from '../limits.js';
import type { Violations } from '../violations.js';
import type { Watch } from '../watch.js';
import type { World } from '../world/world.js';
import { accept } from './connection.js';
import { createSessions, type Session } from './sessions.js';
import type { GatewayState } from './state.js';

/** The gateway as a test handles it. */
export interface Gateway {
  /** Sessions that the bot has now, connected or not. */
  sessions(): readonly Session[];
  connected(): boolean;
  /** Every IDENTIFY so far. */
  readonly identifies: GatewayState['identifies'];
  resumes(): number;
  /** Codes the loopback closed connections with. */
  readonly closes: readonly number[];
  /** The connection breaks without a close frame; the sessions can be resumed. */
  drop(): void;
  /** "Reconnect" (op 7): the bot is asked to come back. */
  askToReconnect(): void;
  /** "Invalid session" (op 9): not resumable by default. */
  invalidate(options?: { readonly resumable?: boolean }): void;
  /** Heartbeats get no answer until this is switched off. */
  setZombie(zombie: boolean): void;
  /** New connections are refused while this is not so. */
  setReachable(reachable: boolean): void;
  /** The next IDENTIFY is closed with this code, for instance 4004. */
  refuseNextIdentify(code: number): void;
  close(code: number): void;
}

export interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  readonly violations: Violations;
  readonly watch: Watch;
  readonly token: string;
  readonly heartbeatMs: number;
  /** "ws://127.0.0.1:PORT". */
  readonly origin: () => string;
}

export interface GatewayParts {
  readonly gateway: Gateway;
  readonly publish: World['emit'];
  readonly url: () => string;
  readonly identifiesLeft: () => number;
  readonly stop: () => void;
}

function createControls(state: GatewayState, sockets: WebSocketServer): Gateway {
  const { sessions } = state;
  const toAll = (payload: object): void => {
    for (const socket of sockets.clients) socket.send(JSON.stringify(payload));
  };
  return {
    sessions: sessions.all,
    connected: () => sessions.all().some(({ wire }) => wire !== undefined),
    identifies: state.identifies,
    resumes: () => state.resumes,
    closes: state.closes,
    drop() {
      for (const socket of sockets.clients) socket.terminate();
    },
    askToReconnect: () => toAll({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidate({ resumable = false } = {}) {
      if (!resumable) for (const session of sessions.all()) sessions.end(session);
      toAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
    },
    setZombie(zombie) {
      state.zombie = zombie;
    },
    setReachable(reachable) {
      state.reachable = reachable;
    },
    refuseNextIdentify(code) {
      state.refuseWith = code;
    },
    close(code) {
      state.closes.push(code);
      for (const socket of sockets.clients) socket.close(code);
    },
  };
}

export function createGateway(options: GatewayOptions): GatewayParts {
  const { server, world, violations, watch, token, heartbeatMs, origin } = options;
  const sockets = new WebSocketServer({ noServer: true });
  const state: GatewayState = {
    world,
    sessions: createSessions(world.bot),
    violations,
    token,
    heartbeatMs,
    resumeUrl: () => `${origin()}/resume`,
    zombie: false,
    reachable: true,
    refuseWith: undefined,
    identifies: [],
    resumes: 0,
    closes: [],
    fatal: new Set(),
  };
  server.on('upgrade', (request, socket, head) => {
    if (!state.reachable) {
      socket.destroy();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      accept(state, { socket: opened, url });
      for (const event of ['message', 'close']) opened.on(event, () => watch.changed());
    });
  });
  return {
    gateway: createControls(state, sockets),
    publish: state.sessions.publish,
    url: () => `${origin()}/gateway`,
    identifiesLeft: () => IDENTIFIES_A_DAY - state.identifies.length,
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
