/** What --explain shows of the dates in an article. */

import type { Span } from '../span.js';
import type { Mention } from './dates/mention.js';
import type { Resolved } from './dates/resolve.js';
import type { When } from './dates/when.js';
import type { Judged } from './judged.js';

type Step = { readonly rule: string; readonly outcome: string };

/** One date expression and what each rule made of it, in order; `when` if it is listed. */
export type Reading = Span & {
  readonly text: string;
  readonly date: Span;
  readonly steps: readonly Step[];
  readonly when?: When;
};

/** What each rule made of the dates of a sentence: first those that a refiner dropped, then those that were judged. */
export function readingsOf({ span, dates, dropped }: Judged): readonly Reading[] {
  const read = (mention: Mention, steps: readonly Step[]): Reading => ({
    start: span.start,
    end: span.end,
    text: mention.text,
    date: placeOf(mention, span),
    steps: [{ rule: mention.rule, outcome: 'found' }, ...steps],
  });
  return [
    ...dropped.map(({ mention, rule }) => read(mention, [{ rule, outcome: 'dropped' }])),
    ...dates.map(({ mention, result, verdict }) => {
      if (result.kind === 'dropped') return read(mention, [stepOf(result)]);
      const judged = { rule: verdict.rule, outcome: verdict.happened ? 'kept' : 'dropped' };
      const reading = read(mention, [stepOf(result), judged]);
      return verdict.happened && result.kind === 'when' ? { ...reading, when: result.when } : reading;
    }),
  ];
}

/** The place of a date in the article: a mention is counted from the beginning of its sentence. */
export const placeOf = ({ start, end }: Mention, sentence: Span): Span => ({
  start: sentence.start + start,
  end: sentence.start + end,
});

function stepOf(result: Resolved): Step {
  if (result.kind === 'when') return { rule: result.rule, outcome: 'resolved' };
  return result.kind === 'withheld'
    ? { rule: result.reason, outcome: 'withheld' }
    : { rule: result.rule, outcome: 'dropped' };
}
