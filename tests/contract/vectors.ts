import { describe, expect, it } from 'vitest';
import type { Matrix, VectorIndex } from '../../src/index/vectors.js';
import { createRandom, matrixOf, normalise, perturb } from '../support/noise.js';

const DIMENSIONS = 13; // not a multiple of four: products are summed four at a time
const ROWS = 300;

const random = createRandom(3);
const start = normalise(new Float32Array(DIMENSIONS).fill(1));
const rows = Array.from({ length: ROWS }, () => perturb(start, 2, random));
const query = perturb(start, 2, random);

/** The oracle: every cosine, sorted. */
function nearest(accept: (row: number) => boolean = () => true): readonly number[] {
  return rows
    .map((vector, row) => ({ row, score: vector.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0) }))
    .filter(({ row }) => accept(row))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map(({ row }) => row);
}

/** What every VectorIndex promises; each implementation's own test file runs it. */
export function describeVectorIndex(name: string, create: (matrix: Matrix) => Promise<VectorIndex>): void {
  const open = (vectors: readonly Float32Array[]) =>
    create({ vectors: matrixOf(vectors, DIMENSIONS), dimensions: DIMENSIONS });
  const found = async (k: number, accept?: (row: number) => boolean) =>
    (await open(rows)).search(query, { k, ...(accept && { accept }) }).map(({ row }) => row);

  describe(`${name}, as a vector index`, () => {
    it('finds the nearest rows, best first', async () => {
      expect(await found(10)).toEqual(nearest().slice(0, 10));
    });

    it('gives the cosine as the score', async () => {
      const [own] = (await open(rows)).search(rows[42] ?? query, { k: 1 });
      expect(own?.row).toBe(42);
      expect(own?.score).toBeCloseTo(1, 5);
      const opposite = (await open([start])).search(
        start.map((value) => -value),
        { k: 1 },
      );
      expect(opposite[0]?.score).toBeCloseTo(-1, 5);
    });

    it('filters before it ranks, so that k accepted rows are found', async () => {
      const third = (row: number) => row % 3 === 0;
      expect(await found(20, third)).toEqual(nearest(third).slice(0, 20));
    });

    it('finds one accepted row among all', async () => {
      const last = nearest().at(-1);
      expect(await found(5, (row) => row === last)).toEqual([last]);
    });

    it('finds nothing when nothing is accepted, when k is 0 and when it is empty', async () => {
      expect(await found(5, () => false)).toEqual([]);
      expect(await found(0)).toEqual([]);
      expect((await open([])).search(query, { k: 5 })).toEqual([]);
    });

    it('gives all rows when k is larger than their number', async () => {
      expect(await found(ROWS + 50)).toEqual(nearest());
    });

    it('orders equal vectors by row', async () => {
      const index = await open([query, start, query, query]);
      expect(index.search(query, { k: 3 }).map(({ row }) => row)).toEqual([0, 2, 3]);
    });

    it('knows its size', async () => {
      expect((await open(rows)).size).toBe(ROWS);
    });

    it('refuses a query of other dimensions and a matrix of broken rows', async () => {
      const index = await open(rows);
      expect(() => index.search(new Float32Array(DIMENSIONS + 1), { k: 1 })).toThrow(RangeError);
      await expect(create({ vectors: new Float32Array(20), dimensions: DIMENSIONS })).rejects.toThrow(RangeError);
    });
  });
}
