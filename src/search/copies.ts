/** Finds where else a story is told. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { slice } from '../span.js';
import { COPY, type Shingles, shareOf, shinglesOf } from '../words/shingles.js';
import { contentWords, tokenize } from '../words/terms.js';
import type { HoldingQuery, Library } from './library.js';
import type { Snapshot } from './snapshot.js';

/** With this share of the words, a passage may have the sentence with a word or two changed. */
const MOST = 0.8;
/** More outlets with one story are not looked for. */
const PASSAGES = 24;
/** Words that are in most passages cost the most to look up, and say the least. */
const LOOKED_UP = 8;

export const copiesIn = (snapshot: Snapshot): Pick<Library, 'holding' | 'isCopy'> => ({
  holding: (query) => holding(snapshot, query),
  isCopy(one, other) {
    const [a, b] = [snapshot.article(one), snapshot.article(other)];
    return a !== undefined && b !== undefined && shareOf(wordingOf(a, snapshot), wordingOf(b, snapshot)) >= COPY;
  },
});

function wordingOf(article: Article, { wordings }: Snapshot): Shingles {
  const known = wordings.get(article) ?? shinglesOf(article.body);
  wordings.set(article, known);
  return known;
}

/**
 * The keyword index knows the candidates already: signatures of all articles would cost 10 ms for each at every start.
 */
function holding(snapshot: Snapshot, { text, except, articles }: HoldingQuery): readonly ArticleRef[] {
  const terms = [...new Set(tokenize(text))];
  const accept = (passage: number): boolean => {
    const id = snapshot.passages[passage]?.article.id;
    return id !== undefined && id !== except && articles?.has(id) !== false;
  };
  const found = snapshot.keywords
    .search(rarest(text, snapshot), { limit: PASSAGES, accept })
    .flatMap(({ passage: number }) => {
      const passage = snapshot.passages[number];
      if (!passage) return [];
      const there = new Set(snapshot.termsOf(number));
      return terms.filter((term) => there.has(term)).length >= MOST * terms.length ? [passage.article] : [];
    });
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at);
}

function rarest(text: string, { keywords }: Snapshot): string {
  const known = contentWords(text).filter(({ term }) => keywords.weight(term) > 0);
  const ranked = known.sort((a, b) => keywords.weight(b.term) - keywords.weight(a.term));
  return ranked
    .slice(0, LOOKED_UP)
    .map((word) => slice(text, word))
    .join(' ');
}
