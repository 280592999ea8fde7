import { type APIMessage, ApplicationFlags, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { type MessageBody, messageBody } from '../check/body.js';
import { assertMessage } from '../check/message.js';
import { redacted } from '../gateway/redact.js';
import { NONCE_MEMORY_MS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { type Call, noContent, ok, type Route, route } from '../rest/router.js';
import { botPermissions, may } from '../world/permissions.js';
import { addPost, deletePost, editPost, postIn } from '../world/posts.js';
import { isDm, isThread, type Place, type Post, type World } from '../world/world.js';
import { demand, placeFor, postFor, type RouteContext } from './context.js';
import { assertOpen } from './threads.js';

/** What the bot must be allowed to do in order to send this here. */
function assertMaySend(
  world: World,
  place: Place,
  { body, files }: Pick<Call, 'files'> & { readonly body: MessageBody },
): void {
  const { channel } = place;
  if (isDm(channel) && world.dmsClosed.has(channel.recipients?.[0]?.id ?? '')) throw new Refusal(50007);
  demand(world, place, {
    permission: isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  });
  if (body.embeds?.length) demand(world, place, { permission: PermissionFlagsBits.EmbedLinks });
  if (files.length > 0) demand(world, place, { permission: PermissionFlagsBits.AttachFiles });
  if (body.message_reference)
    demand(world, place, { permission: PermissionFlagsBits.ReadMessageHistory, code: 160002 });
}

function referenced(place: Place, { message_reference: reference }: MessageBody): APIMessage | undefined {
  if (!reference) return undefined;
  const found = postIn(place, reference.message_id);
  if (found && found.onlyFor === undefined) return found.message;
  if (reference.fail_if_not_exists === false) return undefined;
  const problems = [{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }];
  throw new Refusal(50035, { problems });
}

/** `enforce_nonce`: the message that was sent with this nonce before, if it was just now. */
function sameNonce(world: World, place: Place, { nonce, enforce_nonce: enforce }: MessageBody): Post | undefined {
  if (!enforce || nonce === undefined || nonce === null) return undefined;
  const since = world.clock.now() - NONCE_MEMORY_MS;
  return place.posts.find(
    ({ message }) =>
      message.author.id === world.bot.id && message.nonce === nonce && Date.parse(message.timestamp) >= since,
  );
}

function send({ world }: RouteContext, place: Place, { body, files }: Pick<Call, 'body' | 'files'>): APIMessage {
  const message = messageBody(body);
  if (place.channel.type === 15) throw new Refusal(50008);
  assertMaySend(world, place, { body: message, files });
  assertOpen(world, place);
  assertMessage({ body: message, files });
  const known = sameNonce(world, place, message);
  if (known) return known.message;
  return addPost(world, place, { author: world.bot, body: message, files, reference: referenced(place, message) })
    .message;
}

/** Content that the application may read; without the privileged intent REST hides it as the gateway does. */
function readable(world: World, message: APIMessage): APIMessage {
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  const place = world.places.get(message.channel_id);
  const dm = place !== undefined && isDm(place.channel);
  return world.application.flags & granted || dm ? message : redacted(message, world.bot.id);
}

function list(world: World, place: Place, query: URLSearchParams): readonly APIMessage[] {
  if (!may(botPermissions(world, place), PermissionFlagsBits.ReadMessageHistory)) return [];
  const standing = place.posts
    .filter(({ deleted, onlyFor }) => !deleted && onlyFor === undefined)
    .map(({ message }) => message);
  const limit = Number(query.get('limit') ?? 50);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  const isIn = ({ id }: APIMessage): boolean =>
    (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after));
  const middle = standing.findIndex(({ id }) => id === around);
  const chosen = around
    ? standing.slice(Math.max(0, middle - Math.floor(limit / 2)), middle + Math.ceil(limit / 2))
    : standing.filter(isIn);
  return (after ? chosen.slice(0, limit) : chosen.slice(-limit)).toReversed();
}

function ownPost({ world }: RouteContext, place: Place, id: Snowflake): Post {
  const post = postFor(place, id);
  if (post.message.author.id !== world.bot.id) throw new Refusal(50005, { rule: 'foreign-message' });
  return post;
}

export const messageRoutes = (context: RouteContext): readonly Route[] => {
  const { world } = context;
  return [
    route('GET', '/channels/{channel_id}/messages', ({ params, query }) => {
      const place = placeFor(context, params.channel_id);
      return ok(list(world, place, query).map((message) => readable(world, message)));
    }),
    route('GET', '/channels/{channel_id}/messages/{message_id}', ({ params }) => {
      const place = placeFor(context, params.channel_id);
      demand(world, place, { permission: PermissionFlagsBits.ReadMessageHistory });
      return ok(readable(world, postFor(place, params.message_id).message));
    }),
    route('POST', '/channels/{channel_id}/messages', ({ params, body, files }) =>
      ok(send(context, placeFor(context, params.channel_id), { body, files })),
    ),
    route('PATCH', '/channels/{channel_id}/messages/{message_id}', ({ params, body, files }) => {
      const place = placeFor(context, params.channel_id);
      const post = ownPost(context, place, params.message_id);
      if (isThread(place.channel) && place.channel.thread_metadata?.archived) throw new Refusal(50083);
      assertMessage({ body: messageBody(body), files, before: post.message });
      return ok(editPost(world, place, { post, body: messageBody(body), files }).message);
    }),
    route('DELETE', '/channels/{channel_id}/messages/{message_id}', ({ params }) => {
      const place = placeFor(context, params.channel_id);
      const post = postFor(place, params.message_id);
      if (post.message.author.id !== world.bot.id)
        demand(world, place, { permission: PermissionFlagsBits.ManageMessages });
      deletePost(world, place, post);
      return noContent();
    }),
    route('POST', '/channels/{channel_id}/typing', ({ params }) => {
      const place = placeFor(context, params.channel_id);
      assertMaySend(world, place, { body: {}, files: [] });
      place.typing += 1;
      return noContent();
    }),
  ];
};
