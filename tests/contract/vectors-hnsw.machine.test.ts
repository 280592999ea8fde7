import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHnswIndex, HNSW } from '../../src/index/hnsw.js';
import { createExactIndex } from '../../src/index/vectors.js';
import { createEmbedder } from '../../src/models/embedder.js';
import { root } from '../support/needs.js';
import { createRandom, matrixOf, perturb } from '../support/noise.js';
import { describeVectorIndex } from './vectors.js';

// exactUpTo 0: filtered searches go through the graph as well, however few rows are left.
describeVectorIndex('HNSW', (matrix) => createHnswIndex({ ...matrix, exactUpTo: 0 }));

/** Sentences, roughly: only real text matters here. */
function sentences(limit: number): readonly string[] {
  const folder = path.join(root, 'corpus');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 40 && sentence.length < 400)
    .slice(0, limit);
}

const ROWS = 20_000;
const QUERIES = 200;
const K = 10;
/** Length of the noise added to a vector of length 1. The nearest rows then have a cosine of about .6 to .7. */
const NOISE = 0.75;

describe(`HNSW on ${ROWS} vectors made by perturbing those of the corpus' sentences (noise ${NOISE})`, () => {
  let recall = (_accept?: (row: number) => boolean): number => 0;

  beforeAll(async () => {
    const embedder = await createEmbedder({
      model: 'all-MiniLM-L6-v2',
      modelsDir: path.join(root, 'embeddings/model'),
    });
    const real = await embedder.embed(sentences(400), 'passage');
    const random = createRandom(7);
    const near = (i: number) => perturb(real[i % real.length] as Float32Array, NOISE, random);
    const rows = Array.from({ length: ROWS }, (_, i) => near(i));
    const matrix = { vectors: matrixOf(rows, embedder.dimensions), dimensions: embedder.dimensions };
    const queries = Array.from({ length: QUERIES }, (_, i) => near(i * 7));
    const exact = createExactIndex(matrix);
    const graph = await createHnswIndex({ ...matrix, exactUpTo: 0 });
    recall = (accept) => {
      const options = { k: K, ...(accept && { accept }) };
      const hits = queries.map((query) => {
        const truth = new Set(exact.search(query, options).map(({ row }) => row));
        return graph.search(query, options).filter(({ row }) => truth.has(row)).length;
      });
      return hits.reduce((sum, count) => sum + count, 0) / (QUERIES * K);
    };
  });

  it(`finds at least 98 of 100 of the true ten nearest (M ${HNSW.m}, ef ${HNSW.efSearch})`, () => {
    expect(recall()).toBeGreaterThanOrEqual(0.98);
  });

  it('finds them among a tenth of the rows, too', () => {
    expect(recall((row) => row % 10 === 3)).toBeGreaterThanOrEqual(0.98);
  });
});
