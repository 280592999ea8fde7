/** Searches a graph of vectors together with the rows that came after it was made. */

import {
  byScore,
  cosineOf,
  createExactIndex,
  type Matrix,
  type Neighbour,
  requireDimensions,
  type VectorIndex,
} from './vectors.js';

/** A graph never changes. Its points are numbered from 0. */
export type Graph = {
  readonly points: number;
  readonly nearest: (
    query: Float32Array,
    options: { readonly k: number; readonly accept: (point: number) => boolean },
  ) => readonly number[];
  readonly save: (file: string) => Promise<void>;
};

export type GraphIndexOptions = {
  readonly graph: Graph;
  /** The row of each point, -1 for those that are gone; if absent, point n is row n. */
  readonly rows?: Int32Array | undefined;
  /** See HnswOptions. */
  readonly exactUpTo: number;
};

function countUpTo(size: number, limit: number, accept: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < size && count < limit; row++) if (accept(row)) count++;
  return count;
}

/** The rows that the graph has no point for, in order. */
export function freshRows(size: number, points: Int32Array): Int32Array {
  const known = new Uint8Array(size);
  for (const row of points) if (row >= 0) known[row] = 1;
  return Int32Array.from(Array.from(known.keys()).filter((row) => known[row] === 0));
}

/**
 * Scores are computed from the vectors, so they equal those of exact search. If a filter leaves few rows, they are
 * searched exactly: a walk of the graph would be wasted. The rows that are not in the graph are compared one by one.
 */
export function createGraphIndex(matrix: Matrix, { graph, rows, exactUpTo }: GraphIndexOptions): VectorIndex {
  const exact = createExactIndex(matrix);
  const { size } = exact;
  const fresh = rows ? freshRows(size, rows) : new Int32Array();
  const inGraph = size - fresh.length;
  const rowOfPoint = (point: number): number => (rows ? (rows[point] ?? -1) : point);
  return {
    kind: 'hnsw',
    size,
    search(query, { k, accept = () => true }) {
      requireDimensions(query, matrix.dimensions);
      const wanted = Math.min(k, size);
      const few = countUpTo(size, exactUpTo + 1, accept) <= exactUpTo;
      if (few || wanted < 1) return exact.search(query, { k, accept });
      const isMeant = (point: number): boolean => {
        const row = rowOfPoint(point);
        return row >= 0 && accept(row);
      };
      const near = graph.nearest(query, { k: Math.min(wanted, graph.points), accept: isMeant }).map(rowOfPoint);
      // Rows that no link of the graph reaches are rare (many equal vectors can cause them), but must not be lost.
      if (near.length < Math.min(wanted, inGraph)) return exact.search(query, { k, accept });
      const scored = (row: number): Neighbour => ({ row, score: cosineOf(matrix, row, query) });
      return [...near, ...fresh.filter(accept)].map(scored).sort(byScore).slice(0, wanted);
    },
  };
}
