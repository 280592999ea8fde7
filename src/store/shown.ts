/** Where answers are, so that after a restart a reply finds its question, and a deleted question its answer. */

import { shown } from './forms.js';
import { allIn, type Parts } from './parts.js';
import type { Change } from './records.js';

/**
 * One message of an answer, by Discord's ids. `asked`: the message that asked, which still has the question; a command
 * leaves none, so there `question` is what it asked.
 */
export type Shown = {
  readonly message: string;
  readonly channel: string;
  readonly asker?: string | undefined;
} & ({ readonly asked: string } | { readonly question: string });

export type ShownRecords = {
  /** On the disk when it returns. Throws DATA_UNWRITABLE. */
  readonly keepShown: (shown: Shown) => void;
  /** The messages that answer the message with this id, in their order. */
  readonly shownFor: (asked: string) => readonly Pick<Shown, 'message' | 'channel'>[];
  /** What the command asked that this message answers. */
  readonly questionOf: (message: string) => string | undefined;
  /** The question is gone, and its answer with it. */
  readonly dropShown: (asked: string) => void;
};

/** Anything else is no id of Discord's. */
const ID = /^\d{1,20}$/;

/** In the place of the message that asked. */
const COMMAND = 'command';

export function shownIn(parts: Parts): ShownRecords {
  const { records, read, keepDays, clock } = parts;
  const under = (asked: string) => (ID.test(asked) ? allIn(parts, `shown/${asked}`, shown) : []);
  return {
    keepShown({ message, channel, asker, ...of }) {
      if (keepDays === 0) return;
      const [first, more] = 'asked' in of ? [of.asked, {}] : [COMMAND, { question: of.question }];
      const record = { time: clock().toISOString(), asker, channel, ...more };
      records.write([[`shown/${first}/${message}`, JSON.stringify(record)]]);
    },
    shownFor: (asked) =>
      under(asked)
        .map(({ id, record }) => ({ message: id, channel: record.channel }))
        .toSorted((a, b) => (BigInt(a.message) < BigInt(b.message) ? -1 : 1)),
    questionOf(message) {
      const key = `shown/${COMMAND}/${message}`;
      const value = records.get(key);
      return value === undefined ? undefined : read(key, value, shown)?.question;
    },
    dropShown(asked) {
      const gone = under(asked).map(({ key }): Change => [key, undefined]);
      if (gone.length > 0) records.write(gone);
    },
  };
}
