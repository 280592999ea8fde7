import { describe, expect, it } from 'vitest';
import type { Scored } from '../../../src/index/keywords.js';
import { fuse } from '../../../src/search/fuse.js';

const leg = (...scores: readonly (readonly [number, number])[]): readonly Scored[] =>
  scores.map(([passage, score]) => ({ passage, score }));

describe('fusing the two legs', () => {
  it('takes shares of the best score of each leg, half and half', () => {
    const hits = fuse({ dense: leg([1, 0.8], [2, 0.4]), keyword: leg([2, 30], [3, 15]) });
    expect(hits.map(({ passage, score }) => [passage, score])).toEqual([
      [2, 0.75], // .5 × .4/.8 + .5 × 30/30
      [1, 0.5], // best of one leg only
      [3, 0.25],
    ]);
  });

  it('keeps the raw scores, and only of the legs that found the passage', () => {
    const [both, dense] = fuse({ dense: leg([7, 0.5], [8, 0.25]), keyword: leg([7, 12]) });
    expect(both?.parts).toEqual({ dense: 0.5, keyword: 12 });
    expect(dense?.parts).toEqual({ dense: 0.25 });
  });

  it('follows one leg alone at the ends of the weight', () => {
    const legs = { dense: leg([1, 0.9], [2, 0.1]), keyword: leg([2, 9], [1, 1]) };
    expect(fuse(legs, { denseWeight: 1 })[0]?.passage).toBe(1);
    expect(fuse(legs, { denseWeight: 0 })[0]?.passage).toBe(2);
  });

  it('works with one leg empty, and with both', () => {
    expect(fuse({ dense: [], keyword: leg([4, 2]) })).toEqual([{ passage: 4, score: 0.5, parts: { keyword: 2 } }]);
    expect(fuse({ dense: [], keyword: [] })).toEqual([]);
  });

  it('gives nothing for vectors that point away, but keeps their score in the parts', () => {
    const hits = fuse({ dense: leg([1, -0.2], [2, -0.4]), keyword: [] });
    expect(hits.map(({ score }) => score)).toEqual([0, 0]);
    expect(hits[1]?.parts.dense).toBe(-0.4);
  });

  it('orders equal scores by passage, however the legs are ordered', () => {
    const legs = { dense: leg([9, 0.5], [3, 0.5], [5, 0.5]), keyword: [] };
    expect(fuse(legs).map(({ passage }) => passage)).toEqual([3, 5, 9]);
  });
});
