import { describe, expect, it } from 'vitest';
import { cosineOf, rowOf, rowsOf } from '../../../src/index/vectors.js';

const matrix = { vectors: Float32Array.of(1, 0, 0, 0.6, 0.8, 0), dimensions: 3 };

describe('a matrix of vectors', () => {
  it('counts its rows and gives each without copying', () => {
    expect(rowsOf(matrix)).toBe(2);
    expect([...rowOf(matrix, 1)].map((value) => value.toFixed(1))).toEqual(['0.6', '0.8', '0.0']);
    expect(rowOf(matrix, 1).buffer).toBe(matrix.vectors.buffer);
  });

  it('gives the cosine of a row and a query', () => {
    expect(cosineOf(matrix, 1, Float32Array.of(0, 1, 0))).toBeCloseTo(0.8, 6);
  });
});
