/** Remembers where answers are, so that a restart changes nothing about them. */

import type { Context } from '../../../commands/context.js';
import { codeOf } from '../../../errors.js';
import type { Shown, ShownRecords } from '../../../store/shown.js';
import type { Notes } from '../notes.js';

export type KeepShown = (context: Pick<Context, 'memory' | 'asker'>, shown: Shown) => void;

/** What can be known of answers that an earlier run of the program gave. */
export type Recalled = Omit<ShownRecords, 'keepShown'>;

/** The answer is there in any case: on a full disk it is not found again after a restart. */
export const createKeepShown =
  (notes: Notes): KeepShown =>
  ({ memory, asker }, shown) => {
    try {
      memory?.keepShown({ ...shown, asker });
    } catch (error) {
      notes.warn({ ...codeOf(error) }, 'where an answer is could not be kept');
    }
  };
