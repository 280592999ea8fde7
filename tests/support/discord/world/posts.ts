import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { isNobody, type Mentioned } from './mentions.js';
import { type Change, mentionsOf, partsOf } from './post-parts.js';
import { tellOf, tellOfDeletion } from './told.js';
import { isForum, isoTime, isThread, type Place, type Post, type World } from './world.js';

export interface NewPost extends Change {
  readonly author: APIUser;
  /** The message that is replied to. */
  readonly reference?: APIMessage | undefined;
  readonly interaction?: { readonly metadata: APIMessageInteractionMetadata; readonly type: MessageType };
  readonly onlyFor?: Snowflake | undefined;
  /** What else Discord sends of it: stickers, a poll, what was passed on. */
  readonly more?: Partial<APIMessage> | undefined;
  /** Shown as "is thinking…" until it is edited. */
  readonly loading?: boolean;
}

export const postIn = (place: Place, id: Snowflake): Post | undefined =>
  place.posts.findLast(({ message, deleted }) => message.id === id && !deleted);

function notify(world: World, { message, who }: { readonly message: APIMessage; readonly who: Mentioned }): void {
  if (message.author.id === world.bot.id && !isNobody(who)) world.pings.push({ ...who, message });
}

const replyFields = (place: Place, reference: APIMessage | undefined): Partial<APIMessage> =>
  reference
    ? {
        message_reference: {
          type: MessageReferenceType.Default,
          message_id: reference.id,
          channel_id: place.channel.id,
        },
        referenced_message: reference,
      }
    : {};

const interactionFields = ({ application }: World, { interaction }: NewPost): Partial<APIMessage> =>
  interaction
    ? { interaction_metadata: interaction.metadata, webhook_id: application.id, application_id: application.id }
    : {};

const typeOf = ({ reference, interaction }: NewPost): MessageType =>
  interaction?.type ?? (reference ? MessageType.Reply : MessageType.Default);

/** The first message of a forum's post has the id of the post. */
function beginsPost(world: World, { channel, posts }: Place): boolean {
  if (!isThread(channel) || posts.length > 0) return false;
  return isForum(world.places.get(channel.parent_id ?? ''));
}

/** A message before it has parts. */
function blankMessage(world: World, place: Place, post: NewPost): APIMessage {
  const { author, body, onlyFor, loading } = post;
  const special = (onlyFor === undefined ? 0 : MessageFlags.Ephemeral) | (loading ? MessageFlags.Loading : 0);
  return {
    id: beginsPost(world, place) ? place.channel.id : world.nextId(),
    channel_id: place.channel.id,
    author,
    type: typeOf(post),
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    timestamp: isoTime(world),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: (body.flags ?? 0) | special,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
  };
}

export function addPost(world: World, place: Place, post: NewPost): Post {
  const { body, reference, onlyFor } = post;
  const blank = blankMessage(world, place, post);
  const { who, fields } = mentionsOf(world, body, { repliedTo: reference?.author.id });
  const message: APIMessage = {
    ...blank,
    ...fields,
    ...replyFields(place, reference),
    ...interactionFields(world, post),
    ...partsOf(world, post, blank),
    ...post.more,
  };
  const added: Post = { message, versions: [], deleted: false, onlyFor };
  place.posts.push(added);
  place.channel = { ...place.channel, last_message_id: message.id };
  notify(world, { message, who });
  tellOf(world, place, { post: added, isNew: true });
  return added;
}

function editedFlags(before: number, wanted: number | null | undefined): number {
  const settled = before & ~MessageFlags.Loading;
  return wanted === undefined || wanted === null ? settled : (settled & ~MessageFlags.SuppressEmbeds) | wanted;
}

/** Applies an edit. Filling in a message that was "thinking" notifies as a new one would; other edits notify nobody. */
export function editPost(world: World, place: Place, { post, ...change }: Change & { readonly post: Post }): Post {
  const before = post.message;
  const loading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const { who, fields } = mentionsOf(world, { content: before.content, ...change.body });
  post.versions.push(before);
  post.message = {
    ...before,
    ...partsOf(world, change, before),
    ...fields,
    flags: editedFlags(before.flags ?? 0, change.body.flags),
    edited_timestamp: loading ? null : isoTime(world),
  };
  if (loading) notify(world, { message: post.message, who });
  tellOf(world, place, { post, isNew: false });
  return post;
}

export function deletePost(world: World, place: Place, post: Post): void {
  post.deleted = true;
  tellOfDeletion(world, place, post);
}
