import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayOpcodes,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import { GUILDS_A_SHARD, IDENTIFIES_A_DAY } from '../limits.js';
import { shardOf } from '../snowflakes.js';
import { guildCreate } from '../world/guild-payload.js';
import type { Guild } from '../world/world.js';
import { areGranted, areKnown, isWanted } from './intents.js';
import type { Asked } from './sessions.js';
import type { Connection, GatewayState } from './state.js';

const guildsOf = ({ world }: GatewayState, [id, count]: Asked['shard']): readonly Guild[] =>
  [...world.guilds.values()].filter((guild) => shardOf(guild.id, count) === id);

/** The close code Discord answers an IDENTIFY with, or `undefined` where it is fine. */
function refusal(
  state: GatewayState,
  { token, intents, shard = [0, 1] }: GatewayIdentifyData,
): GatewayCloseCodes | undefined {
  const [id, count] = shard;
  if (state.refuseWith !== undefined) return state.refuseWith;
  if (token !== state.token || state.identifies.length >= IDENTIFIES_A_DAY)
    return GatewayCloseCodes.AuthenticationFailed;
  if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count) return GatewayCloseCodes.InvalidShard;
  if (guildsOf(state, shard).length >= GUILDS_A_SHARD) return GatewayCloseCodes.ShardingRequired;
  if (!areKnown(intents)) return GatewayCloseCodes.InvalidIntents;
  if (!areGranted(intents, state.world.application.flags)) return GatewayCloseCodes.DisallowedIntents;
  return undefined;
}

/** Closes that a bot causes by what it asks for. A wrong token is a matter of settings. */
const FAULTS: ReadonlySet<number> = new Set([
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

function refuse(state: GatewayState, connection: Connection, code: GatewayCloseCodes): void {
  state.refuseWith = undefined;
  if (FAULTS.has(code))
    state.violations.report({ rule: 'gateway', detail: `IDENTIFY was refused: ${code} ${GatewayCloseCodes[code]}` });
  connection.close(code);
}

function ready(state: GatewayState, connection: Connection, asked: Asked): void {
  const { world, sessions } = state;
  const guilds = guildsOf(state, asked.shard);
  const session = sessions.start(asked, connection);
  connection.session = session;
  sessions.push(session, {
    t: GatewayDispatchEvents.Ready,
    d: {
      v: 10,
      user: world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: state.resumeUrl(),
      shard: [...asked.shard],
      application: { id: world.application.id, flags: world.application.flags, flags_new: world.application.flags_new },
    },
  });
  for (const guild of guilds) {
    const event = { t: GatewayDispatchEvents.GuildCreate, d: guildCreate(world, guild) } as const;
    if (isWanted(event, session.intents)) sessions.push(session, event);
  }
}

export function identify(state: GatewayState, connection: Connection, data: GatewayIdentifyData): void {
  const asked: Asked = { intents: data.intents, shard: data.shard ?? [0, 1] };
  const key = `${data.token} ${asked.intents} ${asked.shard}`;
  if (state.fatal.has(key)) {
    state.violations.report({
      rule: 'gateway',
      detail: 'the same IDENTIFY was refused for good before: a fatal close is never retried',
    });
  }
  state.identifies.push(asked);
  const code = refusal(state, data);
  if (code === undefined) {
    ready(state, connection, asked);
    return;
  }
  state.fatal.add(key);
  refuse(state, connection, code);
}

export function resume(
  state: GatewayState,
  connection: Connection,
  { token, session_id: id, seq }: GatewayResumeData,
): void {
  state.resumes += 1;
  const session = state.sessions.find(id);
  if (connection.path !== new URL(state.resumeUrl()).pathname) {
    state.violations.report({ rule: 'gateway', detail: "a RESUME goes to READY's resume_gateway_url" });
  }
  if (token !== state.token) connection.close(GatewayCloseCodes.AuthenticationFailed);
  else if (!session) connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
  else if (seq > session.log.length) connection.close(GatewayCloseCodes.InvalidSeq);
  else {
    connection.session = session;
    session.wire = connection;
    state.sessions.replay(session, seq);
    state.sessions.push(session, { t: GatewayDispatchEvents.Resumed, d: undefined });
  }
}
