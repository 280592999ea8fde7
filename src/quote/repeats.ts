/** Decides when a quote says nothing that another one does not. */

import { isTurning } from '../words/claims.js';
import { lower, straighten } from '../words/fold.js';
import { isNegation } from '../words/negation.js';
import { NUMBER_WORDS, numberForms } from '../words/numbers.js';
import { type ContentWord, contentWords, tokenize } from '../words/terms.js';
import { isLittle, wordingOf } from './same-wording.js';

/** With this share of its words in the other text, a text is agency copy with a word or two changed. */
const NEARLY_ALL = 0.8;

const isName = (text: string, { start, end }: ContentWord): boolean => /\p{Lu}/u.test(text.slice(start, end));

/** Each as often as it occurs, in digits where they have a form in digits: "4 May" is not in "3 May, four ships". */
const numbersIn = (text: string): readonly string[] =>
  contentWords(text)
    .filter(
      ({ start, end }) => /\p{N}/u.test(text.slice(start, end)) || NUMBER_WORDS.has(lower(text.slice(start, end))),
    )
    .map(({ term }) => [term, ...numberForms(term)].find((form) => /\p{N}/u.test(form)) ?? term);

function within(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const SIGNS_AND_WORDS = /[\p{Sc}%‰°]|[\p{L}\p{M}']+/gu;

/** In order: each "not", "may", "million", "rose", whatever its ending. */
const turnsIn = (text: string): readonly string[] =>
  (lower(straighten(text)).match(SIGNS_AND_WORDS) ?? [])
    .filter((word) => isTurning(word) && !isLittle(word))
    .map((word) => (isNegation(word) ? 'not' : (tokenize(word)[0] ?? word)));

const negations = (text: string): number =>
  (lower(straighten(text)).match(/[\p{L}']+/gu) ?? []).filter(isNegation).length;

/**
 * True when nearly all words of `text` are in `said`, with every number and name, and no "not", "may" or "fell" turns it
 * round. The first word of a sentence counts as a name, as it may be one.
 */
export function repeats(text: string, said: string): boolean {
  const words = contentWords(text);
  const there = new Set(contentWords(said).map(({ term }) => term));
  const isThere = ({ term }: ContentWord): boolean => [term, ...numberForms(term)].some((form) => there.has(form));
  const terms = new Map(words.map((word) => [word.term, isThere(word)]));
  const shared = [...terms.values()].filter(Boolean).length;
  return (
    terms.size > 0 &&
    shared >= NEARLY_ALL * terms.size &&
    words.every((word) => isThere(word) || !isName(text, word)) &&
    within(numbersIn(text), numbersIn(said)) &&
    within(turnsIn(text), turnsIn(said)) &&
    // A word in place of another may be its contrary.
    (shared === terms.size || within(turnsIn(said), turnsIn(text))) &&
    negations(text) === negations(said)
  );
}

/** Of texts of such different lengths, one says more. */
const LENGTHS = 0.6;

/** Without the first word, which has a capital in any case. */
const namesIn = (text: string): readonly string[] =>
  contentWords(text)
    .filter((word) => isName(text, word) && word.start > text.search(/[\p{L}\p{N}]/u))
    .map(({ term }) => term);

const isSame = (some: readonly string[], others: readonly string[]): boolean => some.join(' ') === others.join(' ');

/**
 * True for one sentence in the wording of two outlets: each repeats the other, with the same names, numbers and words
 * that turn a claim, all in the same order ("Moscow paid Delhi" is not "Delhi paid Moscow"). For copies of one story.
 */
export function saysSame(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LENGTHS * Math.max(one.length, other.length)) return false;
  if (wordingOf(one) === wordingOf(other)) return true;
  return (
    isSame(namesIn(one), namesIn(other)) &&
    isSame(numbersIn(one), numbersIn(other)) &&
    isSame(turnsIn(one), turnsIn(other)) &&
    repeats(one, other) &&
    repeats(other, one)
  );
}
