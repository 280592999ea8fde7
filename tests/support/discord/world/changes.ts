import {
  type APIGuildMember,
  type APIUser,
  GatewayDispatchEvents,
  Locale,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { dmChannel, forumChannel, type OtherKind, otherChannel, textChannel } from './channel-payloads.js';
import { guildCreate } from './guild-payload.js';
import * as payload from './payloads.js';
import {
  type Guild,
  guildOf,
  isDm,
  isoTime,
  isThread,
  type Place,
  type PlaceChannel,
  placesOf,
  type World,
} from './world.js';

export function addUser(world: World, name: string): APIUser {
  const user = payload.user({ id: world.nextId(), name });
  world.users.set(user.id, user);
  return user;
}

export function addMember(
  world: World,
  { guild, user }: { readonly guild: Guild; readonly user: APIUser },
): APIGuildMember {
  const member = payload.member(user, isoTime(world));
  guild.members.set(user.id, member);
  return member;
}

/** `system`: the channel where new members are greeted. `closed`: those in which members may only read. */
export interface Furnished {
  readonly channels?: readonly string[];
  readonly system?: string;
  readonly closed?: readonly string[];
  readonly locale?: Locale;
}

/** A server with the bot in it, and the role Discord makes for a bot. */
export function addGuild(world: World, name: string, furnished: Furnished = {}): Guild {
  const { channels = [], system, closed = [], locale = Locale.EnglishUS } = furnished;
  const id = world.nextId();
  const owner = addUser(world, `${name}-owner`);
  const managed = { ...payload.role({ id: world.nextId(), name: world.bot.username }), managed: true };
  const roles = [
    payload.role({ id, name: '@everyone', permissions: payload.EVERYONE }),
    { ...managed, tags: { bot_id: world.bot.id } },
  ];
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale,
    roles: new Map(roles.map((role) => [role.id, role])),
    members: new Map(),
  };
  world.guilds.set(id, guild);
  addMember(world, { guild, user: owner });
  addMember(world, { guild, user: world.bot }).roles.push(managed.id);
  for (const [position, channel] of channels.entries()) {
    const deny = { id, type: OverwriteType.Role, deny: String(PermissionFlagsBits.SendMessages), allow: '0' };
    const made = { ...textChannel({ id: world.nextId(), name: channel, guildId: id }), position };
    addPlace(world, closed.includes(channel) ? { ...made, permission_overwrites: [deny] } : made);
    if (channel === system) guild.systemChannelId = made.id;
  }
  world.emit({ t: GatewayDispatchEvents.GuildCreate, d: guildCreate(world, guild) });
  return guild;
}

export function addPlace(world: World, channel: PlaceChannel): Place {
  const place: Place = { channel, posts: [], typing: 0 };
  world.places.set(channel.id, place);
  return place;
}

/** A text channel, if nothing is said. */
export interface ChannelOptions {
  readonly forum?: boolean;
  readonly kind?: OtherKind;
}

export function addChannel(
  world: World,
  guild: Guild,
  { name, forum = false, kind }: { readonly name: string } & ChannelOptions,
): Place {
  const own = { id: world.nextId(), name, guildId: guild.id };
  const channel = kind !== undefined ? otherChannel({ ...own, kind }) : forum ? forumChannel(own) : textChannel(own);
  const place = addPlace(world, channel);
  world.emit({ t: GatewayDispatchEvents.ChannelCreate, d: { ...channel, guild_id: guild.id } });
  return place;
}

/** The bot's direct messages with a user; there is one channel for each user. */
export function dmWith(world: World, user: APIUser): Place {
  const known = [...world.places.values()].find(
    ({ channel }) => isDm(channel) && channel.recipients?.[0]?.id === user.id,
  );
  return known ?? addPlace(world, dmChannel(world.nextId(), user));
}

export function removeChannel(world: World, place: Place): void {
  const { channel } = place;
  const guild = guildOf(world, place);
  world.places.delete(channel.id);
  if (!guild || isDm(channel)) return;
  if (isThread(channel)) {
    const { id, parent_id, type } = channel;
    world.emit({
      t: GatewayDispatchEvents.ThreadDelete,
      d: { id, guild_id: guild.id, parent_id: parent_id ?? '0', type },
    });
  } else {
    world.emit({ t: GatewayDispatchEvents.ChannelDelete, d: { ...channel, guild_id: guild.id } });
  }
}

/** The bot is removed: everything of the server is gone for it. */
export function removeGuild(world: World, guild: Guild): void {
  for (const { channel } of placesOf(world, guild)) world.places.delete(channel.id);
  world.guilds.delete(guild.id);
  world.emit({ t: GatewayDispatchEvents.GuildDelete, d: { id: guild.id } });
}

/** The bot is invited to a server that it was on: it is a member anew, and sees the same channels. */
export function rejoinGuild(world: World, guild: Guild, places: readonly Place[]): void {
  const { roles } = guild.members.get(world.bot.id) ?? { roles: [] };
  world.guilds.set(guild.id, guild);
  for (const place of places) world.places.set(place.channel.id, place);
  addMember(world, { guild, user: world.bot }).roles.push(...roles);
  world.emit({ t: GatewayDispatchEvents.GuildCreate, d: guildCreate(world, guild) });
}
