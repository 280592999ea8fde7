import type { Article } from '../corpus/article.js';
import { contains, overlaps, type Span, slice } from '../corpus/span.js';
import type { Term } from '../search/analyse.js';
import { contentWords } from '../search/tokenize.js';
import { placeOf } from './context.js';
import type { Kind } from './kind.js';
import type { Quote } from './quote.js';
import type { Bodies, Candidate } from './rank.js';

/** The share of the question's words, weighted by rarity, that stand in `text` (0–1); unknown words count as rarest. */
export function coverage(text: string, terms: readonly Term[]): number {
  const rarest = Math.max(1, ...terms.map(({ weight }) => weight));
  const there = new Set(contentWords(text).map(({ term }) => term));
  const cost = ({ weight }: Term) => weight || rarest;
  const total = terms.reduce((sum, term) => sum + cost(term), 0);
  const found = terms.filter(({ forms }) => forms.some((form) => there.has(form)));
  return total === 0 ? 0 : found.reduce((sum, term) => sum + cost(term), 0) / total;
}

/** Whole and part of a hyphenated word, and neighbours parted by one sign, read better as one highlight. */
function join(words: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && word.start <= last.end + 1)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, word.end) };
    else joined.push(word);
  }
  return joined;
}

/** The question's words in the span. */
export function wordsIn(article: Article, span: Span, terms: readonly Term[]): Span[] {
  const wanted = new Set(terms.flatMap(({ forms }) => forms));
  const found = contentWords(slice(article.body, span)).filter(({ term }) => wanted.has(term));
  return join(found.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })));
}

/** From whole words on: a reader's token may begin or end inside one. */
function wholeWords({ body }: Article, { start, end }: Span): Span {
  const inWord = (at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(body.slice(at - 1, at + 1));
  let [first, last] = [start, end];
  while (first > 0 && inWord(first)) first--;
  while (last < body.length && inWord(last)) last++;
  return { start: first, end: last };
}

/** How likely this one answers, against the first: the ranking’s softmax makes it so. 1 for the first. */
const odds = ({ score }: Candidate, first: Candidate | undefined): number => Math.exp(score - (first?.score ?? score));

export type PickOptions = {
  readonly terms: readonly Term[];
  readonly kind: Kind;
  readonly articleOf: Bodies;
  readonly limit: number;
};

/** Quotes of different places, best first; the answering words are marked, or the question's where nobody has read. */
export function pickQuotes(ranked: readonly Candidate[], { terms, kind, articleOf, limit }: PickOptions): Quote[] {
  const picked: Quote[] = [];
  for (const candidate of ranked) {
    if (picked.length === limit) break;
    const { passage } = candidate.hit;
    const article = articleOf(passage.article);
    const taken = picked.filter((quote) => quote.article.hash === passage.article.hash);
    if (taken.some((quote) => overlaps(quote, candidate.sentence))) continue;
    const behind = (span: Span): number | undefined => {
      const other = ranked.find(({ hit, sentence }) => hit === candidate.hit && sentence.start === span.start);
      return other && candidate.score - other.score;
    };
    const whole = placeOf(article, candidate.sentence, { kind, behind });
    const free = taken.every((quote) => !overlaps(quote, whole));
    const place = free ? whole : { start: candidate.sentence.start, end: candidate.sentence.end };
    const words = candidate.words && [wholeWords(article, candidate.words)].filter((span) => contains(place, span));
    const highlights = words?.length ? words : wordsIn(article, place, terms);
    picked.push({ article: passage.article, ...place, highlights, alsoIn: [], score: odds(candidate, ranked[0]) });
  }
  return picked;
}
