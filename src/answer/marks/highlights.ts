/** Which words of a quote are marked. */

import type { Article } from '../../corpus/article.js';
import { contains, type Span, slice } from '../../span.js';
import type { Term } from '../../words/coverage.js';
import { isMostlyLatin } from '../../words/script.js';
import { contentWords } from '../../words/terms.js';
import type { Bodies, Candidate } from '../rank.js';

/** A hyphenated word and its parts, and words with one character between them, read better as one highlight. */
export function join(words: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && word.start <= last.end + 1)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, word.end) };
    else joined.push(word);
  }
  return joined;
}

/** The places of the question's words in the span. */
function wordsIn(article: Article, span: Span, terms: readonly Term[]): Span[] {
  const wanted = new Set(terms.flatMap(({ forms }) => forms));
  const found = contentWords(slice(article.body, span)).filter(({ term }) => wanted.has(term));
  return join(found.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })));
}

/** Widened to whole words: a reader's token may begin or end inside one. */
function wholeWords({ body }: Article, { start, end }: Span): Span {
  const inWord = (at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(body.slice(at - 1, at + 1));
  let [first, last] = [start, end];
  while (first > 0 && inWord(first)) first--;
  while (last < body.length && inWord(last)) last++;
  return { start: first, end: last };
}

export type Marking = {
  readonly terms: readonly Term[];
  readonly articleOf: Bodies;
  /** Absent or empty where only words are looked for: they are what is marked then, in any script. */
  readonly question?: string | undefined;
};

/**
 * The answering words inside the quote, or else the words of the question. In a script that the reader does not know
 * nothing is marked: what it points at there is chance, and words of the question would pass for the answer.
 */
export function highlightsIn(place: Span, candidate: Candidate, { terms, articleOf, question = '' }: Marking): Span[] {
  const article = articleOf(candidate.hit.passage.article);
  const textOf = (span: Span): string => slice(article.body, span);
  if (question === '') return wordsIn(article, place, terms);
  if (!isMostlyLatin(question) || !isMostlyLatin(textOf(place))) return [];
  // Of a whole list, no item is more of an answer than the others.
  const one = article.blocks.some((block) => contains(block, place));
  const words = one && candidate.words && wholeWords(article, candidate.words);
  if (!words || !contains(place, words)) return wordsIn(article, place, terms);
  return isMostlyLatin(textOf(words)) ? [words] : [];
}
