/** Finds the vectors of an index anew after each change, without making the whole graph again. */

import type { Index } from './entries.js';
import { createGraphIndex, freshRows, type Graph } from './graph-index.js';
import { type Choice, EXACT_UP_TO } from './hnsw.js';
import { createExactIndex, rowsOf, type VectorIndex } from './vectors.js';

/** An older graph for a newer index: `graphRows` as in HnswOptions. */
export type Patch = { readonly index: VectorIndex; readonly graph?: Graph; readonly graphRows?: Int32Array };

export type VectorStore = {
  /** From now on, the graph of this index is used for later ones. */
  readonly take: (index: Index, choice: Choice | Patch) => void;
  /** The vectors of `index` at once, however many rows must be compared one by one. */
  readonly now: (index: Index) => Patch;
  /** The same, or `undefined` if a new graph is worth its time. */
  readonly patch: (index: Index) => Patch | undefined;
};

/** A new graph of 30,000 rows takes 15 s; comparing so many rows one by one takes as long as an exact search of them. */
const FRESH_AT_MOST = EXACT_UP_TO / 2;
/** A walk that meets too many points that are gone finds too little. */
const GONE_AT_MOST = 0.5;

type Held = { readonly graph: Graph; readonly texts: readonly (string | undefined)[] };

export function createVectorStore({ dimensions }: { readonly dimensions: number }): VectorStore {
  let held: Held | undefined;

  function now(index: Index): Patch {
    const matrix = { vectors: index.vectors, dimensions };
    if (held === undefined || rowsOf(matrix) <= EXACT_UP_TO) return { index: createExactIndex(matrix) };
    const { graph, texts } = held;
    const graphRows = rowsOfPoints(index, texts);
    return { index: createGraphIndex(matrix, { graph, rows: graphRows, exactUpTo: EXACT_UP_TO }), graph, graphRows };
  }

  return {
    take(index, { graph, graphRows }) {
      const texts = index.entries.flatMap(({ rows }) => rows.map(({ text }) => text));
      held = graph && { graph, texts: graphRows ? Array.from(graphRows, (row) => texts[row]) : texts };
    },
    now,
    patch(index) {
      const size = index.vectors.length / dimensions;
      if (size <= EXACT_UP_TO) return now(index);
      const { graphRows, ...patch } = now(index);
      if (graphRows === undefined) return undefined;
      const gone = graphRows.filter((row) => row < 0).length;
      const worn = freshRows(size, graphRows).length > FRESH_AT_MOST || gone > graphRows.length * GONE_AT_MOST;
      return worn ? undefined : { ...patch, graphRows };
    },
  };
}

/** Vectors depend only on their texts, so a point stands for any row with its text. */
function rowsOfPoints({ entries }: Index, texts: Held['texts']): Int32Array {
  const open = new Map<string, number[]>();
  let row = 0;
  for (const entry of entries)
    for (const { text } of entry.rows) {
      const list = open.get(text);
      if (list) list.push(row);
      else open.set(text, [row]);
      row += 1;
    }
  return Int32Array.from(texts, (text) => (text === undefined ? undefined : open.get(text)?.shift()) ?? -1);
}
