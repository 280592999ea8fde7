import { GatewayDispatchEvents, type Snowflake } from 'discord-api-types/v10';
import { addChannel, addMember, type ChannelOptions, rejoinGuild, removeGuild } from '../world/changes.js';
import { guildCreate } from '../world/guild-payload.js';
import { type Guild, type Place, placesOf, type World } from '../world/world.js';
import { type ChannelHandle, createChannelHandle } from './channel.js';

/** A server the bot is in, as a test handles it. */
export interface GuildHandle {
  readonly id: Snowflake;
  readonly name: string;
  /** The channel of that name; it is made when it does not exist. */
  channel(name: string, options?: ChannelOptions): ChannelHandle;
  channels(): readonly ChannelHandle[];
  /** An outage of Discord makes the server unavailable, and it comes back: GUILD_DELETE, GUILD_CREATE. */
  vanish(): void;
  comeBack(): void;
  /** The bot is removed (GUILD_DELETE), and invited again. */
  remove(): void;
  rejoin(): void;
}

export function createGuildHandle(world: World, guild: Guild): GuildHandle {
  let left: readonly Place[] = [];
  const channels = (): readonly ChannelHandle[] =>
    placesOf(world, guild).map((place) => createChannelHandle(world, place));
  return {
    id: guild.id,
    name: guild.name,
    channel(name, options = {}) {
      const known = channels().find((channel) => channel.name === name);
      return known ?? createChannelHandle(world, addChannel(world, guild, { name, ...options }));
    },
    channels,
    vanish: () => world.emit({ t: GatewayDispatchEvents.GuildDelete, d: { id: guild.id, unavailable: true } }),
    comeBack: () => world.emit({ t: GatewayDispatchEvents.GuildCreate, d: guildCreate(world, guild) }),
    remove() {
      left = placesOf(world, guild);
      removeGuild(world, guild);
    },
    rejoin: () => rejoinGuild(world, guild, left),
  };
}

/** Everyone the loopback knows becomes a member of a new server. */
export function inviteAll(world: World, guild: Guild): void {
  for (const user of world.users.values()) if (!guild.members.has(user.id)) addMember(world, { guild, user });
}
