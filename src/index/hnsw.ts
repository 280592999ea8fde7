/** Approximate search in an HNSW graph, for large libraries. */

import { access, rename } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import { messageOf } from '../errors.js';
import { createGraphIndex, type Graph } from './graph-index.js';
import { createExactIndex, type Matrix, rowOf, rowsOf, type VectorIndex } from './vectors.js';

type Hnswlib = { readonly HierarchicalNSW: typeof HierarchicalNSW };

export type HnswOptions = Matrix & {
  /** Where the graph is kept. One that fits the vectors is loaded; any other is rebuilt and saved there. */
  readonly graphFile?: string;
  /** The row of each of the graph's points, -1 for those that are gone, if it was made for an earlier index. */
  readonly graphRows?: Int32Array | undefined;
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
export const EXACT_UP_TO = 10_000;

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
function fits(graph: HierarchicalNSW, { graphRows, ...matrix }: HnswOptions): boolean {
  const points = graphRows?.length ?? rowsOf(matrix);
  if (points === 0) return false;
  if (graph.getNumDimensions() !== matrix.dimensions || graph.getCurrentCount() !== points) return false;
  const same = (label: number) => {
    const row = graphRows?.[label] ?? (graphRows ? -1 : label);
    const point = graph.getPoint(label);
    return row < 0 || rowOf(matrix, row).every((value, i) => value === point[i]);
  };
  return [0, Math.floor(points / 2), points - 1].every(same);
}

async function readGraph(graph: HierarchicalNSW, options: HnswOptions): Promise<boolean> {
  const { graphFile } = options;
  if (graphFile === undefined || (await failed(access(graphFile))) !== undefined) return false;
  return (await failed(graph.readIndex(graphFile))) === undefined && fits(graph, options);
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

/** The graph of these vectors, and the rows of its points if it is an older one. */
async function openGraph(options: HnswOptions): Promise<{ readonly graph: Graph; readonly rows?: Int32Array }> {
  const { dimensions, efSearch = HNSW.efSearch, graphFile, graphRows } = options;
  const { HierarchicalNSW: Hnsw } = await (options.load ?? load)();
  let hnsw = new Hnsw('ip', dimensions);
  const read = await readGraph(hnsw, options);
  if (!read) {
    hnsw = new Hnsw('ip', dimensions);
    await buildGraph(hnsw, options);
    if (graphFile !== undefined) await saveGraph(hnsw, graphFile);
  }
  const graph: Graph = {
    points: hnsw.getCurrentCount(),
    nearest(query, { k, accept }) {
      hnsw.setEf(Math.max(efSearch, k));
      return hnsw.searchKnn([...query], k, accept).neighbors;
    },
    save: (file) => saveGraph(hnsw, file),
  };
  return { graph, ...(read && graphRows && { rows: graphRows }) };
}

/**
 * Approximate search in a graph (hnswlib, inner product).
 * Rejects if the optional dependency is absent (see `hnswAvailable`).
 */
export async function createHnswIndex(options: HnswOptions): Promise<VectorIndex> {
  return (await hnswChoice(options)).index;
}

async function hnswChoice(options: HnswOptions): Promise<Choice> {
  const { exactUpTo = EXACT_UP_TO } = options;
  const { graph, rows } = await openGraph(options);
  return { index: createGraphIndex(options, { graph, rows, exactUpTo }), graph, ...(rows && { graphRows: rows }) };
}

/**
 * `note`: shown to the user if the index is not of the kind its size calls for. `graph`: what a later index may be
 * searched with, too; `graphRows`: see HnswOptions.
 */
export type Choice = {
  readonly index: VectorIndex;
  readonly note?: string;
  readonly graph?: Graph;
  readonly graphRows?: Int32Array;
};

/** Exact search for a small library, the graph for a large one; also exact search if there can be no graph. */
export async function chooseIndex({ exactUpTo = EXACT_UP_TO, ...options }: HnswOptions): Promise<Choice> {
  const rows = rowsOf(options);
  if (rows <= exactUpTo) return { index: createExactIndex(options) };
  if (await hnswAvailable(options)) return hnswChoice({ ...options, exactUpTo });
  const note = `hnswlib-node is not installed: ${rows} vectors are compared one by one, which is exact but slower.`;
  return { index: createExactIndex(options), note };
}
