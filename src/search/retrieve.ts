/** Finds the passages nearest to a question. */

import type { Scored } from '../index/keywords.js';
import { analyse } from './analyse.js';
import { fuse } from './fuse.js';
import type { FindQuery, Found, Hit } from './library.js';
import { readHits } from './rerank.js';
import type { Snapshot } from './snapshot.js';

export type RetrieveOptions = {
  readonly now?: () => number;
  /** Lets others have a turn; awaited after each stage and each reading. Throws to stop. */
  readonly pause?: () => Promise<void>;
};

/** Taken from each leg: with fifty, hit@10 of the fused list was .987 (646 paragraphs). A larger limit takes more. */
const CANDIDATES = 50;

/** Rows for each candidate in the dense leg: a passage has about four sentences, which have vectors, too. */
const ROWS_A_CANDIDATE = 5;

type Accept = (passage: number) => boolean;
type Search = { readonly candidates: number; readonly accept: Accept };
type Legs = { readonly dense: readonly Scored[]; readonly keyword: readonly Scored[] };

/**
 * A question longer than the model can read is cut at a word border: what it asks is near its start, and the keyword
 * leg reads all of it.
 */
async function embedQuestion({ embedder }: Snapshot, text: string): Promise<Float32Array> {
  const [first = { start: 0, end: 0 }] = embedder.windows(text);
  const [vector] = await embedder.embed([text.slice(first.start, first.end)], 'query');
  if (vector === undefined) throw new Error('the embedder gave no vector for the question');
  return vector;
}

/** The passages of the nearest rows, sentences included. Their score is the passage's own cosine. */
function denseLeg(snapshot: Snapshot, query: Float32Array, { candidates, accept }: Search): Scored[] {
  const near = snapshot.vectors.search(query, {
    k: candidates * ROWS_A_CANDIDATE,
    accept: (row) => accept(snapshot.passageOfRow(row)),
  });
  const passages = [...new Set(near.map(({ row }) => snapshot.passageOfRow(row)))].slice(0, candidates);
  return passages.map((passage) => ({ passage, score: snapshot.cosine(passage, query) })).sort(byScore);
}

type Completion = { readonly snapshot: Snapshot; readonly query: Float32Array; readonly candidates: number };

/** Gives each candidate of one leg its score in the other, so that a score is missing only where the words are. */
function completed(legs: Legs, { snapshot, query, candidates }: Completion): Legs {
  const dense = new Set(legs.dense.map(({ passage }) => passage));
  const keyword = legs.keyword.slice(0, candidates);
  return {
    dense: [
      ...legs.dense,
      ...keyword
        .filter(({ passage }) => !dense.has(passage))
        .map(({ passage }) => ({ passage, score: snapshot.cosine(passage, query) })),
    ],
    keyword: [...keyword, ...legs.keyword.slice(candidates).filter(({ passage }) => dense.has(passage))],
  };
}

function acceptOf(snapshot: Snapshot, articles: ReadonlySet<string> | undefined): Accept {
  if (articles === undefined) return () => true;
  return (passage) => articles.has(snapshot.passages[passage]?.article.id ?? '');
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.passage - b.passage;

type HitOptions = { readonly vector: Float32Array; readonly limit: number };

function hitsOf(snapshot: Snapshot, legs: Legs, { vector, limit }: HitOptions): Hit[] {
  return fuse(legs)
    .slice(0, limit)
    .flatMap(({ passage: number, score, parts }) => {
      const passage = snapshot.passages[number];
      const sentences = snapshot.sentenceCosines(number, vector).map((dense) => ({ dense }));
      return passage === undefined ? [] : [{ passage, score, parts, sentences }];
    });
}

type Ranked = Required<RetrieveOptions> & { readonly ranked: readonly Hit[] };

async function readRanked({ reader, articleOf }: Snapshot, { text, read }: FindQuery, { ranked, ...options }: Ranked) {
  if (!reader || !read) return { hits: ranked };
  const hits = await readHits(text, ranked, { reader, article: articleOf, budget: read, ...options });
  return { hits, read: hits.filter(({ parts }) => parts.reader !== undefined).length };
}

const noPause = async (): Promise<void> => undefined;

const STAGES = ['embed', 'dense', 'keyword', 'fuse', 'read'];

/** The passages nearest to a question, by meaning and by words, best first. */
export async function retrieve(snapshot: Snapshot, query: FindQuery, options: RetrieveOptions = {}): Promise<Found> {
  const { now = () => performance.now(), pause = noPause } = options;
  const times = [now()];
  const accept = acceptOf(snapshot, query.articles);
  const candidates = Math.max(CANDIDATES, query.limit);
  const { text, keywords, terms } = analyse(query.text, snapshot);
  const vector = await embedQuestion(snapshot, text);
  await pause();
  times.push(now());
  const dense = denseLeg(snapshot, vector, { candidates, accept });
  times.push(now());
  // The library scores and sorts every match anyway, so the whole list costs no more than its top.
  const keyword = snapshot.keywords.search(keywords, { limit: snapshot.passages.length, accept });
  times.push(now());
  const legs = completed({ dense, keyword }, { snapshot, query: vector, candidates });
  const ranked = hitsOf(snapshot, legs, { vector, limit: query.limit });
  times.push(now());
  await pause();
  const { hits, read } = await readRanked(snapshot, { ...query, text }, { ranked, now, pause });
  times.push(now());
  const ms = Object.fromEntries(STAGES.map((stage, i) => [stage, (times[i + 1] ?? 0) - (times[i] ?? 0)]));
  return { text, hits, terms, ms, ...(read !== undefined && { read }) };
}
