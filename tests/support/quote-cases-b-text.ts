import type { Span } from '../../src/span.js';

export type Random = {
  /** A whole number from 0 to `below` - 1. */
  readonly int: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
};

/** Mulberry32: 32 bits of state, the same sequence everywhere. Good enough to choose sentences with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[int(items.length)] as T;
  };
  return { int, pick };
}

/** All matches of a global pattern, as spans. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Runs without white space, punctuation included. */
export const tokensOf = (text: string): Span[] => spansOf(text, /\S+/g);

/** Words of letters only with a space on both sides: they can be taken out or changed without touching a neighbour. */
export const plainWords = (text: string): Span[] => spansOf(text, /(?<=[^\s] )\p{L}+(?= [^\s])/gu);

export const replaceAt = (text: string, { start, end }: Span, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** What is left of a text when only the order of its words counts: the strictest reading, as no sign matters. */
export const wordKey = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;

/** As `wordKey`, with every sign kept: for cases that differ by a sign alone. */
const signKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

export type Guard = {
  /** Whether these words are next to one another anywhere, whatever the signs between them. */
  readonly words: (text: string) => boolean;
  readonly signs: (text: string) => boolean;
  /** Whether one article has all the pieces, one after the other. */
  readonly pieces: (pieces: readonly string[]) => boolean;
};

/** Knows all articles, so that a bad case can be dropped when an article has it by accident. */
export function createGuard(bodies: readonly string[]): Guard {
  const words = bodies.map(wordKey);
  // "\n" is in no key: no match runs from one article into the next.
  const allWords = words.join('\n');
  const allSigns = bodies.map(signKey).join('\n');
  return {
    words: (text) => allWords.includes(wordKey(text)),
    signs: (text) => allSigns.includes(signKey(text)),
    pieces: (pieces) => words.some((key) => inOrder(key, pieces.map(wordKey))),
  };
}

function inOrder(key: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = key.indexOf(piece, from);
    if (at < 0) return false;
    // The last space may also be the first of the next piece.
    from = at + piece.length - 1;
  }
  return true;
}

const NUMERAL = String.raw`(?:[$€£]?\d[\d.,]*%?|(?:${[
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety',
  'hundreds? thousands? [mb]illions? lakhs? crores? dozens? half quarters? thirds? several few many an? and to of per',
]
  .join(' ')
  .split(' ')
  .join('|')}))`;
const MEASURE = `(?:${NUMERAL}|per|percent|cent|years?|months?|weeks?|days?|nights?|hours?|minutes?|decades?|century|centuries|dollars?|euros?|yen|rupees|met(?:er|re)s?|miles?|kilomet(?:er|re)s?|square|tonnes?|hectares?|degrees?|times|points?)`;
const ACROSS = new RegExp(String.raw`(?<![\w.,])${NUMERAL} \u0000${MEASURE}(?!\w)`, 'i');

/** Whether a cut at this place of a sentence may go through an amount ("five | years", "a quarter | of a million"). */
export function cutsAmount(text: string, at: number): boolean {
  const [left, right] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  return left !== '' && right !== '' && ACROSS.test(`${left.slice(-40)} \u0000${right.slice(0, 40)}`);
}
