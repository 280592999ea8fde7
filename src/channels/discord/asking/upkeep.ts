/** Keeps an answer in step with its question. */

import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
import type { Sender } from '../sending/send.js';
import { sentAt } from '../sent-at.js';
import type { Conversation } from './conversation.js';
import type { Question } from './heard.js';
import type { Recalled } from './remembered.js';
import type { Replied } from './replying.js';

/** Where messages were sent, by their ids. */
export type Sent = ReadonlyMap<string, string>;

/** A message that asked. `recalled`: knows the answers of earlier runs; nothing without a memory. */
export type Asked = { readonly channel: string; readonly id: string; readonly recalled: Recalled | undefined };

export type UpkeepOptions = {
  readonly boundary: Boundary;
  readonly sender: Pick<Sender, 'change' | 'remove'>;
  readonly conversation: Pick<Conversation, 'answersTo'>;
  readonly reply: (question: Question) => Promise<Replied>;
  readonly place: (question: Question, channel?: string) => Place;
};

export function createUpkeep({ boundary, sender, conversation, reply, place }: UpkeepOptions) {
  /**
   * Those that are kept, and others in the channel or in the thread below the question, which has the question's id; the
   * oldest first.
   */
  async function answersTo({ channel, id, recalled }: Asked): Promise<readonly (readonly [string, string])[]> {
    const found = [channel, id].map(async (where) =>
      (await conversation.answersTo(where, id)).map((answer) => [answer, where] as const),
    );
    const kept = (recalled?.shownFor(id) ?? []).map((one) => [one.message, one.channel] as const);
    return [...new Map([...(await Promise.all(found)).flat(), ...kept])]
      .map(([answer, where]) => [where, answer] as const)
      .toSorted(([, a], [, b]) => sentAt(a) - sentAt(b));
  }

  /** `sent`: what was sent after the question was gone, and so refers to nothing. */
  async function remove(asked: Asked, sent: Sent = new Map()): Promise<void> {
    const { id, recalled } = asked;
    const found = (await answersTo(asked)).map(([where, answer]) => [answer, where] as const);
    for (const [answer, where] of new Map([...found, ...sent]))
      await boundary.attempt(() => sender.remove(where, answer), { message: id });
    await boundary.attempt(async () => recalled?.dropShown(id), { message: id });
  }

  /** The old messages of the answer show the new one; what is left over goes. False if there were none. */
  async function change(question: Question): Promise<boolean> {
    const { channel_id: channel, id } = question.raw;
    const old = await answersTo({ channel, id, recalled: question.context.memory });
    if (old.length === 0) return false;
    const { messages, settled } = await reply(question);
    for (const [at, [where, answer]] of old.entries()) {
      const message = messages[at];
      await boundary.attempt(() => (message ? sender.change(where, answer, message) : sender.remove(where, answer)), {
        message: id,
      });
    }
    const [next, ...others] = messages.slice(old.length);
    if (next) await boundary.deliver(place(question, old[0]?.[0]), [next, ...others]);
    await settled();
    return true;
  }

  return { remove, change };
}
