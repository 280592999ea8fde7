/** What the bot must be allowed, and where it is. */

import {
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  PermissionFlagsBits as Bits,
  ChannelType,
} from 'discord-api-types/v10';

/** Named as Discord's own settings name them. */
export type Permission = { readonly name: string; readonly bit: bigint };

const VIEW: Permission = { name: 'View Channel', bit: Bits.ViewChannel };
const SEND: Permission = { name: 'Send Messages', bit: Bits.SendMessages };
const ATTACH: Permission = { name: 'Attach Files', bit: Bits.AttachFiles };
const HISTORY: Permission = { name: 'Read Message History', bit: Bits.ReadMessageHistory };
const IN_THREADS: Permission = { name: 'Send Messages in Threads', bit: Bits.SendMessagesInThreads };

/** All that the bot ever needs: the invitation asks for these and no others. */
export const NEEDED: readonly Permission[] = [VIEW, SEND, ATTACH, HISTORY, IN_THREADS];

export const INVITED: bigint = NEEDED.reduce((all, { bit }) => all | bit, 0n);

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);
const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);
const TEXT: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

export const isThread = (type: ChannelType): boolean => THREADS.has(type);
/** People can ask there: in its messages, or in its posts. */
export const isForQuestions = (type: ChannelType): boolean => TEXT.has(type) || FORUMS.has(type) || isThread(type);

/** What is needed in a channel of this kind: a forum holds threads only. */
const neededIn = (type: ChannelType): readonly Permission[] =>
  isThread(type) || FORUMS.has(type) ? [VIEW, IN_THREADS, ATTACH, HISTORY] : NEEDED;

export type Member = Pick<APIGuildMember, 'roles' | 'communication_disabled_until'> & { readonly id: string };
export type Place = {
  readonly guild: { readonly id: string; readonly roles: readonly APIRole[] };
  readonly member: Member;
  readonly type: ChannelType;
  /** Those of the channel; a thread has those of the channel that it is in. */
  readonly overwrites: readonly APIOverwrite[];
  readonly now: Date;
};

/** A member in time-out may still look. */
const IN_TIMEOUT = Bits.ViewChannel | Bits.ReadMessageHistory;

const sum = (values: readonly string[]): bigint => values.reduce((all, value) => all | BigInt(value), 0n);

/** Discord's documentation, "Permissions": roles, then the overwrites for everyone, for roles and for the member. */
function permissionsIn({ guild, member, overwrites, now }: Place): bigint {
  const roles = new Set([guild.id, ...member.roles]);
  const base = sum(guild.roles.filter(({ id }) => roles.has(id)).map(({ permissions }) => permissions));
  if (base & Bits.Administrator) return INVITED;
  const ofRoles = overwrites.filter(({ id }) => id !== guild.id && member.roles.includes(id));
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    ofRoles,
    overwrites.filter(({ id }) => id === member.id),
  ];
  const granted = layers.reduce(
    (all, layer) => (all & ~sum(layer.map(({ deny }) => deny))) | sum(layer.map(({ allow }) => allow)),
    base,
  );
  const until = member.communication_disabled_until;
  return until && new Date(until) > now ? granted & IN_TIMEOUT : granted;
}

/** The names of what is missing there. Who may not see a channel may do nothing in it. */
export function missingIn(place: Place): readonly string[] {
  const granted = permissionsIn(place);
  const needed = neededIn(place.type);
  const missing = granted & VIEW.bit ? needed.filter(({ bit }) => !(granted & bit)) : needed;
  return missing.map(({ name }) => name);
}
