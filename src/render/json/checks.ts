/** Checks of quotes as JSON objects. */

import type { Segment } from '../../check/places.js';
import type { Check } from '../../check/verdict.js';
import type { Checks } from '../../commands/reply.js';
import type { Quote } from '../../quote/quote.js';
import { framesOfCheck, quotesOfCheck } from '../verify.js';
import { textOf, type View } from '../view.js';
import { noteText, quotationsOf, sidesOf } from '../words/checks.js';
import { en } from '../words/en.js';
import type { CheckJson, QuoteJson, VerdictJson } from './objects.js';

type MakeQuote = (quote: Quote, view: View) => QuoteJson;

/** One object for the text as it was given; the quotations in it, if those are what was checked, in `quotations`. */
export function checksJson(reply: Checks, view: View, quoteJson: MakeQuote): CheckJson {
  const quotations = quotationsOf(reply).map((check) => checkJson(check, view, quoteJson));
  const { frames, ...whole } = checkJson(reply.whole, view, quoteJson);
  return { ...whole, quotations, left: reply.left, frames };
}

function checkJson(check: Check, view: View, quoteJson: MakeQuote): VerdictJson {
  const piece = ({ article, start, end }: Segment): VerdictJson['segments'][number] => ({
    article: article.id,
    start,
    end,
    text: textOf(view, { article, start, end }),
  });
  return {
    text: check.text,
    kind: check.kind,
    segments: check.segments.map(piece),
    alsoIn: check.alsoIn.map(({ id }) => id),
    differences: check.differences.map((one) => ({ kind: one.kind, ...sidesOf(check.text, one, view) })),
    notes: check.notes.map((note) => noteText(note, { view, words: en })),
    omitted: check.omitted.flatMap((gap) => textOf(view, gap).split(/\s+/)),
    closest: check.closest ? quoteJson(check.closest, view) : null,
    quotes: check.quotes.map((quote) => quoteJson(quote, view)),
    frames: framesOfCheck(check).map(piece),
  };
}

/** Texts in a check: its pieces, its quotes, the closest sentence, what is around them; the whole text first, then its quotations. */
export type WrittenCheck = {
  readonly segments: readonly Written[];
  readonly quotes: readonly Written[];
  readonly closest: Written | null;
  readonly frames: readonly Written[];
  readonly quotations?: readonly WrittenCheck[];
};
type Written = { readonly text: string };

export const readChecks = (check: WrittenCheck): readonly string[] => {
  const { segments, quotes, closest, frames, quotations = [] } = check;
  return [
    ...[...segments, ...quotes, ...(closest ? [closest] : []), ...frames].map(({ text }) => text),
    ...quotations.flatMap(readChecks),
  ];
};

/** What `readChecks` must find in what was written. */
export function checkTexts(reply: Checks, view: View): readonly string[] {
  return [reply.whole, ...quotationsOf(reply)].flatMap((check) =>
    [...check.segments, ...quotesOfCheck(check), ...framesOfCheck(check)].map((place) => textOf(view, place)),
  );
}
