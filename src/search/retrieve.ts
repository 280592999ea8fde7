import type { Passage } from '../corpus/passages.js';
import type { FindQuery } from './engine.js';
import { fuse, type Parts, type Scored } from './fuse.js';
import type { Snapshot } from './snapshot.js';
import { contentWords } from './tokenize.js';

/** Why a passage ranks where it does: `dense` is the cosine of its best vector, `keyword` the raw BM25 score. */
export type Hit = {
  readonly passage: Passage;
  /** Fused, 0–1; 1 only for the passage that is best in both legs. */
  readonly score: number;
  readonly parts: Parts;
};

/** A content word of the question. `weight` is its inverse document frequency; 0: it stands in no passage. */
export type Term = { readonly term: string; readonly weight: number };

/** `ms`: milliseconds that a stage took (`embed`, `dense`, `keyword`, `fuse`). */
export type Found = {
  readonly hits: readonly Hit[];
  readonly terms: readonly Term[];
  readonly ms: Readonly<Record<string, number>>;
};

export type RetrieveOptions = { readonly now?: () => number };

/** From each leg: hit@10 of the fused list was .987 with fifty (646 paragraphs), and more are taken only when more are wanted. */
const CANDIDATES = 50;

type Accept = (passage: number) => boolean;
type Search = { readonly candidates: number; readonly accept: Accept };
type Legs = { readonly dense: readonly Scored[]; readonly keyword: readonly Scored[] };

/**
 * A question longer than the model reads is cut at a word border: what it asks stands near its start, and the keyword
 * leg reads all of it.
 */
async function embedQuestion({ embedder }: Snapshot, text: string): Promise<Float32Array> {
  const [first = { start: 0, end: 0 }] = embedder.windows(text);
  const [vector] = await embedder.embed([text.slice(first.start, first.end)], 'query');
  if (vector === undefined) throw new Error('the embedder gave no vector for the question');
  return vector;
}

/** Passages of the nearest rows; of a passage with several rows the best one counts. */
function denseLeg(snapshot: Snapshot, query: Float32Array, { candidates, accept }: Search): Scored[] {
  const near = snapshot.vectors.search(query, {
    k: candidates,
    accept: (row) => accept(snapshot.passageOfRow(row)),
  });
  const seen = new Map<number, number>();
  for (const { row, score } of near) {
    const passage = snapshot.passageOfRow(row);
    if (!seen.has(passage)) seen.set(passage, score);
  }
  return [...seen].map(([passage, score]) => ({ passage, score }));
}

type Completion = { readonly snapshot: Snapshot; readonly query: Float32Array; readonly candidates: number };

/** Gives each candidate of one leg its score in the other, so that a score is missing only where a word is. */
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

function termsOf({ keywords }: Snapshot, text: string): Term[] {
  const terms = new Set(contentWords(text).map(({ term }) => term));
  return [...terms].map((term) => ({ term, weight: keywords.weight(term) }));
}

function acceptOf(snapshot: Snapshot, articles: readonly string[] | undefined): Accept {
  if (articles === undefined) return () => true;
  const ids = new Set(articles);
  return (passage) => ids.has(snapshot.passages[passage]?.article.id ?? '');
}

function hitsOf(snapshot: Snapshot, legs: Legs, limit: number): Hit[] {
  return fuse(legs)
    .slice(0, limit)
    .flatMap(({ passage: number, score, parts }) => {
      const passage = snapshot.passages[number];
      return passage === undefined ? [] : [{ passage, score, parts }];
    });
}

/** The passages nearest to a question, by meaning and by words, best first. */
export async function retrieve(snapshot: Snapshot, query: FindQuery, options: RetrieveOptions = {}): Promise<Found> {
  const { now = () => performance.now() } = options;
  const times = [now()];
  const accept = acceptOf(snapshot, query.articles);
  const candidates = Math.max(CANDIDATES, query.limit);
  const vector = await embedQuestion(snapshot, query.text);
  times.push(now());
  const dense = denseLeg(snapshot, vector, { candidates, accept });
  times.push(now());
  // The library scores and sorts every match anyway, so the whole list costs no more than its top.
  const keyword = snapshot.keywords.search(query.text, { limit: snapshot.passages.length, accept });
  times.push(now());
  const hits = hitsOf(snapshot, completed({ dense, keyword }, { snapshot, query: vector, candidates }), query.limit);
  times.push(now());
  const ms = Object.fromEntries(
    ['embed', 'dense', 'keyword', 'fuse'].map((stage, i) => [stage, (times[i + 1] ?? 0) - (times[i] ?? 0)]),
  );
  return { hits, terms: termsOf(snapshot, query.text), ms };
}
