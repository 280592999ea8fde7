import { type Article, refOf } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Hit, Library } from '../../src/search/library.js';
import { slice } from '../../src/span.js';
import { COPY, shareOf, shinglesOf } from '../../src/words/shingles.js';
import { contentWords } from '../../src/words/terms.js';

export const countTokens = (text: string): number => text.split(/\s+/).length;

/**
 * A library without models for tests of what comes after the search: it ranks passages by the number of the
 * question's words in them and gives their share as the cosine. The real engine has tests of its own.
 */
export function createLibrary(articles: readonly Article[]): Library {
  const passages = articles.flatMap((article) =>
    passagesOf(article, { countTokens }).map((passage) => ({ article, passage })),
  );
  const known = new Set(articles.flatMap(({ body }) => contentWords(body).map(({ term }) => term)));
  return {
    articles: () => articles,
    article: ({ id, hash }) => articles.find((article) => article.id === id && article.hash === hash),
    async find({ text, limit, articles: ids }) {
      const asked = [...new Set(contentWords(text).map(({ term }) => term))];
      const hits = passages
        .filter(({ article }) => ids === undefined || ids.has(article.id))
        .map(({ article, passage }): Hit => {
          const there = new Set(contentWords(slice(article.body, passage)).map(({ term }) => term));
          const share = asked.filter((term) => there.has(term)).length / Math.max(1, asked.length);
          const sentences = passage.sentences.map(() => ({ dense: share }));
          return { passage, score: share, parts: { dense: share, keyword: share }, sentences };
        })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
      const terms = asked.map((term) => ({ term, weight: known.has(term) ? 1 : 0, forms: [term] }));
      return { text, hits, terms, ms: {} };
    },
    read: async () => ({ readings: [], ms: 0 }),
    holding: ({ except, articles: ids }) =>
      articles.filter(({ id }) => id !== except && (ids === undefined || ids.has(id))).map(refOf),
    isCopy(one, other) {
      const [a, b] = [one, other].map(({ id }) =>
        shinglesOf(articles.find((article) => article.id === id)?.body ?? ''),
      );
      return a !== undefined && b !== undefined && shareOf(a, b) >= COPY;
    },
  };
}
