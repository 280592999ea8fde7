/** Finds what a cut would tear. */

import type { Span } from '../../span.js';
import { amountAfter, amountBefore } from './amounts.js';

/** `half-word`: the rest of a word. `number`: what makes it another amount. `punctuation`: "?" or "!". */
export type Tear = Span & { readonly kind: 'half-word' | 'number' | 'punctuation' };

/** What a cut at this place would tear off. */
export type Torn = { readonly before?: Tear; readonly after?: Tear };

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
  const before = tornBefore(
    body.slice(Math.max(0, start - REACH), start),
    body.slice(start, Math.min(end, start + REACH)),
  );
  const after = tornAfter(body.slice(Math.max(start, end - REACH), end), body.slice(end, end + REACH));
  return {
    ...(before && {
      before: { kind: before.kind, ...trimmed(body, { start: start - before.text.length, end: start }) },
    }),
    ...(after && { after: { kind: after.kind, ...trimmed(body, { start: end, end: end + after.text.length }) } }),
  };
}

type Part = { readonly kind: Tear['kind']; readonly text: string };

const part = (kind: Tear['kind'], text: string | undefined): Part | undefined =>
  text === undefined ? undefined : { kind, text };

/** What joins a digit is part of a number: 3/|4, 90-|day */
const word = (text: string | undefined): Part | undefined =>
  part(text !== undefined && /\p{N}[-‐‑/]$|^[-‐‑/]\p{N}/u.test(text) ? 'number' : 'half-word', text);

function tornBefore(left: string, inside: string): Part | undefined {
  if (!/^[\p{L}\p{N}]/u.test(inside)) return undefined;
  const number = /^\p{N}/u.test(inside) ? first(BEFORE_NUMBER, left) : undefined;
  return part('number', amountBefore(left, inside)) ?? word(first(BEFORE, left)) ?? part('number', number);
}

function tornAfter(inside: string, right: string): Part | undefined {
  if (!/[\p{L}\p{N}\p{M}]$/u.test(inside)) return undefined;
  const number = /\p{N}$/u.test(inside) ? first(AFTER_NUMBER, right) : undefined;
  const letter = /(?<![\p{L}\p{N}])\p{L}$/u.test(inside) ? first(AFTER_LETTER, right) : undefined;
  return (
    part('number', amountAfter(inside, right)) ??
    word(first(AFTER, right)) ??
    part('number', number) ??
    part('half-word', letter)
  );
}

/** Without the spaces at its ends. */
function trimmed(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) };
}

/** The "?" or "!" of a sentence that ends here, if the text does not have it; a name may have one, too ("Yahoo! said"). */
const FINAL = /^["”’»›“')\]*_]*(?:[?!]+(?=["”’»›“')\]*_]*(?:\s|$))|[？！]+)/u;
const GOES_ON = /^!\s+\p{Ll}/u;

/** The sign of a question or exclamation right after a span of `body`. */
export function finalSignAt(body: string, end: number): Tear | undefined {
  const right = body.slice(end, end + REACH);
  const [found] = FINAL.exec(right) ?? [];
  if (found === undefined || GOES_ON.test(right)) return undefined;
  const sign = /[?!？！]+$/u.exec(found)?.[0] ?? '';
  return { kind: 'punctuation', start: end + found.length - sign.length, end: end + found.length };
}
