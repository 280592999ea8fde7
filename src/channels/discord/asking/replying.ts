/** Makes the answer to a message, and says meanwhile that it takes long. */

import { plainText } from '../../../commands/list.js';
import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';
import { type Answering, notice } from '../answering.js';
import { venueIn } from '../asker.js';
import type { Connection } from '../gateway/connection.js';
import type { Boundary } from '../sending/boundary.js';
import type { Outgoing, OutgoingMessages, Sender } from '../sending/send.js';
import type { Conversation } from './conversation.js';
import type { Question } from './heard.js';

export type ReplyingOptions = {
  readonly answering: Answering;
  readonly boundary: Pick<Boundary, 'attempt'>;
  readonly sender: Pick<Sender, 'typing' | 'post' | 'remove'>;
  readonly conversation: Pick<Conversation, 'previous'>;
  readonly kindOf: Connection['kindOf'];
};

/** `settled`: to be called once the answer is there, or is not wanted any more. */
export type Replied = { readonly messages: OutgoingMessages; readonly settled: () => Promise<void> };

/** A short message in the language of whoever wrote the question. */
export function said({ context }: Question, text: (words: Words) => string): OutgoingMessages {
  const words = wordsFor(context.locale);
  return [notice(text(words), { words })];
}

const only = (messages: OutgoingMessages): Replied => ({ messages, settled: async () => undefined });

export function createReplying(options: ReplyingOptions) {
  const { answering, sender, conversation, kindOf } = options;
  return async function reply(question: Question, signal?: AbortSignal): Promise<Replied> {
    const { raw, heard, context } = question;
    if (heard.kind === 'hidden') return only(said(question, ({ cannotRead }) => cannotRead));
    if (heard.text === '')
      return only(
        said(question, ({ askSomething, askDirectly }) => (heard.way === 'direct' ? askDirectly : askSomething)),
      );
    // It only shows that an answer is coming; if it is refused, so is the answer, and that is reported.
    void sender.typing(raw.channel_id).catch(() => undefined);
    const [option] = plainText.options;
    const previous = await conversation.previous(raw, heard, context.memory);
    const waiting = createWaiting(question, options);
    const { messages } = await answering.answer(plainText, option ? { [option.name]: heard.text } : {}, {
      context: { ...context, previous },
      owner: raw.author.id,
      venue: venueIn(raw.guild_id, kindOf(raw.channel_id)),
      who: { user: raw.author.id, channel: raw.channel_id },
      onWait: ([busy]) => waiting.begin(busy),
      ...(signal && { signal }),
    });
    return { messages, settled: waiting.end };
  };
}

/** The number of the notice that an answer takes long: no answer has as many messages. */
const WAITING = 99;

/** The notice is a reply, so that everybody sees whose turn it is, and is gone when the answer is there. */
function createWaiting({ raw }: Question, { boundary, sender }: ReplyingOptions) {
  const { id, channel_id: channel } = raw;
  let notice: Promise<string | undefined> = Promise.resolve(undefined);
  const post = async (busy: Outgoing): Promise<string | undefined> => {
    let sent: string | undefined;
    const how = { nonce: `${id}.${WAITING}t`, replyTo: id };
    await boundary.attempt(
      async () => {
        sent = await sender.post(channel, busy, how);
      },
      { message: id },
    );
    return sent;
  };
  return {
    begin(busy: Outgoing): void {
      notice = post(busy);
    },
    async end(): Promise<void> {
      const there = await notice;
      if (there !== undefined) await boundary.attempt(() => sender.remove(channel, there), { message: id });
    },
  };
}
