import { type Article, textOf } from '../corpus/article.js';
import type { Passage } from '../corpus/passages.js';
import type { Embedder } from './embedder.js';
import type { Entry, Index } from './entries.js';
import { chooseIndex } from './hnsw.js';
import { createKeywordIndex, type KeywordIndex } from './keywords.js';
import { cosineOf, type VectorIndex } from './vectors.js';

/** Everything a question is answered from, in memory, of one moment: it never changes, it is replaced. */
export type Snapshot = {
  readonly articles: readonly Article[];
  /** Passages are known by their number in this list. */
  readonly passages: readonly Passage[];
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  readonly keywords: KeywordIndex;
  passageOfRow(row: number): number;
  /** The cosine of the passage's best vector. */
  cosine(passage: number, query: Float32Array): number;
};

export type SnapshotOptions = {
  readonly embedder: Embedder;
  /** When it has been made already; else made here. */
  readonly vectors?: VectorIndex;
};

/** Headings are searched by words (a section's topic is often said there only), but never quoted. */
const keywordText = (article: Article, passage: Passage): string =>
  [article.title, ...passage.headings, textOf(article, passage)].join('\n');

function passageNumbers(entries: readonly Entry[]): Uint32Array {
  let first = 0;
  const numbers = entries.flatMap(({ rows, passages }) => {
    const own = rows.map((row) => first + row.passage);
    first += passages.length;
    return own;
  });
  return Uint32Array.from(numbers);
}

/** Where each passage's rows begin (they lie side by side), and one number more for the end of the last. */
function firstRows(passageOfRow: Uint32Array, passages: number): Uint32Array {
  const firsts = new Uint32Array(passages + 1);
  for (const passage of passageOfRow) firsts[passage + 1] = (firsts[passage + 1] ?? 0) + 1;
  for (let i = 1; i <= passages; i++) firsts[i] = (firsts[i] ?? 0) + (firsts[i - 1] ?? 0);
  return firsts;
}

/**
 * The keyword index is made here and not stored: it takes about as long as reading it from disk would, and cannot
 * disagree with the text.
 */
export async function createSnapshot({ entries, vectors }: Index, options: SnapshotOptions): Promise<Snapshot> {
  const { embedder } = options;
  const passages = entries.flatMap((entry) => entry.passages);
  const matrix = { vectors, dimensions: embedder.dimensions };
  const owners = passageNumbers(entries);
  const firsts = firstRows(owners, passages.length);
  return {
    articles: entries.map((entry) => entry.article),
    passages,
    embedder,
    vectors: options.vectors ?? (await chooseIndex(matrix)).index,
    keywords: createKeywordIndex(
      entries.flatMap(({ article, passages: own }) => own.map((passage) => keywordText(article, passage))),
    ),
    passageOfRow: (row) => owners[row] ?? 0,
    cosine(passage, query) {
      let best = -1;
      const end = firsts[passage + 1] ?? 0;
      for (let row = firsts[passage] ?? end; row < end; row++) best = Math.max(best, cosineOf(matrix, row, query));
      return best;
    },
  };
}
