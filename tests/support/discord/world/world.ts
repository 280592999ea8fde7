import {
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIGuildMediaChannel,
  type APIGuildMember,
  type APIGuildStageVoiceChannel,
  type APIGuildVoiceChannel,
  type APIMessage,
  type APINewsChannel,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  type ApplicationFlags,
  ChannelType,
  type GatewayDispatchPayload,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.js';
import { application, type OwnApplication } from './application.js';
import type { Mentioned } from './mentions.js';
import * as payload from './payloads.js';

type Bare<Event> = Event extends { t: infer T; d: infer D } ? { readonly t: T; readonly d: D } : never;

/** An event as Discord names it, before a session gives it a number. */
export type Dispatch = Bare<GatewayDispatchPayload>;

export type ServerChannel =
  | APITextChannel
  | APINewsChannel
  | APIGuildVoiceChannel
  | APIGuildStageVoiceChannel
  | APIGuildForumChannel
  | APIGuildMediaChannel;
export type Thread = APIThreadChannel<ChannelType.PublicThread>;
export type PlaceChannel = ServerChannel | Thread | APIDMChannel;

export const isThread = (channel: PlaceChannel): channel is Thread => channel.type === ChannelType.PublicThread;
/** Its posts are threads, and nobody writes in it itself. */
export const isForum = (place: Place | undefined): boolean =>
  place?.channel.type === ChannelType.GuildForum || place?.channel.type === ChannelType.GuildMedia;
export const isDm = (channel: PlaceChannel): channel is APIDMChannel => channel.type === ChannelType.DM;

/** A message through its life. */
export interface Post {
  /** As it is now, or was when it was deleted. */
  message: APIMessage;
  /** What it was before each edit, oldest first. */
  readonly versions: APIMessage[];
  deleted: boolean;
  /** The one user who sees it, if it is ephemeral. */
  readonly onlyFor: Snowflake | undefined;
}

export interface Place {
  channel: PlaceChannel;
  readonly posts: Post[];
  /** How often the bot showed that it is typing. */
  typing: number;
}

export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  /** The language that those who manage it have set. */
  readonly locale: Locale;
  readonly roles: Map<Snowflake, APIRole>;
  readonly members: Map<Snowflake, APIGuildMember>;
  /** Where Discord greets new members. */
  systemChannelId?: Snowflake;
}

/** Who was notified by a message of the bot. */
export interface Ping extends Mentioned {
  readonly message: APIMessage;
}

/** What makes things happen in a world; `emit` reports each change to the gateway. */
interface Springs {
  readonly clock: Clock;
  readonly nextId: () => Snowflake;
  readonly emit: (event: Dispatch) => void;
}

export interface WorldOptions extends Springs {
  readonly botName: string;
  readonly flags: ApplicationFlags;
}

/** Everything that exists in the loopback. */
export interface World extends Springs {
  readonly application: OwnApplication;
  readonly bot: APIUser;
  readonly users: Map<Snowflake, APIUser>;
  readonly guilds: Map<Snowflake, Guild>;
  readonly places: Map<Snowflake, Place>;
  readonly pings: Ping[];
  /** Users who take no direct messages from bots. */
  readonly dmsClosed: Set<Snowflake>;
}

export function createWorld({ clock, nextId, emit, botName, flags }: WorldOptions): World {
  const bot = payload.user({ id: nextId(), name: botName, bot: true });
  const owner = payload.user({ id: nextId(), name: 'owner' });
  return {
    clock,
    nextId,
    emit,
    bot,
    application: application({ bot, owner, flags }),
    users: new Map([bot, owner].map((user) => [user.id, user])),
    guilds: new Map(),
    places: new Map(),
    pings: [],
    dmsClosed: new Set(),
  };
}

export const isoTime = (world: World): string => new Date(world.clock.now()).toISOString();

export const placesOf = (world: World, guild: Guild): readonly Place[] =>
  [...world.places.values()].filter(({ channel }) => !isDm(channel) && channel.guild_id === guild.id);

/** The server of a place; `undefined` for direct messages. */
export function guildOf(world: World, { channel }: Place): Guild | undefined {
  return isDm(channel) ? undefined : world.guilds.get(channel.guild_id ?? '');
}
