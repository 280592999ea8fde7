/** Checks a message, which may be a quote or contain quotes. */

import { type Span, spanLength } from '../span.js';
import type { CheckOptions, Comparison } from './check.js';
import { type Quotation, quotationsIn } from './quotations.js';
import { withoutMarkdown } from './text/plain.js';
import { isWord, tokensOf } from './text/tokens.js';
import type { Check } from './verdict.js';

/**
 * A text and the verdicts that are shown for it: its own, or those of the quotations in it; `left` were not checked.
 */
export type MessageCheck = { readonly whole: Check; readonly shown: readonly Check[]; readonly left: number };

/** More would bury the ones that matter, and keep other people waiting. */
const QUOTATIONS_CHECKED = 10;

export type MessageOptions = CheckOptions & {
  /** Lets others have a turn; awaited between two quotations. Throws to stop. */
  readonly pause?: () => Promise<void>;
};

const soon = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * A text may be a quote that contains quotation marks, or a message that contains quotes. It is a quote if it is found
 * as it is, or if its words outside the marks are in the article, too, and so are the marks.
 */
export async function checkMessage(
  check: Comparison,
  text: string,
  { pause = soon, ...options }: MessageOptions = {},
): Promise<MessageCheck> {
  const whole = check(text, options);
  const quotations = quotationsIn(text);
  if (isQuote(whole, quotations)) return { whole, shown: [whole], left: 0 };
  const shown: Check[] = [];
  let checked = 0;
  for (const quotation of quotations.slice(0, QUOTATIONS_CHECKED)) {
    // One at a time, so that ten long ones do not keep the others waiting.
    await pause();
    shown.push(...checksOf(quotation, (text) => check(text, options)));
    checked += 1;
    if (shown.length >= QUOTATIONS_CHECKED) break;
  }
  if (shown.every(({ kind }) => kind === 'too-short')) return { whole, shown: [whole], left: 0 };
  return { whole, shown, left: quotations.length - checked };
}

/** Of a quotation that is none of the articles', those inside it that are. */
function checksOf({ text }: Quotation, check: (text: string) => Check): readonly Check[] {
  const outer = check(text);
  const inside = quotationsIn(text);
  if (isQuote(outer, inside)) return [outer];
  const inner = inside.slice(0, QUOTATIONS_CHECKED).map((one) => check(one.text));
  return inner.some(({ kind }) => kind === 'exact' || kind === 'elsewhere') ? inner : [outer];
}

function isQuote(whole: Check, quotations: readonly Quotation[]): boolean {
  if (quotations.length === 0 || whole.kind === 'exact' || whole.kind === 'elsewhere') return true;
  if (whole.kind !== 'near') return false;
  const isChanged = within(whole.differences.map(({ given }) => given).filter((given) => spanLength(given) > 0));
  if (
    quotations.some(
      ({ start, end }) => isChanged({ start: start - 1, end: start }) || isChanged({ start: end, end: end + 1 }),
    )
  )
    return false;
  const isInside = within(quotations);
  const outside = tokensOf(withoutMarkdown(whole.text)).filter((token) => isWord(token) && !isInside(token));
  const changed = outside.filter(within(whole.differences.map(({ given }) => given)));
  return changed.length * 2 <= outside.length && outside.length > 0;
}

/** Whether one of these covers a span. */
function within(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return end <= (sorted[low - 1]?.end ?? 0);
  };
}
