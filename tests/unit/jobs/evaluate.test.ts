import { describe, expect, it } from 'vitest';
import {
  auroc,
  calibrationError,
  percentile,
  reliability,
  shareOf,
  wordF1,
} from '../../../src/jobs/evaluate/statistics.js';
import fc from '../../support/fc.js';

describe('an interval', () => {
  it('is Wilson’s: 0 of 20 is not "never"', () => {
    expect(shareOf(0, 20).interval[0]).toBe(0);
    expect(shareOf(0, 20).interval[1]).toBeCloseTo(0.161, 3);
    expect(shareOf(183, 199).interval.map((end) => end.toFixed(3))).toEqual(['0.873', '0.950']);
    expect(shareOf(0, 0).interval).toEqual([0, 1]);
  });

  it('holds the share, for any counts', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const { share, interval } = shareOf(Math.min(a, b), Math.max(a, b));
        expect(interval[0]).toBeLessThanOrEqual(share + 1e-9);
        expect(interval[1]).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});

describe('calibration', () => {
  const forecasts = [0.9, 0.9, 0.1, 0.1].map((probability, i) => ({ probability, right: i < 1 }));

  it('is the distance between what was predicted and what came true', () => {
    expect(reliability(forecasts).map(({ count, said, was }) => [count, said, was])).toEqual([
      [2, 0.1, 0],
      [2, 0.9, 0.5],
    ]);
    expect(calibrationError(forecasts)).toBeCloseTo(0.25);
  });
});

describe('figures', () => {
  it('count repeated words, and ignore order and case', () => {
    expect(wordF1('The cat, the dog.', 'the cat the dog')).toBe(1);
    expect(wordF1('a b c d', 'a b')).toBeCloseTo(2 / 3);
    expect(wordF1('a', 'b')).toBe(0);
  });

  it('say how often a right one ranks above a wrong one, with ties as half', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1], [1])).toBe(0.5);
    expect(auroc([1, 3], [2])).toBe(0.5);
  });

  it('take percentiles by the nearest rank', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});
