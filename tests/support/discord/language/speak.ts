import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { addPost, deletePost, editPost } from '../world/posts.js';
import type { Place, Post } from '../world/world.js';
import { actorAt, messageOf, type Self, type Where } from './act.js';
import { type Seen, seenPost } from './seen.js';
import { ClientRefusal, findPost, type Stage } from './stage.js';

export interface Saying {
  readonly in?: Where['in'];
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  /** Replies to a message, with the ping that a reply has by default. */
  readonly replyTo?: APIMessage | Seen;
  /** What else Discord sends of it. */
  readonly more?: Partial<APIMessage>;
  /** Names of files that come with it. */
  readonly files?: readonly string[];
}

export interface Speech {
  /** Says something and waits for nothing. */
  post(text: string, how?: Saying): APIMessage;
  /** Says something and waits for the bot's answer: a reply, a message after it, or one in a thread made from it. */
  say(text: string, how?: Saying): Promise<Seen>;
  /** The same in the direct messages with the bot. */
  dm(text: string): Promise<Seen>;
  edit(message: APIMessage | Seen, text: string): APIMessage;
  remove(message: APIMessage | Seen): void;
  /** From now on no direct messages of a bot arrive (50007). */
  closeDms(): void;
}

const isReady = ({ message }: Post): boolean => ((message.flags ?? 0) & MessageFlags.Loading) === 0;

interface Said {
  readonly place: Place;
  readonly message: APIMessage;
  /** How many messages were there once it was said. */
  readonly at: number;
}

/** The bot's messages that answer a message, in order: those after it, and those of a thread made from it. */
function answersTo({ world }: Stage, { place, message, at }: Said): readonly Post[] {
  const thread = world.places.get(message.id);
  return [...place.posts.slice(at), ...(thread?.posts ?? [])].filter((post) => {
    const { author, message_reference: reference, interaction_metadata: interaction } = post.message;
    const own = author.id === world.bot.id && !interaction && isReady(post);
    return own && (reference === undefined || reference.message_id === message.id);
  });
}

export function createSpeech(stage: Stage, self: Self): Speech {
  const { world, watch } = stage;
  const write = (text: string, { in: where, mention = false, replyTo, files = [], more }: Saying): Said => {
    const { place } = actorAt(stage, self, where ? { in: where } : {});
    const content = mention ? `<@${world.bot.id}> ${text}` : text;
    const reference = replyTo ? messageOf(replyTo) : undefined;
    const uploads = files.map((name, index) => ({ index, name, type: 'image/png', size: 1, data: new Uint8Array(1) }));
    const { message } = addPost(world, place, {
      author: self.user,
      body: { content },
      reference,
      files: uploads,
      more,
    });
    return { place, message, at: place.posts.length };
  };
  const say: Speech['say'] = (text, how = {}) => {
    const said = write(text, how);
    const answers = (): readonly Post[] => answersTo(stage, said);
    const first = (): Seen | undefined => {
      const [post] = answers();
      return post && seenPost(post, { stage, answers, interaction: undefined });
    };
    return watch.until(first, { what: `an answer to ${self.user.username}'s "${text.slice(0, 80)}"` });
  };
  const own = (of: APIMessage | Seen): { readonly place: Place; readonly post: Post } => {
    const found = findPost(stage, messageOf(of).id);
    if (found?.post.message.author.id !== self.user.id)
      throw new ClientRefusal('Only what one wrote oneself can be changed.');
    return found;
  };
  return {
    post: (text, how = {}) => write(text, how).message,
    say,
    dm: (text) => say(text, { in: 'dm' }),
    edit(message, content) {
      const { place, post } = own(message);
      return editPost(world, place, { post, body: { content } }).message;
    },
    remove(message) {
      const { place, post } = own(message);
      deletePost(world, place, post);
    },
    closeDms: () => void world.dmsClosed.add(self.user.id),
  };
}
