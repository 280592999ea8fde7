import {
  type APIMessage,
  GatewayDispatchEvents,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { changeThread, openThread } from '../routes/threads.js';
import { removeChannel } from '../world/changes.js';
import { guildOf, isDm, isThread, type Place, type Post, type World } from '../world/world.js';
import { ClientRefusal } from './stage.js';
import { messageText } from './text.js';

export type PermissionName = keyof typeof PermissionFlagsBits;

/** A channel, thread, forum or direct-message channel, as a test handles it. */
export interface ChannelHandle {
  readonly id: Snowflake;
  readonly name: string;
  place(): Place;
  /** What everyone can see there, oldest first. */
  messages(): readonly APIMessage[];
  /** Everything that was ever there, with its earlier versions, deleted and ephemeral messages too. */
  history(): readonly Post[];
  /** "name: text" of each message that is there now. */
  text(): string;
  /** How often the bot showed that it is typing. */
  typing(): number;
  /** Takes permissions from the bot here (an overwrite, announced by CHANNEL_UPDATE), or gives them. */
  deny(...names: readonly PermissionName[]): void;
  allow(...names: readonly PermissionName[]): void;
  /** A person opens a thread: from a message, or alone (in a forum: a post, without its first message). */
  thread(name: string, from?: APIMessage): ChannelHandle;
  /** Threads under it, oldest first. */
  threads(): readonly ChannelHandle[];
  /** A moderator deletes these at once. */
  purge(...messages: readonly APIMessage[]): void;
  /** For a thread. */
  archive(): void;
  lock(): void;
  remove(): void;
}

const sum = (names: readonly PermissionName[]): bigint =>
  names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);

function overwrite(
  world: World,
  place: Place,
  { deny = 0n, allow = 0n }: { readonly deny?: bigint; readonly allow?: bigint },
): void {
  const { channel } = place;
  const guild = guildOf(world, place);
  if (isDm(channel) || isThread(channel) || !guild)
    throw new ClientRefusal('Only channels of a server have permissions of their own.');
  const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== world.bot.id);
  const own = channel.permission_overwrites?.find(({ id }) => id === world.bot.id);
  const denied = (BigInt(own?.deny ?? 0) | deny) & ~allow;
  const allowed = (BigInt(own?.allow ?? 0) | allow) & ~deny;
  const changed = { id: world.bot.id, type: OverwriteType.Member, deny: String(denied), allow: String(allowed) };
  place.channel = { ...channel, permission_overwrites: [...others, changed] };
  world.emit({ t: GatewayDispatchEvents.ChannelUpdate, d: { ...place.channel, guild_id: guild.id } });
}

export function createChannelHandle(world: World, place: Place): ChannelHandle {
  const { id } = place.channel;
  const messages = (): readonly APIMessage[] =>
    place.posts.filter(({ deleted, onlyFor }) => !deleted && onlyFor === undefined).map(({ message }) => message);
  return {
    id,
    name: place.channel.name ?? 'direct messages',
    place: () => place,
    messages,
    history: () => place.posts,
    text: () =>
      messages()
        .map((message) => `${message.author.username}: ${messageText(message)}`)
        .join('\n'),
    typing: () => place.typing,
    deny: (...names) => overwrite(world, place, { deny: sum(names) }),
    allow: (...names) => overwrite(world, place, { allow: sum(names) }),
    thread(name, from) {
      const ownerId = guildOf(world, place)?.ownerId ?? world.bot.id;
      return createChannelHandle(world, openThread(world, place, { name, id: from?.id ?? world.nextId(), ownerId }));
    },
    threads: () =>
      [...world.places.values()]
        .filter(({ channel }) => isThread(channel) && channel.parent_id === id)
        .map((thread) => createChannelHandle(world, thread)),
    purge(...gone) {
      const ids = gone.map((message) => message.id);
      for (const post of place.posts) if (ids.includes(post.message.id)) post.deleted = true;
      const guild = guildOf(world, place);
      const where = { channel_id: id, ...(guild && { guild_id: guild.id }) };
      world.emit({ t: GatewayDispatchEvents.MessageDeleteBulk, d: { ids, ...where } });
    },
    archive: () => changeThread(world, place, { archived: true }),
    lock: () => changeThread(world, place, { locked: true, archived: true }),
    remove: () => removeChannel(world, place),
  };
}
