/** Reads a given text: the marks and insertions of the person who quotes. */

import { type Span, slice } from '../../span.js';
import { foldToken } from '../../words/fold.js';
import { isWord, type Token } from './tokens.js';

/**
 * A given text as it is compared: the pieces between marks of omission, without the quoter's insertions. Signs at the
 * ends of pieces that are the quoter's are left out, too (a comma in place of the full stop).
 */
export type Given = {
  readonly pieces: readonly (readonly Token[])[];
  readonly inserts: readonly Span[];
  /** Ends with a mark of omission. */
  readonly open: boolean;
};

/** At the ends of a piece these are the quoter's own. "?" and "!" are not: they change what is said. */
const SOFT = new Set(['.', ',', ';', ':', '。', '，', '、', '；', '：', '"', '(', ')', '-', '…', '>']);

const isSoft = (token: Token): boolean => !isWord(token) && SOFT.has(token.key);

/** A dash or a point right before a number belongs to it. */
const isOfNumber = (token: Token, next: Token | undefined): boolean =>
  (token.key === '-' || token.key === '.') && next?.start === token.end && /^\p{Nd}/u.test(next.key);

/** No insertions and no marks of omission: brackets and dots count as the article's own. */
export const readLiteral = (tokens: readonly Token[]): Given => ({
  pieces: [trim(tokens)],
  inserts: [],
  open: isOpen(tokens),
});

const isOpen = (tokens: readonly Token[]): boolean =>
  tokens.slice(tokens.findLastIndex(isWord) + 1).some(({ kind }) => kind === 'ellipsis');

function trim(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tokens.length;
  for (
    let token = tokens[start];
    token && isSoft(token) && !isOfNumber(token, tokens[start + 1]);
    token = tokens[start]
  )
    start += 1;
  for (let token = tokens[end - 1]; end > start && token && isSoft(token); token = tokens[end - 1]) end -= 1;
  return tokens.slice(start, end);
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** The index after the bracket that closes the one at `open`, if it closes before another one opens. */
function closeOf(tokens: readonly Token[], open: number): number | undefined {
  const closing = CLOSING[tokens[open]?.key ?? ''];
  for (let at = open + 1; at < tokens.length; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (key === closing) return at + 1;
    if (key === '[' || (closing === ')' && tokens[at]?.kind !== 'ellipsis')) return undefined;
  }
  return undefined;
}

/** "[T]he": a letter in brackets at the start of a word, as the quoter changed its case. */
function joinLetter(tokens: readonly Token[], at: number, text: string): Token | undefined {
  const [, letter, close, rest] = tokens.slice(at, at + 4);
  const fits = letter?.kind === 'word' && close?.key === ']' && rest?.kind === 'word' && close.end === rest.start;
  if (!fits || letter.end - letter.start !== 1) return undefined;
  const start = tokens[at]?.start ?? 0;
  return { kind: 'word', start, end: rest.end, ...foldToken(slice(text, letter) + slice(text, rest)) };
}

/** Reads "…", "[…]" and "(…)" as marks of omission and "[words]" as insertions. */
export function readMarked(tokens: readonly Token[], text: string): Given {
  const pieces: Token[][] = [[]];
  const inserts: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const letter = token.key === '[' ? joinLetter(tokens, at, text) : undefined;
    const close = token.key in CLOSING && !letter ? closeOf(tokens, at) : undefined;
    if (letter) {
      pieces.at(-1)?.push(letter);
      at += 3;
    } else if (token.kind === 'ellipsis') pieces.push([]);
    else if (close !== undefined) {
      const inside = tokens.slice(at + 1, close - 1);
      if (inside.length > 0 && inside.every(({ kind }) => kind === 'ellipsis')) pieces.push([]);
      else if (token.key === '[') inserts.push({ start: token.start, end: tokens[close - 1]?.end ?? token.end });
      else {
        pieces.at(-1)?.push(token);
        continue;
      }
      at = close - 1;
    } else pieces.at(-1)?.push(token);
  }
  return { pieces: pieces.map(trim).filter((piece) => piece.some(isWord)), inserts, open: isOpen(tokens) };
}

export const hasMarks = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, key }) => kind === 'ellipsis' || key === '[');
