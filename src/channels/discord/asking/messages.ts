/** Messages that ask the bot something, and what becomes of them later. */

import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';
import type { Answering } from '../answering.js';
import type { Connection } from '../gateway/connection.js';
import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
import type { Sender } from '../sending/send.js';
import type { Conversation } from './conversation.js';
import type { Message, Question } from './heard.js';
import type { KeepShown, Recalled } from './remembered.js';
import { createReplying, said } from './replying.js';
import { threadName } from './thread-name.js';
import { createUpkeep } from './upkeep.js';

export type MessagesOptions = {
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly conversation: Conversation;
  readonly nameOf: (channel: string) => string | undefined;
  readonly kindOf: Connection['kindOf'];
  readonly clock: () => Date;
  readonly keepShown: KeepShown;
  /** See Asked. */
  readonly recalled: Recalled | undefined;
};

/** What happened to a question while it was being answered. */
type Running = { readonly deleted: AbortController; readonly sent: Map<string, string>; edited?: Question };

/** Answers a message like plain text, in a reply that pings nobody; keeps the answer in step with the question. */
export function createMessages(options: MessagesOptions) {
  const { boundary } = options;
  const running = new Map<string, Running>();
  const place = createPlaces(options);
  const reply = createReplying(options);
  const answer = createAnswer({ boundary, reply, place, channelFor: createThreads(options) });
  const { remove, change } = createUpkeep({ ...options, reply, place });

  async function work(question: Question): Promise<void> {
    const { raw } = question;
    const now: Running = { deleted: new AbortController(), sent: new Map() };
    running.set(raw.id, now);
    const answered = await answer(question, now).finally(() => running.delete(raw.id));
    if (now.deleted.signal.aborted)
      await remove({ channel: raw.channel_id, id: raw.id, recalled: question.context.memory }, now.sent);
    else if (now.edited && now.edited !== answered) await change(now.edited);
  }

  return {
    work,
    late: (question: Question): Promise<void> =>
      boundary.deliver(
        place(question),
        said(question, ({ stopping }) => stopping),
      ),
    /** `isNew`: it was no question to the bot before. */
    async edited(question: Question, { isNew }: { readonly isNew: boolean }): Promise<void> {
      const now = running.get(question.raw.id);
      if (now) now.edited = question;
      else if (!(await change(question)) && isNew) await work(question);
    },
    /** Whether there may be an answer to that message of an earlier run. */
    recalls: (id: string): boolean => (options.recalled?.shownFor(id) ?? []).length > 0,
    async deleted(channel: string, id: string): Promise<void> {
      const now = running.get(id);
      if (now) now.deleted.abort();
      else await remove({ channel, id, recalled: options.recalled });
    },
  };
}

type Answer = Pick<MessagesOptions, 'boundary'> & {
  readonly reply: ReturnType<typeof createReplying>;
  readonly place: PlaceFor;
  readonly channelFor: ReturnType<typeof createThreads>;
};

/** The answer to the question as it is at last: it may be edited while it is being answered. */
function createAnswer({ boundary, reply, place, channelFor }: Answer) {
  return async function answer(question: Question, now: Running): Promise<Question> {
    const { messages, settled } = await reply(question, now.deleted.signal);
    const { edited } = now;
    const isLast = edited === undefined || edited === question;
    if (isLast && !now.deleted.signal.aborted)
      await boundary.deliver(place(question, await channelFor(question), now), messages);
    await settled();
    return isLast || now.deleted.signal.aborted ? question : answer(edited, now);
  };
}

const createPlaces =
  ({ sender, nameOf, clock, keepShown }: MessagesOptions): PlaceFor =>
  ({ raw, context }, channel = raw.channel_id, now = undefined) =>
    placeOf(raw, {
      sender,
      words: wordsFor(context.locale),
      channel,
      name: nameOf(raw.channel_id),
      until: clock().getTime() + PATIENCE_MS,
      now,
      onSent: (message) => keepShown(context, { message, channel, asked: raw.id }),
    });

type PlaceFor = (question: Question, channel?: string, now?: Running) => Place;

function createThreads({ boundary, sender }: MessagesOptions) {
  /** The channel of the answer: where no thread can be opened, that of the question. */
  return async function channelFor({ raw, heard, inThread }: Question): Promise<string> {
    let channel = raw.channel_id;
    if (inThread && heard.kind === 'words' && heard.text !== '')
      await boundary.attempt(
        async () => {
          channel = await sender.openThread(raw.channel_id, raw.id, threadName(heard.text));
        },
        { message: raw.id },
      );
    return channel;
  };
}

/** As long as an interaction could be answered. */
const PATIENCE_MS = 15 * 60_000;

/** Discord knows a nonce again for a few minutes; after this long it is asked whether the message is there. */
const NONCE_MS = 2 * 60_000;

/** `channel`: where the answer goes. */
type PlaceOptions = {
  readonly sender: Sender;
  readonly words: Words;
  readonly channel: string;
  readonly name: string | undefined;
  readonly until: number;
  readonly now: Running | undefined;
  readonly onSent: (message: string) => void;
};

function placeOf(raw: Message, { sender, words, channel, name, until, now, onSent }: PlaceOptions): Place {
  const { id, author, guild_id: guild } = raw;
  // A reply cannot lead out of its channel.
  const repliedTo = channel === raw.channel_id ? id : undefined;
  // One nonce for each message of an answer, the same at each try and when the question is delivered again, even after a
  // restart: Discord then sends nothing twice.
  const post =
    (mark: string, replyTo?: string): Place['send'] =>
    async (message, { at, uncertainMs = 0 }) => {
      if (now?.deleted.signal.aborted) return;
      const nonce = `${id}.${at}${mark}`;
      if (uncertainMs > NONCE_MS && (await sender.isThere(channel, message, { asked: id, nonce }))) return;
      const sent = await sender.post(channel, message, { nonce, ...(replyTo !== undefined && { replyTo }) });
      now?.sent.set(sent, channel);
      onSent(sent);
    };
  const direct: Place['send'] = (message, { at }) => sender.direct(author.id, message, { nonce: `${id}.${at}d` });
  return {
    words,
    called: name ?? (guild === undefined ? words.places.direct : words.places.channel),
    facts: { channel, message: id },
    until,
    send: (message, turn) => post('', turn.at === 0 ? repliedTo : undefined)(message, turn),
    plain: post(''),
    tell: post('t'),
    privately: [direct],
    givenUp: direct,
  };
}
