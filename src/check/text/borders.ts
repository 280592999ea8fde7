/** Finds words that a cut would tear. */

import type { Span } from '../../span.js';

/**
 * What a cut at this place would tear off: the rest of a word, or a sign or unit that belongs to the word beside it.
 */
export type Torn = { readonly before?: Span; readonly after?: Span };

/** Far enough for the longest word. */
const REACH = 60;

const BEFORE = [
  // non-|aligned, and/|or, AT&|T, U.|S
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*[-‐‑/&@_]$|(?<![\p{L}\p{N}])\p{L}\.$/u,
];
const BEFORE_NUMBER = [
  // $|5, −|5, 2014–|18, 10:|30
  /(?:[\p{Sc}+±−#№~=<>≈][ \u00a0\u202f]?|(?<![^\s(“"‘'])[-–—−]|\p{N}[-–—:])$/u,
];
const AFTER = [/^[-‐‑/&@_][\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/u];
const AFTER_NUMBER = [/^(?:[ \u00a0\u202f]?[%‰°\p{Sc}]|[-–—:]\p{N}+)/u];
const AFTER_LETTER = [/^\.\p{L}(?![\p{L}\p{N}])/u];

const first = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);

/** Looks at the text beside a span of `body` that begins and ends with whole tokens. */
export function tornAt(body: string, { start, end }: Span): Torn {
  const inside = body.slice(start, end);
  const left = body.slice(Math.max(0, start - REACH), start);
  const right = body.slice(end, end + REACH);
  const digitFirst = /^\p{N}/u.test(inside);
  const digitLast = /\p{N}$/u.test(inside);
  const before = /^[\p{L}\p{N}]/u.test(inside)
    ? (first(BEFORE, left) ?? (digitFirst ? first(BEFORE_NUMBER, left) : undefined))
    : undefined;
  const letterLast = /(?<![\p{L}\p{N}])\p{L}$/u.test(inside);
  const after = /[\p{L}\p{N}\p{M}]$/u.test(inside)
    ? (first(AFTER, right) ??
      (digitLast ? first(AFTER_NUMBER, right) : undefined) ??
      (letterLast ? first(AFTER_LETTER, right) : undefined))
    : undefined;
  return {
    ...(before !== undefined && { before: { start: start - before.length, end: start } }),
    ...(after !== undefined && { after: { start: end, end: end + after.length } }),
  };
}
