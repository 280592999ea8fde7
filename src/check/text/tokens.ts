/** Splits a text into words and signs. */

import type { Span } from '../../span.js';
import { APOSTROPHES, DASHES, dropInvisible, foldToken, INVISIBLES, QUOTE_MARKS } from '../../words/fold.js';

/**
 * A word, a number or one sign, with its place in the text. `key` is equal for what counts as the same, `look` also for
 * look-alike letters. White space is not a token: only words and signs are compared.
 */
export type Token = Span & {
  readonly kind: 'word' | 'mark' | 'ellipsis';
  readonly key: string;
  readonly look: string;
};

const LETTER = String.raw`[\p{L}\p{N}\p{M}${INVISIBLES}]`;
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/**
 * Chinese and Japanese are written without spaces, so a character is a word. A number keeps its points. Plain words
 * come first, since nearly all are plain.
 */
const WORD = String.raw`[A-Za-z]+(?![\p{L}\p{N}\p{M}${APOSTROPHES}${INVISIBLES}])|${IDEOGRAPH}|(?:\p{Nd}+(?:[${INVISIBLES}]*[.,]\p{Nd}+)+|[\p{L}\p{N}])${LETTER}*(?:[${APOSTROPHES}][\p{L}\p{N}]${LETTER}*)*`;
const ELLIPSIS = String.raw`\.(?:[ \u00a0]?\.){2,}|…`;
/** Emphasis marks that come with copied text; readable texts have none. */
const MARKUP = `[*_|]+|~~|[${INVISIBLES}]`;
/** Typewriters have no dash: they write two or three hyphens for it. Chinese writes two dashes for one. */
const LONG_DASH = `[${DASHES}]{2,3}`;
const TOKEN = new RegExp(
  String.raw`(?<word>${WORD})|(?<ellipsis>${ELLIPSIS})|(?<markup>${MARKUP})|${LONG_DASH}|\S`,
  'gu',
);
const QUOTE = new RegExp(`^[${QUOTE_MARKS}\`]$`);
const DASH = new RegExp(`^[${DASHES}]+$`);

function markKey(sign: string): string {
  if (QUOTE.test(sign)) return '"';
  return DASH.test(sign) ? '-' : sign;
}

/** The tokens of a stored text or a block of it; `from` is added to their places. */
export const tokensOf = (text: string, from = 0): Token[] => [...eachToken(text, from)];

/** One after the other, for a text too long to hold all of its tokens at once. */
export function* eachToken(text: string, from = 0): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const { ellipsis, word, markup } = match.groups ?? {};
    if (markup !== undefined) continue;
    const place = { start: from + match.index, end: from + match.index + match[0].length };
    if (ellipsis !== undefined) yield { ...place, kind: 'ellipsis', key: '…', look: '…' };
    else if (word !== undefined) yield { ...place, kind: 'word', ...foldToken(word) };
    else yield { ...place, kind: 'mark', key: markKey(match[0]), look: markKey(match[0]) };
  }
}

const BROKEN = new RegExp(`^(?:[${DASHES}][ \\t]*(?:\\r\\n|\\r|\\n)\\s*|\\u00ad\\s+)$`, 'u');

/**
 * As `tokensOf`, for a given text: a word hyphenated over a line break is joined when `knows` the whole word
 * ("strat-/egic"), and otherwise left as two with a hyphen ("zero-/sum").
 */
export function tokensGiven(text: string, knows: (token: { key: string; look: string }) => boolean): Token[] {
  const joined: Token[] = [];
  for (const token of tokensOf(text)) {
    const previous = joined.at(-1);
    const dash = previous?.kind === 'mark' ? previous : undefined;
    const before = dash ? joined.at(-2) : previous;
    if (
      token.kind === 'word' &&
      before?.kind === 'word' &&
      BROKEN.test(text.slice(gapStart(text, before), token.start))
    ) {
      const whole = foldToken(
        dropInvisible(text.slice(before.start, gapStart(text, before)) + text.slice(token.start, token.end)),
      );
      if (knows(whole)) {
        joined.splice(dash ? -2 : -1, 2, { kind: 'word', start: before.start, end: token.end, ...whole });
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** For the tokenizer, a soft hyphen at the end of a line belongs to the word; here it belongs to the break. */
const gapStart = (text: string, word: Token): number => (text[word.end - 1] === '\u00ad' ? word.end - 1 : word.end);

/** A number counts as a word. */
export const isWord = (token: Token): boolean => token.kind === 'word';

/** As people count words: "Russian-Pakistani" is one. */
export const countWords = (tokens: readonly Token[]): number =>
  tokens.filter((token, at) => {
    const [before, hyphen] = [tokens[at - 2], tokens[at - 1]];
    const joined = hyphen?.key === '-' && hyphen.end === token.start && before?.end === hyphen.start;
    return isWord(token) && !(joined && before && isWord(before));
  }).length;
