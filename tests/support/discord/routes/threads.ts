import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  MessageFlags,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { messageBody } from '../check/body.js';
import { assertMessage } from '../check/message.js';
import { Refusal } from '../refusal.js';
import { type Call, created, noContent, ok, type Route, route } from '../rest/router.js';
import { addPlace } from '../world/changes.js';
import { thread } from '../world/channel-payloads.js';
import { botPermissions, may } from '../world/permissions.js';
import { addPost } from '../world/posts.js';
import { guildOf, isForum, isoTime, isThread, type Place, type Thread, type World } from '../world/world.js';
import { demand, placeFor, postFor, type RouteContext } from './context.js';

interface ThreadWanted {
  readonly name: string;
  readonly id: Snowflake;
  readonly ownerId: Snowflake;
}

/** Opens a public thread under a channel and announces it. */
export function openThread(
  world: World,
  parent: Place,
  { name, id, ownerId }: ThreadWanted,
): Place & { channel: Thread } {
  const guild = guildOf(world, parent);
  if (!guild) throw new Refusal(50024);
  const channel = thread({
    id,
    name,
    guildId: guild.id,
    parentId: parent.channel.id,
    ownerId,
    at: isoTime(world),
  });
  const place = addPlace(world, channel);
  world.emit({ t: GatewayDispatchEvents.ThreadCreate, d: { ...channel, newly_created: true } });
  return Object.assign(place, { channel });
}

export function changeThread(
  world: World,
  place: Place,
  change: Partial<NonNullable<Thread['thread_metadata']>>,
): void {
  const { channel } = place;
  if (!isThread(channel) || !channel.thread_metadata) return;
  const changed: Thread = { ...channel, thread_metadata: { ...channel.thread_metadata, ...change } };
  place.channel = changed;
  world.emit({ t: GatewayDispatchEvents.ThreadUpdate, d: changed });
}

/** "Threads": a locked thread takes messages from moderators only; a message wakes an archived one. */
export function assertOpen(world: World, place: Place): void {
  if (!isThread(place.channel)) return;
  const { locked, archived } = place.channel.thread_metadata ?? { locked: false, archived: false };
  if (locked && !may(botPermissions(world, place), PermissionFlagsBits.ManageThreads)) throw new Refusal(160005);
  if (archived) changeThread(world, place, { archived: false });
}

const bodyOf = (
  body: unknown,
): {
  readonly name?: string;
  readonly type?: number;
  readonly message?: unknown;
  readonly archived?: boolean;
  readonly locked?: boolean;
} => (typeof body === 'object' && body !== null ? body : {});

/** A post in a forum: a thread and its first message, which have one id. */
function openForumPost(
  world: World,
  forum: Place,
  { body, files }: Pick<Call, 'body' | 'files'>,
): Thread & { message: APIMessage } {
  const { name = '', message } = bodyOf(body);
  demand(world, forum, { permission: PermissionFlagsBits.SendMessages });
  assertMessage({ body: messageBody(message), files });
  const id = world.nextId();
  const place = openThread(world, forum, { name, id, ownerId: world.bot.id });
  const post = addPost(world, place, { author: world.bot, body: messageBody(message), files });
  return { ...place.channel, message: post.message };
}

/** "Start Thread from Message": in a text or announcement channel; not in the chat of a voice channel. */
const THREADED = new Set<ChannelType>([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

function openFrom(
  world: World,
  place: Place,
  { messageId, name }: { readonly messageId: Snowflake; readonly name: string },
): Thread {
  const post = postFor(place, messageId);
  if (!THREADED.has(place.channel.type)) throw new Refusal(50024);
  demand(world, place, { permission: PermissionFlagsBits.CreatePublicThreads });
  if (world.places.has(messageId)) throw new Refusal(160004);
  const opened = openThread(world, place, { name, id: messageId, ownerId: world.bot.id }).channel;
  post.message = { ...post.message, flags: (post.message.flags ?? 0) | MessageFlags.HasThread, thread: opened };
  return opened;
}

function openAlone(world: World, place: Place, body: unknown): Thread {
  const { name = '', type = ChannelType.PrivateThread } = bodyOf(body);
  const open = type === ChannelType.PublicThread;
  demand(world, place, {
    permission: open ? PermissionFlagsBits.CreatePublicThreads : PermissionFlagsBits.CreatePrivateThreads,
  });
  return openThread(world, place, { name, id: world.nextId(), ownerId: world.bot.id }).channel;
}

export const threadRoutes = (context: RouteContext): readonly Route[] => {
  const { world } = context;
  return [
    route('POST', '/channels/{channel_id}/messages/{message_id}/threads', ({ params, body }) =>
      created(
        openFrom(world, placeFor(context, params.channel_id), {
          messageId: params.message_id,
          name: bodyOf(body).name ?? '',
        }),
      ),
    ),
    route('POST', '/channels/{channel_id}/threads', ({ params, body, files }) => {
      const place = placeFor(context, params.channel_id);
      const forum = isForum(place);
      return created(forum ? openForumPost(world, place, { body, files }) : openAlone(world, place, body));
    }),
    route('PATCH', '/channels/{channel_id}', ({ params, body }) => {
      const place = placeFor(context, params.channel_id);
      const { channel } = place;
      if (!isThread(channel)) throw new Refusal(50013);
      if (channel.owner_id !== world.bot.id) demand(world, place, { permission: PermissionFlagsBits.ManageThreads });
      const { name, archived, locked } = bodyOf(body);
      if (name !== undefined) place.channel = { ...channel, name };
      changeThread(world, place, {
        ...(archived === undefined ? {} : { archived }),
        ...(locked === undefined ? {} : { locked }),
      });
      return ok(place.channel);
    }),
    route('PUT', '/channels/{channel_id}/thread-members/@me', ({ params }) => {
      const place = placeFor(context, params.channel_id);
      if (!isThread(place.channel)) throw new Refusal(50024);
      if (place.channel.thread_metadata?.archived) throw new Refusal(50083);
      return noContent();
    }),
  ];
};
