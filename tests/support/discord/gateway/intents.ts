import { ApplicationFlags, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Dispatch } from '../world/world.js';

interface Needed {
  readonly inGuild: number;
  readonly inDm?: number;
}

const SERVERS: Needed = { inGuild: GatewayIntentBits.Guilds };
const MESSAGES: Needed = { inGuild: GatewayIntentBits.GuildMessages, inDm: GatewayIntentBits.DirectMessages };

/** "Gateway", list of intents: what must have been asked for. An event that is not here needs nothing. */
const NEEDED: Readonly<Partial<Record<GatewayDispatchEvents, Needed>>> = {
  [GatewayDispatchEvents.GuildCreate]: SERVERS,
  [GatewayDispatchEvents.GuildDelete]: SERVERS,
  [GatewayDispatchEvents.ChannelCreate]: SERVERS,
  [GatewayDispatchEvents.ChannelUpdate]: SERVERS,
  [GatewayDispatchEvents.ChannelDelete]: SERVERS,
  [GatewayDispatchEvents.ThreadCreate]: SERVERS,
  [GatewayDispatchEvents.ThreadUpdate]: SERVERS,
  [GatewayDispatchEvents.ThreadDelete]: SERVERS,
  [GatewayDispatchEvents.MessageCreate]: MESSAGES,
  [GatewayDispatchEvents.MessageUpdate]: MESSAGES,
  [GatewayDispatchEvents.MessageDelete]: MESSAGES,
  [GatewayDispatchEvents.MessageDeleteBulk]: MESSAGES,
};

/** The server an event belongs to; `undefined` for direct messages and for the session's own events. */
export function guildIdOf({ t, d }: Dispatch): string | undefined {
  if (typeof d !== 'object' || d === null) return undefined;
  if (t === GatewayDispatchEvents.GuildCreate || t === GatewayDispatchEvents.GuildDelete) return d.id;
  const id: unknown = Reflect.get(d, 'guild_id');
  return typeof id === 'string' ? id : undefined;
}

export function isWanted(event: Dispatch, intents: number): boolean {
  const needed = NEEDED[event.t];
  if (!needed) return true;
  return (intents & (guildIdOf(event) === undefined ? (needed.inDm ?? 0) : needed.inGuild)) !== 0;
}

const KNOWN = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

export const areKnown = (intents: number): boolean => (intents & ~KNOWN) === 0;

/** Privileged intents, and the flags of which one says that it is switched on in the developer portal. */
const PRIVILEGED: readonly (readonly [intent: number, flags: number])[] = [
  [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  [
    GatewayIntentBits.MessageContent,
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  ],
];

export const areGranted = (intents: number, flags: number): boolean =>
  PRIVILEGED.every(([intent, granting]) => (intents & intent) === 0 || (flags & granting) !== 0);
