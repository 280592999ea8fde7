/** Approximate search in an HNSW graph, for large libraries. */

import { access, rename } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import { messageOf } from '../errors.js';
import {
  byScore,
  cosineOf,
  createExactIndex,
  type Matrix,
  type Neighbour,
  requireDimensions,
  rowOf,
  rowsOf,
  type VectorIndex,
} from './vectors.js';

type Hnswlib = { readonly HierarchicalNSW: typeof HierarchicalNSW };

export type HnswOptions = Matrix & {
  /** Where the graph is kept. One that fits the vectors is loaded; any other is rebuilt and saved there. */
  readonly graphFile?: string;
  /** Links per node: more of them find better, but cost memory (8 bytes a link) and build time. */
  readonly m?: number;
  /** Candidates considered when a row is added. */
  readonly efConstruction?: number;
  /** Candidates considered in a search; always at least `k`. */
  readonly efSearch?: number;
  /** Exact search is used for at most this many rows, in all or left by a filter. */
  readonly exactUpTo?: number;
  /** The optional dependency, as a module; tests pass one that fails. */
  readonly load?: () => Promise<Hnswlib>;
};

/** Recall@10 .9995 and more on 20,000 vectors around real ones (tests/contract), .5 ms a search, 9 s to build. */
export const HNSW = { m: 16, efConstruction: 200, efSearch: 128 };

/** Exact search costs 5–10 ms there (384 numbers a row, two cores idle or busy): as much as embedding the question. */
const EXACT_UP_TO = 10_000;

/** Same rows, same order, same seed: the same graph. */
const SEED = 100;

/** Rows added before other work gets its turn: about 0.5 ms each, so well under the 100 ms a build may take at once. */
const ROWS_A_TURN = 64;

const load = async (): Promise<Hnswlib> => (await import('hnswlib-node')).default;

const failed = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => messageOf(error),
  );

/** False if the optional dependency is not installed or not compiled. */
export const hnswAvailable = async (options: Pick<HnswOptions, 'load'> = {}): Promise<boolean> =>
  (await failed((options.load ?? load)())) === undefined;

/** Is this the graph of these vectors? Compares the first, middle and last; file hashes are checked elsewhere. */
function fits(graph: HierarchicalNSW, matrix: Matrix): boolean {
  const rows = rowsOf(matrix);
  if (rows === 0) return false;
  if (graph.getNumDimensions() !== matrix.dimensions || graph.getCurrentCount() !== rows) return false;
  const same = (row: number) => {
    const point = graph.getPoint(row);
    return rowOf(matrix, row).every((value, i) => value === point[i]);
  };
  return [0, Math.floor(rows / 2), rows - 1].every(same);
}

async function readGraph(graph: HierarchicalNSW, { graphFile, ...matrix }: HnswOptions): Promise<boolean> {
  if (graphFile === undefined || (await failed(access(graphFile))) !== undefined) return false;
  return (await failed(graph.readIndex(graphFile))) === undefined && fits(graph, matrix);
}

async function buildGraph(graph: HierarchicalNSW, options: HnswOptions): Promise<void> {
  const { m = HNSW.m, efConstruction = HNSW.efConstruction } = options;
  const rows = rowsOf(options);
  graph.initIndex({ maxElements: Math.max(1, rows), m, efConstruction, randomSeed: SEED });
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_TURN === 0) await setImmediate();
    graph.addPoint([...rowOf(options, row)], row);
  }
}

/** Written under another name and renamed, so that a graph file is whole or absent. */
async function saveGraph(graph: HierarchicalNSW, file: string): Promise<void> {
  await graph.writeIndex(`${file}.part`);
  await rename(`${file}.part`, file);
}

function countUpTo(size: number, limit: number, accept: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < size && count < limit; row++) if (accept(row)) count++;
  return count;
}

/**
 * Approximate search in a graph (hnswlib, inner product). Scores are computed from the vectors, so they equal those
 * of exact search. If a filter leaves few rows, they are searched exactly: a walk of the graph would be wasted.
 * Rejects if the optional dependency is absent (see `hnswAvailable`).
 */
export async function createHnswIndex(options: HnswOptions): Promise<VectorIndex> {
  const { vectors, dimensions, efSearch = HNSW.efSearch, exactUpTo = EXACT_UP_TO, graphFile } = options;
  const { HierarchicalNSW: Graph } = await (options.load ?? load)();
  const matrix = { vectors, dimensions };
  const exact = createExactIndex(matrix);
  let graph = new Graph('ip', dimensions);
  if (!(await readGraph(graph, options))) {
    graph = new Graph('ip', dimensions);
    await buildGraph(graph, options);
    if (graphFile !== undefined) await saveGraph(graph, graphFile);
  }
  return {
    kind: 'hnsw',
    size: exact.size,
    search(query, { k, accept }) {
      requireDimensions(query, dimensions);
      const wanted = Math.min(k, exact.size);
      const few = accept !== undefined && countUpTo(exact.size, exactUpTo + 1, accept) <= exactUpTo;
      if (few || wanted < 1) return exact.search(query, { k, ...(accept && { accept }) });
      graph.setEf(Math.max(efSearch, wanted));
      const { neighbors } = graph.searchKnn([...query], wanted, accept);
      // Rows that no link of the graph reaches are rare (many equal vectors can cause them), but must not be lost.
      if (neighbors.length < wanted) return exact.search(query, { k, ...(accept && { accept }) });
      return neighbors.map((row): Neighbour => ({ row, score: cosineOf(matrix, row, query) })).sort(byScore);
    },
  };
}

/** `note`: shown to the user if the index is not of the kind its size calls for. */
export type Choice = { readonly index: VectorIndex; readonly note?: string };

/** Exact search for a small library, the graph for a large one; also exact search if there can be no graph. */
export async function chooseIndex({ exactUpTo = EXACT_UP_TO, ...options }: HnswOptions): Promise<Choice> {
  const rows = rowsOf(options);
  if (rows <= exactUpTo) return { index: createExactIndex(options) };
  if (await hnswAvailable(options)) return { index: await createHnswIndex({ ...options, exactUpTo }) };
  const note = `hnswlib-node is not installed: ${rows} vectors are compared one by one, which is exact but slower.`;
  return { index: createExactIndex(options), note };
}
