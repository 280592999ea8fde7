import { randomUUID } from 'node:crypto';
import { type APIUser, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { shardOf } from '../snowflakes.js';
import type { Dispatch } from '../world/world.js';
import { guildIdOf, isWanted } from './intents.js';
import { redacted } from './redact.js';

/** Where events go; a socket, as far as a session cares. */
export interface Wire {
  send(payload: object): void;
}

interface Numbered {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: Dispatch['t'];
  readonly d: Dispatch['d'];
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Everything sent or meant to be sent, for a RESUME. */
  readonly log: Numbered[];
  /** `undefined` while the bot is away. */
  wire: Wire | undefined;
}

export interface Asked {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

export interface Sessions {
  start(asked: Asked, wire: Wire): Session;
  find(id: string): Session | undefined;
  end(session: Session): void;
  /** To one session, whatever its intents. */
  push(session: Session, event: Dispatch): void;
  /** To every session that asked for such events, as far as it may read them. */
  publish(event: Dispatch): void;
  /** Sends what came after `seq`. */
  replay(session: Session, seq: number): void;
  all(): readonly Session[];
}

/** "Sharding": a server's events go to its shard, direct messages to shard 0. */
function concerns({ shard: [id, count] }: Session, event: Dispatch): boolean {
  const guildId = guildIdOf(event);
  return (guildId === undefined ? 0 : shardOf(guildId, count)) === id;
}

/** The event as this session may see it. */
function seenBy({ intents }: Session, event: Dispatch, { botId }: { readonly botId: string }): Dispatch {
  const message = event.t === GatewayDispatchEvents.MessageCreate || event.t === GatewayDispatchEvents.MessageUpdate;
  const inDm = guildIdOf(event) === undefined;
  if (!message || inDm || intents & GatewayIntentBits.MessageContent) return event;
  return { ...event, d: redacted(event.d, botId) };
}

export function createSessions(bot: APIUser): Sessions {
  const sessions = new Map<string, Session>();
  const push = (session: Session, { t, d }: Dispatch): void => {
    const numbered: Numbered = { op: GatewayOpcodes.Dispatch, s: session.log.length + 1, t, d };
    session.log.push(numbered);
    session.wire?.send(numbered);
  };
  return {
    start(asked, wire) {
      const session: Session = { id: randomUUID(), ...asked, log: [], wire };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => sessions.get(id),
    end: ({ id }) => void sessions.delete(id),
    push,
    publish(event) {
      for (const session of sessions.values()) {
        if (isWanted(event, session.intents) && concerns(session, event))
          push(session, seenBy(session, event, { botId: bot.id }));
      }
    },
    replay(session, seq) {
      for (const numbered of session.log.slice(seq)) session.wire?.send(numbered);
    },
    all: () => [...sessions.values()],
  };
}
