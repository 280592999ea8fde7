/** The terms that texts are indexed and searched by. */

import { stemmer } from 'stemmer';
import type { Span } from '../span.js';
import { foldTerm, HYPHENS, INNER_APOSTROPHES, SIMPLE } from './fold.js';
import { STOP_WORDS } from './stop-words.js';

/** A term of the index, and its place in the given text (UTF-16 code units, half-open). */
export type ContentWord = Span & { readonly term: string };

const INSIDE = String.raw`\p{L}\p{M}\p{N}\u00ad\u200c\u200d`; // soft hyphens and (Urdu, Persian) joiners are inside words
/**
 * What counts as one word, first match wins: "U.S.", "1,000.5" or "1.3bn", then letters and digits joined by
 * apostrophes and hyphens. A currency sign belongs to the number after it.
 */
const WORD = new RegExp(
  [
    String.raw`(?<![${INSIDE}])(?:\p{L}\.){2,}(?:\p{L}(?![${INSIDE}]))?(?:[${INNER_APOSTROPHES}]s(?![${INSIDE}]))?`,
    String.raw`\p{Sc}?\p{Nd}+(?:[.,]\p{Nd}+)+[${INSIDE}]*`,
    String.raw`\p{Sc}?[\p{L}\p{N}][${INSIDE}]*(?:[${HYPHENS}${INNER_APOSTROPHES}][\p{L}\p{N}][${INSIDE}]*)*`,
  ].join('|'),
  'gu',
);
const PART = new RegExp(`[^${HYPHENS}]+`, 'gu');
const POSSESSIVE = new RegExp(`[${INNER_APOSTROPHES}]s$`, 'iu');
const CURRENCY = /^\p{Sc}/u;
/** The term for a word or part; none for stop words. Porter's rules are for English words of three or more letters. */
function termOf(word: string): string | undefined {
  const folded = foldTerm(word);
  if (folded === '' || STOP_WORDS.has(folded)) return undefined;
  return /^[a-z]{3,}$/.test(folded) ? stemmer(folded) : folded;
}

function found(text: string, start: number): readonly ContentWord[] {
  const word = SIMPLE.test(text) ? text : text.replace(POSSESSIVE, '');
  const term = termOf(word);
  return term === undefined ? [] : [{ term, start, end: start + word.length }];
}

/** "tit-for-tat" → tit, tat, titfortat; "$2" → $2, 2. A part of one letter (the S of S-400) says nothing on its own. */
function partsOf(word: string, start: number): readonly ContentWord[] {
  if (SIMPLE.test(word)) return [];
  const sign = CURRENCY.exec(word)?.[0].length ?? 0;
  if (sign > 0) return found(word.slice(sign), start + sign);
  const parts = [...word.matchAll(PART)];
  if (parts.length < 2) return [];
  return parts.filter(([part]) => part.length > 1).flatMap((part) => found(part[0], start + part.index));
}

/**
 * The terms of a text in order, each with its place. A word with hyphens or a currency sign gives its parts and the
 * whole word without hyphens, so that "S-400" finds "S400" and "e-mail" "email". Words of any script count.
 */
export function contentWords(text: string): readonly ContentWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => [
    ...partsOf(match[0], match.index),
    ...found(match[0], match.index),
  ]);
}

/** The same terms without their places, for the index and for the words of a question. */
export const tokenize = (text: string): string[] => contentWords(text).map(({ term }) => term);

/** The place of a word, or of a part of a hyphenated word, and the word folded but not stemmed. */
export type PlainWord = Span & { readonly folded: string };

/** Every word of a text, stop words included; possessives without their ending. */
export function plainWords(text: string): readonly PlainWord[] {
  return [...text.matchAll(WORD)].flatMap((match) =>
    [...match[0].matchAll(PART)].map((part) => {
      const word = part[0].replace(POSSESSIVE, '');
      const start = match.index + part.index;
      return { folded: foldTerm(word), start, end: start + word.length };
    }),
  );
}

export const foldedWords = (text: string): readonly string[] => plainWords(text).map(({ folded }) => folded);
