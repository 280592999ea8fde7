/** Counts what is logged, so that no channel has to. */

import type { Meter } from '../meter.js';

type Note = (facts: object, text: string) => void;
type Notes = { readonly info: Note; readonly warn: Note; readonly error: Note };

/** The same log; a quote that would have been shown wrongly is also counted. */
export function countingNotes({ info, warn, error }: Notes, meter: Pick<Meter, 'mismatched'> | undefined): Notes {
  return {
    info: (facts, text) => info(facts, text),
    warn: (facts, text) => warn(facts, text),
    error(facts, text) {
      if ('code' in facts && facts.code === 'QUOTE_MISMATCH') meter?.mismatched();
      error(facts, text);
    },
  };
}
