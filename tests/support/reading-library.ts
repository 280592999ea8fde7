import { type Article, textOf } from '../../src/corpus/article.js';
import { articleIn } from '../../src/corpus/articles.js';
import type { Library, ReadQuery } from '../../src/search/library.js';
import { createLibrary } from './library.js';

export type ReadingOptions = {
  /** The margin of a sentence read in its passage; `undefined`: it has none. */
  readonly inPassage: (sentence: string) => number | undefined;
  /** The same for the sentence alone; 0 without it. */
  readonly alone?: (sentence: string) => number | undefined;
  /** How many sentences there is time for. */
  readonly inTime?: number;
};

/** The library without models, with a reader whose scores are given; `queries`: what it was asked to read alone. */
export function createReadingLibrary(articles: readonly Article[], options: ReadingOptions) {
  const { inPassage, alone = () => 0, inTime = Number.POSITIVE_INFINITY } = options;
  const library = createLibrary(articles);
  const queries: ReadQuery[] = [];
  const reading: Library = {
    ...library,
    async find(query) {
      const found = await library.find(query);
      const hits = found.hits.map((hit) => {
        const article = articleIn(library, hit.passage.article);
        const sentences = hit.passage.sentences.map(({ start, end }) => {
          const score = inPassage(textOf(article, { start, end }));
          return { dense: 1, ...(score !== undefined && { reading: { start, end, score } }) };
        });
        const reader = Math.max(...sentences.map((one) => one.reading?.score ?? Number.NEGATIVE_INFINITY));
        return { ...hit, parts: { ...hit.parts, ...(Number.isFinite(reader) && { reader }) }, sentences };
      });
      return { ...found, hits, read: hits.length };
    },
    async read(query) {
      queries.push(query);
      const readings = query.places.slice(0, inTime).map(({ article, sentence }) => {
        const score = alone(textOf(articleIn(library, article), sentence));
        return score === undefined ? undefined : { start: sentence.start, end: sentence.end, score };
      });
      return { readings, ms: 1 };
    },
  };
  return { library: reading, queries };
}
