/** What was asked before: read from the messages that are there, or kept where a command asked it. */

import type { REST } from 'discord.js';
import { type APIMessage, Routes } from 'discord-api-types/v10';
import { needsPrevious } from '../../../commands/follow-up/follow-up.js';
import type { Notes } from '../notes.js';
import { failureOf } from '../sending/failure.js';
import { type Heard, type Message, type Surroundings, wordsOf } from './heard.js';
import type { Recalled } from './remembered.js';

export type Conversation = {
  /** The question that the bot answered last before this message in the same conversation. */
  readonly previous: (raw: Message, heard: Heard, recalled?: Commands) => Promise<string | undefined>;
  /** The ids of the bot's answers to that message. */
  readonly answersTo: (channel: string, question: string) => Promise<readonly string[]>;
};

const LOOKED_AT = 20;

type HistoryOptions = {
  readonly rest: REST;
  readonly notes: Pick<Notes, 'warn'>;
  /** Waits before an unreachable Discord is asked again. */
  readonly wait: (ms: number) => Promise<void>;
};

/** How long Discord is asked again: about eight seconds. Then the question is better answered alone than not at all. */
const WAITS_MS = [500, 1000, 2000, 4000];

/** What is in a channel; where the bot may not read, there is nothing. */
function createHistory({ rest, notes, wait }: HistoryOptions) {
  const read = async <T>(request: () => Promise<unknown>, otherwise: T): Promise<T> => {
    for (const ms of [...WAITS_MS, undefined])
      try {
        return (await request()) as T;
      } catch (error) {
        const failure = failureOf(error);
        if (!failure) throw error;
        if (failure.remedy !== 'later') return otherwise;
        if (ms === undefined) notes.warn(failure, 'earlier messages cannot be read: nothing is known of them');
        else await wait(ms);
      }
    return otherwise;
  };
  const around = (channel: string, where: Readonly<Record<string, string>>): Promise<readonly APIMessage[]> => {
    const query = new URLSearchParams({ ...where, limit: String(LOOKED_AT) });
    return read<readonly APIMessage[]>(() => rest.get(Routes.channelMessages(channel), { query }), []);
  };
  const message = (channel: string, id: string): Promise<APIMessage | undefined> =>
    read<APIMessage | undefined>(() => rest.get(Routes.channelMessage(channel, id)), undefined);
  return { around, message };
}

export type ConversationOptions = HistoryOptions & {
  readonly isOwn: (author: string) => boolean;
  readonly threadOf: (channel: string) => Surroundings['thread'];
};

type Commands = Pick<Recalled, 'questionOf'> | undefined;

function createLookingBack(options: ConversationOptions) {
  const { isOwn, threadOf } = options;
  const { around, message } = createHistory(options);

  /** The question of an answer, which is a reply to it or to a command. */
  async function questionOf(answer: APIMessage, recalled: Commands): Promise<string | undefined> {
    const kept = recalled?.questionOf(answer.id);
    if (kept !== undefined) return kept;
    const asked = answer.message_reference;
    if (answer.referenced_message) return answer.referenced_message.content;
    if (asked?.message_id === undefined) return undefined;
    return (await message(asked.channel_id, asked.message_id))?.content;
  }

  return async function questionBefore(raw: Message, heard: Heard, recalled: Commands): Promise<string | undefined> {
    if (heard.kind === 'hidden' || !needsPrevious(heard.text)) return undefined;
    const replied = raw.referenced_message;
    if (replied) return isOwn(replied.author.id) ? questionOf(replied, recalled) : undefined;
    const thread = threadOf(raw.channel_id);
    if (heard.way !== 'direct' && !thread) return undefined;
    const before = await around(raw.channel_id, { before: raw.id });
    const answers = ({ id, message_reference: asked }: APIMessage): boolean =>
      asked !== undefined || recalled?.questionOf(id) !== undefined;
    const last = before.find((one) => isOwn(one.author.id) && answers(one));
    if (last) return questionOf(last, recalled);
    // The bot opened the thread below the question, which is in the channel above.
    return thread?.own && thread.parent ? (await message(thread.parent, raw.channel_id))?.content : undefined;
  };
}

export function createConversation(options: ConversationOptions): Conversation {
  const { isOwn } = options;
  const { around } = createHistory(options);
  const questionBefore = createLookingBack(options);

  return {
    async previous(raw, heard, recalled) {
      const question = await questionBefore(raw, heard, recalled);
      return question === undefined ? undefined : wordsOf(question);
    },
    async answersTo(channel, question) {
      const after = await around(channel, { after: question });
      return (
        after
          .filter(({ author }) => isOwn(author.id))
          // In the thread below the question, the first answer is a reply to nothing.
          .filter(({ message_reference: asked }) => (asked ? asked.message_id === question : channel === question))
          .map(({ id }) => id)
      );
    },
  };
}
