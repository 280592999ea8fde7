import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/index/entries.js';
import { chooseIndex, createHnswIndex, hnswAvailable } from '../../../src/index/hnsw.js';
import { createVectorStore } from '../../../src/index/vector-store.js';
import { createExactIndex } from '../../../src/index/vectors.js';
import { createRandom, matrixOf, normalise, perturb } from '../../support/noise.js';
import { article } from '../../support/tiny.js';

const DIMENSIONS = 16;
const random = createRandom(11);
const middle = normalise(new Float32Array(DIMENSIONS).fill(1));
const some = (count: number) => Array.from({ length: count }, () => perturb(middle, 2, random));
const rows = some(200);
const matrix = { vectors: matrixOf(rows, DIMENSIONS), dimensions: DIMENSIONS };
const query = perturb(middle, 2, random);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yaar-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the graph file', () => {
  it('is written whole and gives the same answers when it is loaded again', async () => {
    const graphFile = path.join(folder, 'graph');
    const built = await createHnswIndex({ ...matrix, graphFile });
    expect(readdirSync(folder)).toEqual(['graph']);
    const before = statSync(graphFile).mtimeMs;
    const loaded = await createHnswIndex({ ...matrix, graphFile });
    expect(statSync(graphFile).mtimeMs).toBe(before);
    expect(loaded.search(query, { k: 10 })).toEqual(built.search(query, { k: 10 }));
  });

  it('is rebuilt when it is cut short', async () => {
    const graphFile = path.join(folder, 'graph');
    const built = await createHnswIndex({ ...matrix, graphFile });
    const whole = statSync(graphFile).size;
    truncateSync(graphFile, Math.floor(whole / 2));
    const again = await createHnswIndex({ ...matrix, graphFile });
    expect(statSync(graphFile).size).toBe(whole);
    expect(again.search(query, { k: 10 })).toEqual(built.search(query, { k: 10 }));
  });

  it.each([
    ['as many other vectors', some(rows.length)],
    ['more vectors', [...rows, ...some(1)]],
    ['fewer vectors', rows.slice(1)],
  ])('is made anew for %s', async (_, others) => {
    const graphFile = path.join(folder, 'graph');
    await createHnswIndex({ ...matrix, graphFile });
    const index = await createHnswIndex({ vectors: matrixOf(others, DIMENSIONS), dimensions: DIMENSIONS, graphFile });
    const [own] = index.search(others[5] ?? query, { k: 1 });
    expect(own?.row).toBe(5);
    expect(own?.score).toBeCloseTo(1, 5);
  });

  it('is not written when none is asked for', async () => {
    await createHnswIndex(matrix);
    expect(existsSync(path.join(folder, 'graph'))).toBe(false);
  });
});

describe('the choice of an index', () => {
  const absent = async () => {
    throw new Error("Cannot find package 'hnswlib-node'");
  };

  it('is exact search up to the stated size and the graph above it', async () => {
    expect((await chooseIndex({ ...matrix, exactUpTo: 200 })).index.kind).toBe('exact');
    expect(await chooseIndex({ ...matrix, exactUpTo: 199 })).toMatchObject({ index: { kind: 'hnsw', size: 200 } });
  });

  it('is exact search, and says so, where the optional dependency is absent', async () => {
    const { index, note } = await chooseIndex({ ...matrix, exactUpTo: 10, load: absent });
    expect(index.kind).toBe('exact');
    expect(note).toContain('hnswlib-node');
    expect(await hnswAvailable({ load: absent })).toBe(false);
    expect(await hnswAvailable()).toBe(true);
  });

  it('finds by exact search what a filter leaves, when that is little', async () => {
    const { index } = await chooseIndex({ ...matrix, exactUpTo: 50 });
    const accept = (row: number) => row < 50;
    const { index: exact } = await chooseIndex(matrix);
    expect(index.search(query, { k: 50, accept })).toEqual(exact.search(query, { k: 50, accept }));
  });
});

describe('a graph that was made before some rows came and others went', () => {
  it('finds what exact search finds, and is kept until too much is new', async () => {
    const entry = (id: string, count: number): Entry => ({
      source: { path: `${id}.md`, sha256: id },
      article: article({ id, markdown: 'One.' }),
      flaws: [],
      words: 1,
      passages: [],
      rows: Array.from({ length: count }, (_, n) => ({ passage: n, text: `${id} ${n}` })),
      events: { events: [], withheld: [] },
    });
    const many = Array.from({ length: 10_300 }, () => perturb(middle, 2, random));
    const indexOf = (entries: readonly Entry[], vectors: readonly Float32Array[]) => ({
      entries,
      vectors: matrixOf(vectors, DIMENSIONS),
    });
    const before = indexOf([entry('a', 200), entry('b', 10_000)], many.slice(0, 10_200));
    const store = createVectorStore({ dimensions: DIMENSIONS });
    const graphFile = path.join(folder, 'graph');
    store.take(before, await chooseIndex({ vectors: before.vectors, dimensions: DIMENSIONS, graphFile }));
    // The first article went, and another came before the second: all rows have other numbers now.
    const vectors = [...many.slice(10_200, 10_300), ...many.slice(200, 10_200)];
    const after = indexOf([entry('aa', 100), entry('b', 10_000)], vectors);
    const patch = store.patch(after);
    const exact = createExactIndex({ vectors: after.vectors, dimensions: DIMENSIONS });
    expect(patch?.index.kind).toBe('hnsw');
    for (const wanted of [query, vectors[3] ?? query, vectors[5_000] ?? query])
      expect(patch?.index.search(wanted, { k: 10 })).toEqual(exact.search(wanted, { k: 10 }));
    const { graphRows } = patch ?? {};
    const loaded = await createHnswIndex({ vectors: after.vectors, dimensions: DIMENSIONS, graphFile, graphRows });
    expect(loaded.search(query, { k: 10 })).toEqual(exact.search(query, { k: 10 }));
    const worn = indexOf([entry('c', 10_200)], many.slice(0, 10_200));
    expect(store.patch(worn)).toBeUndefined();
    expect(store.now(worn).index.search(query, { k: 5 })).toEqual(
      createExactIndex({ vectors: worn.vectors, dimensions: DIMENSIONS }).search(query, { k: 5 }),
    );
  });
});
