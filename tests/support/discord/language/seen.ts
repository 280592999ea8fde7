import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Modal } from '../check/modal.js';
import type { Interaction } from '../world/interactions.js';
import type { Post } from '../world/world.js';
import type { Stage } from './stage.js';
import { messageText, modalText } from './text.js';

/** What a person sees in answer to what they did, at the moment they first see it. */
export interface Seen {
  /** `removed`: the bot took its "thinking" away; `failed`: no answer within three seconds. */
  readonly kind: 'message' | 'modal' | 'removed' | 'failed';
  readonly message: APIMessage | undefined;
  readonly modal: Modal | undefined;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Names of the files. */
  readonly files: readonly string[];
  readonly ephemeral: boolean;
  /** The interaction behind it, with the time the first response took; none where a message was answered. */
  readonly interaction: Interaction | undefined;
  /** Everything that is shown, as plain text and in order; see text.ts. */
  text(): string;
  /** The same message as it is now, after edits. */
  now(): Seen;
  /** Waits until the message is as wanted, edits included. */
  until(wanted: (seen: Seen) => boolean): Promise<Seen>;
  /** Waits until the bot has sent this number of messages in answer, this one included, and returns them. */
  replies(count: number): Promise<readonly Seen[]>;
}

/** What Discord's client writes by itself. */
const NO_RESPONSE = 'The application did not respond';
const INTERACTION_FAILED = 'This interaction failed';

interface Origin {
  readonly stage: Stage;
  /** All posts of the bot in answer to the same thing, in order. */
  readonly answers: () => readonly Post[];
  readonly interaction: Interaction | undefined;
}

function replies({ stage, answers, interaction }: Origin, count: number): Promise<readonly Seen[]> {
  const enough = (): readonly Seen[] | undefined => {
    const posts = answers();
    return posts.length < count ? undefined : posts.map((post) => seenPost(post, { stage, answers, interaction }));
  };
  return stage.watch.until(enough, { what: `${count} messages in answer` });
}

export function seenPost(post: Post, origin: Origin): Seen {
  const { message, deleted } = post;
  const now = (): Seen => seenPost(post, origin);
  return {
    kind: deleted ? 'removed' : 'message',
    message,
    modal: undefined,
    interaction: origin.interaction,
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    files: message.attachments.map(({ filename }) => filename),
    ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    text: () => (deleted ? '' : messageText(message)),
    now,
    until: (wanted) =>
      origin.stage.watch.until(() => [now()].find(wanted), { what: `message ${message.id} to become as wanted` }),
    replies: (count) => replies(origin, count),
  };
}

interface Other {
  readonly kind: Exclude<Seen['kind'], 'message'>;
  readonly content?: string;
  readonly modal?: Modal;
}

/** Something that is not a message: a modal, a failure, nothing. */
function seenOther(origin: Origin, { kind, content = '', modal }: Other): Seen {
  const seen: Seen = {
    kind,
    message: undefined,
    modal,
    interaction: origin.interaction,
    content,
    embeds: [],
    components: [],
    files: [],
    ephemeral: false,
    text: () => (modal ? modalText(modal) : content),
    now: () => seen,
    until: async () => seen,
    replies: (count) => replies(origin, count),
  };
  return seen;
}

/** The outcome of an interaction, once the person sees something. */
export function seenOf(stage: Stage, interaction: Interaction): Seen | undefined {
  const { outcome, followUps, type } = interaction;
  const answers = (): readonly Post[] => (interaction.original ? [interaction.original, ...followUps] : followUps);
  const origin: Origin = { stage, interaction, answers };
  switch (outcome.kind) {
    case 'waiting':
    case 'thinking':
      return undefined;
    case 'updating':
      // A button that deletes its own message.
      return interaction.source?.deleted ? seenOther(origin, { kind: 'removed' }) : undefined;
    case 'answered':
      return seenPost(outcome.post, origin);
    case 'modal':
      return seenOther(origin, { kind: 'modal', modal: outcome.modal });
    case 'removed':
    case 'choices':
      return seenOther(origin, { kind: 'removed' });
    case 'failed':
      return seenOther(origin, {
        kind: 'failed',
        content: type === InteractionType.ApplicationCommand ? NO_RESPONSE : INTERACTION_FAILED,
      });
  }
}
