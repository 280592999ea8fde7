/** Cuts a long text into windows that a model can read. */

import { type Span, slice } from '../span.js';

export type WindowOptions = {
  /** The most tokens in a window. */
  readonly maxTokens: number;
  readonly countTokens: (text: string) => number;
};

/** Neighbours share a quarter, so that what is cut at the border of one window is whole in the next. */
const OVERLAP = 0.25;

type Unit = Span & { readonly tokens: number };

/** The nearest place at or after `at` that is not inside a character of two code units. */
const characterBorder = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at);

/** A word, or its halves (and theirs) when it alone is longer than a window, as web addresses can be. */
function unitsOf(text: string, word: Span, options: WindowOptions): readonly Unit[] {
  const tokens = options.countTokens(slice(text, word));
  const middle = characterBorder(text, word.start + Math.ceil((word.end - word.start) / 2));
  if (tokens <= options.maxTokens || middle >= word.end) return [{ ...word, tokens }];
  const halves = [
    { start: word.start, end: middle },
    { start: middle, end: word.end },
  ];
  return halves.flatMap((half) => unitsOf(text, half, options));
}

const wordsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The index after the units from `first` on that fit into `limit` tokens: at least one, so every window moves on. */
function fitting(units: readonly Unit[], first: number, limit: number): number {
  let tokens = 0;
  let next = first;
  while (next < units.length) {
    tokens += units[next]?.tokens ?? 0;
    if (tokens > limit && next > first) break;
    next++;
  }
  return next;
}

/** The first unit of the window after the one from `first` to `next`: a quarter back, if what follows fits. */
function stepBack(units: readonly Unit[], { first, next }: { first: number; next: number }, limit: number): number {
  const room = Math.min(limit * OVERLAP, limit - (units[next]?.tokens ?? 0));
  let tokens = 0;
  let start = next;
  while (start - 1 > first) {
    tokens += units[start - 1]?.tokens ?? 0;
    if (tokens > room) break;
    start--;
  }
  return start;
}

function spanOf(units: readonly Unit[], first: number, next: number): Span {
  return { start: units[first]?.start ?? 0, end: units[next - 1]?.end ?? 0 };
}

/**
 * The whole text if it fits, else overlapping windows in order, on word borders, that each fit; every word is in one.
 * In word-piece models the tokens of the words add up to those of the text. If a window is longer all the same, it
 * loses words from its end until it fits.
 */
export function windowsOf(text: string, options: WindowOptions): readonly Span[] {
  const { maxTokens, countTokens } = options;
  if (countTokens(text) <= maxTokens) return [{ start: 0, end: text.length }];
  const units = wordsOf(text).flatMap((word) => unitsOf(text, word, options));
  const spans: Span[] = [];
  for (let first = 0; first < units.length; ) {
    let next = fitting(units, first, maxTokens);
    while (next > first + 1 && countTokens(slice(text, spanOf(units, first, next))) > maxTokens) next--;
    spans.push(spanOf(units, first, next));
    first = next === units.length ? next : stepBack(units, { first, next }, maxTokens);
  }
  return spans;
}
