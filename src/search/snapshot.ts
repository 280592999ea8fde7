/** What questions are answered from, in memory. */

import { type Article, type ArticleRef, textOf } from '../corpus/article.js';
import { articleIn, byKey, keyOf } from '../corpus/articles.js';
import type { Passage } from '../corpus/passages.js';
import type { Entry, Index } from '../index/entries.js';
import { chooseIndex } from '../index/hnsw.js';
import { type KeywordIndex, keywordIndexOf } from '../index/keywords.js';
import { cosineOf, type VectorIndex } from '../index/vectors.js';
import type { Embedder } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import type { Shingles } from '../words/shingles.js';
import { tokenize } from '../words/terms.js';
import { type Lesson, lessonOf } from './lesson.js';
import { type Lexicon, lexiconOf } from './lexicon.js';

/** Everything a question is answered from, at one moment. It never changes; it is replaced. */
export type Snapshot = {
  readonly articles: readonly Article[];
  /** Passages are known by their number in this list. */
  readonly passages: readonly Passage[];
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  readonly keywords: KeywordIndex;
  readonly lexicon: Lexicon;
  /** Without a reader, passages keep the order of the fusion, and no span is known. */
  readonly reader?: Reader;
  readonly wordings: Wordings;
  passageOfRow(row: number): number;
  /** What a passage is found by: its words, and those of its title and headings. */
  termsOf(passage: number): readonly string[];
  articleOf(passage: Passage): Article;
  /** Exactly that version of an article, if it is searched. */
  article(ref: ArticleRef): Article | undefined;
  /** The cosine of the passage's best vector. */
  cosine(passage: number, query: Float32Array): number;
  /** The cosine of each of the passage's sentences; the passage's own where they have no vectors. */
  sentenceCosines(passage: number, query: Float32Array): readonly number[];
};

export type SnapshotOptions = {
  readonly embedder: Embedder;
  readonly reader?: Reader;
  /** If it has been made already; else it is made here. */
  readonly vectors?: VectorIndex;
  /** What was learnt from passages that were searched before. */
  readonly learnt?: Learnt;
  /** What is known of the wording of articles that were compared before. */
  readonly wordings?: Wordings;
  /** Lets others have a turn while a large library is made ready. */
  readonly pause?: () => Promise<void>;
};

/** What a passage's words are: it never changes, so it is found once and kept as long as the passage is. */
export type Learnt = WeakMap<Passage, { readonly terms: readonly string[]; readonly lesson: Lesson }>;

/** The runs of words of an article: found when it is first compared with another, and kept as long as the article is. */
export type Wordings = WeakMap<Article, Shingles>;

const PASSAGES_A_TURN = 50;

async function learn({ entries }: Index, { learnt = new WeakMap(), pause }: Required<Learning>) {
  const found: { readonly terms: readonly string[]; readonly lesson: Lesson }[] = [];
  let read = 0;
  for (const { article, passages } of entries)
    for (const passage of passages) {
      const known = learnt.get(passage);
      if (!known && ++read % PASSAGES_A_TURN === 0) await pause();
      const text = known ? '' : keywordText(article, passage);
      const words = known ?? { terms: tokenize(text), lesson: lessonOf(text) };
      learnt.set(passage, words);
      found.push(words);
    }
  return found;
}

type Learning = Pick<SnapshotOptions, 'learnt' | 'pause'>;

/** Headings are searched by words (often only they name the topic of a section), but never quoted. */
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

/** Where each passage's rows begin (they are side by side), and one number more for the end of the last. */
function firstRows(passageOfRow: Uint32Array, passages: number): Uint32Array {
  const firsts = new Uint32Array(passages + 1);
  for (const passage of passageOfRow) firsts[passage + 1] = (firsts[passage + 1] ?? 0) + 1;
  for (let i = 1; i <= passages; i++) firsts[i] = (firsts[i] ?? 0) + (firsts[i - 1] ?? 0);
  return firsts;
}

function lookUpIn(articles: readonly Article[]): Pick<Snapshot, 'article' | 'articleOf'> {
  const known = byKey(articles);
  const article = (ref: ArticleRef): Article | undefined => known.get(keyOf(ref));
  return { article, articleOf: (passage) => articleIn({ article }, passage.article) };
}

/**
 * The keyword index is made here and not stored: reading it from disk would take about as long, and it cannot disagree
 * with the text this way.
 */
export async function createSnapshot({ entries, vectors }: Index, options: SnapshotOptions): Promise<Snapshot> {
  const { embedder, reader, learnt = new WeakMap(), pause = async () => undefined } = options;
  const articles = entries.map(({ article }) => article);
  const passages = entries.flatMap((entry) => entry.passages);
  const matrix = { vectors, dimensions: embedder.dimensions };
  const words = await learn({ entries, vectors }, { learnt, pause });
  const termsOf = words.map(({ terms }) => terms);
  const owners = passageNumbers(entries);
  const firsts = firstRows(owners, passages.length);
  const sentenceOf = entries.flatMap(({ rows }) => rows.map((row) => row.sentence));
  const rowsOf = (passage: number): readonly number[] => {
    const first = firsts[passage] ?? 0;
    return Array.from({ length: (firsts[passage + 1] ?? 0) - first }, (_, i) => first + i);
  };
  const best = (rows: readonly number[], query: Float32Array): number =>
    Math.max(-1, ...rows.map((row) => cosineOf(matrix, row, query)));
  const cosine = (passage: number, query: Float32Array): number =>
    best(
      rowsOf(passage).filter((row) => sentenceOf[row] === undefined),
      query,
    );
  return {
    articles,
    passages,
    embedder,
    ...(reader && { reader }),
    wordings: options.wordings ?? new WeakMap(),
    vectors: options.vectors ?? (await chooseIndex(matrix)).index,
    keywords: await keywordIndexOf(termsOf, { pause }),
    // A single token of the model is a word: its vocabulary has some 20,000 English ones.
    lexicon: lexiconOf({
      lessons: words.map(({ lesson }) => lesson),
      isWord: (word) => embedder.countTokens(word) <= 1,
    }),
    passageOfRow: (row) => owners[row] ?? 0,
    termsOf: (passage) => termsOf[passage] ?? [],
    ...lookUpIn(articles),
    cosine,
    sentenceCosines(passage, query) {
      const rows = rowsOf(passage);
      return (passages[passage]?.sentences ?? []).map((_, sentence) => {
        const own = rows.filter((row) => sentenceOf[row] === sentence);
        return own.length > 0 ? best(own, query) : cosine(passage, query);
      });
    },
  };
}
