/** Who asks, and where: what the settings, the scope and the memory go by. */

import type { APIInteraction, ChannelType, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { ContextOptions } from '../../commands/kept/contexts.js';
import type { Venue } from '../meter.js';
import { isThread } from './gateway/permissions.js';

export type Asker = Required<Pick<ContextOptions, 'place' | 'user'>> & Pick<ContextOptions, 'manages' | 'locale'>;

/** The channel that a thread belongs to; any other channel is its own. */
export type ParentOf = (channel: string) => string | undefined;

const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;

const mayManage = (permissions: string | undefined): boolean =>
  permissions !== undefined && (BigInt(permissions) & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;

const placeIn = (guild: string | undefined, channel: string | undefined): Asker['place'] =>
  guild === undefined ? { kind: 'direct' } : { kind: 'server', guild, channel };

/** Settings are those of the channel, also in a thread of it. */
export function askerOf(raw: APIInteraction, parentOf: ParentOf): Asker {
  const { channel, guild_id: guild, member, user } = raw;
  const parent = channel && 'thread_metadata' in channel && 'parent_id' in channel ? channel.parent_id : undefined;
  const own = channel && (parent ?? parentOf(channel.id) ?? channel.id);
  return {
    place: placeIn(guild, own),
    user: (member?.user ?? user)?.id,
    manages: mayManage(member?.permissions),
    // Discord leaves out what it does not know; the server's is then the best guess.
    locale: ('locale' in raw ? raw.locale : undefined) ?? raw.guild_locale,
  };
}

/** `localeOf`: the language of a server, as those who manage it have set it at Discord. */
export type Surrounding = {
  readonly parentOf: ParentOf;
  readonly localeOf: (guild: string) => string | undefined;
};

/**
 * A message does not say which language its writer's program has. Whoever writes Russian reads it; most servers never set
 * their language, and of those that did it is the best guess.
 */
export const writerOf = (
  { guild_id: guild, channel_id: channel, author, content }: GatewayMessageCreateDispatchData,
  { parentOf, localeOf }: Surrounding,
): Asker => ({
  place: placeIn(guild, parentOf(channel) ?? channel),
  user: author.id,
  locale: isRussian(content) ? 'ru' : guild === undefined ? undefined : localeOf(guild),
});

/** Letters that other languages have and Russian has not. */
const OTHERS = /[іїєґўјљњћђџѓќѕӣӯқғҳҷәіңөұүһ]/iu;

/** Most of it is in letters of Russian: names and quotations may be in others. */
function isRussian(text: string): boolean {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const letters = text.replace(/<[^>\s]*>|https?:\/\/\S+/g, ' ').match(/\p{L}/gu)?.length ?? 0;
  return cyrillic > 2 && cyrillic * 2 > letters && !OTHERS.test(text);
}

/** The kind of place, by its server (none: direct messages) and Discord's number for its kind. */
export function venueIn(guild: string | undefined, kind: ChannelType | undefined): Venue {
  if (guild === undefined) return 'direct';
  return kind !== undefined && isThread(kind) ? 'thread' : 'server';
}
