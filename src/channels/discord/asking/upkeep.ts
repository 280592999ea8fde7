/** Keeps an answer in step with its question. */

import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
import type { OutgoingMessages, Sender } from '../sending/send.js';
import type { Conversation } from './conversation.js';
import type { Question } from './heard.js';

/** Where messages were sent, by their ids. */
export type Sent = ReadonlyMap<string, string>;

export type UpkeepOptions = {
  readonly boundary: Boundary;
  readonly sender: Pick<Sender, 'change' | 'remove'>;
  readonly conversation: Pick<Conversation, 'answersTo'>;
  readonly reply: (question: Question) => Promise<OutgoingMessages>;
  readonly place: (question: Question, channel?: string) => Place;
};

export function createUpkeep({ boundary, sender, conversation, reply, place }: UpkeepOptions) {
  /** Answers may be in the channel, or in the thread below the question, which has the question's id. */
  async function answersTo(channel: string, id: string): Promise<readonly (readonly [string, string])[]> {
    const found = [channel, id].map(async (where) =>
      (await conversation.answersTo(where, id)).map((answer) => [where, answer] as const),
    );
    return (await Promise.all(found)).flat();
  }

  /** `sent`: what was sent after the question was gone, and so refers to nothing. */
  async function remove(channel: string, id: string, sent: Sent = new Map()): Promise<void> {
    const found = (await answersTo(channel, id)).map(([where, answer]) => [answer, where] as const);
    for (const [answer, where] of new Map([...found, ...sent]))
      await boundary.attempt(() => sender.remove(where, answer), { message: id });
  }

  /** The old messages of the answer show the new one; what is left over goes. */
  async function change(question: Question): Promise<void> {
    const { channel_id: channel, id } = question.raw;
    const old = await answersTo(channel, id);
    if (old.length === 0) return;
    const messages = await reply(question);
    for (const [at, [where, answer]] of old.entries()) {
      const message = messages[at];
      await boundary.attempt(() => (message ? sender.change(where, answer, message) : sender.remove(where, answer)), {
        message: id,
      });
    }
    const [next, ...others] = messages.slice(old.length);
    if (next) await boundary.deliver(place(question, old[0]?.[0]), [next, ...others]);
  }

  return { remove, change };
}
