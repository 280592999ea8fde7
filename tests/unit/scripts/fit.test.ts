import { describe, expect, it } from 'vitest';
import { readNames } from '../../../scripts/fit/features.js';
import { reliabilityPlot } from '../../../scripts/fit/plot.js';
import { fitLogistic, fitRanking } from '../../../scripts/fit/regression.js';
import { reliability } from '../../../src/jobs/evaluate/statistics.js';

describe('a reliability diagram', () => {
  const forecasts = [0.9, 0.9, 0.1, 0.1].map((probability, i) => ({ probability, right: i < 1 }));

  it('has a dot for each bin, and nothing of the page’s own colour', () => {
    const svg = reliabilityPlot('own', reliability(forecasts));
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe('a fit', () => {
  it('finds the curve that examples were drawn from', () => {
    const examples = Array.from({ length: 400 }, (_, i) => ({
      row: [i / 100 - 2, (i * 7) % 5],
      right: i > 200,
      weight: 1,
    }));
    const [intercept = 0, slope = 0, noise = 0] = fitLogistic(examples);
    expect(slope).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(slope / 10);
    expect(Math.abs(intercept)).toBeLessThan(1);
  });

  it('weighs the column that the right candidate is best in', () => {
    const groups = Array.from({ length: 40 }, (_, i) => ({
      rows: [
        [i % 3, 1],
        [(i + 1) % 3, 0],
        [2, 0],
      ],
      right: [true, false, false],
      weight: 1,
    }));
    const [noise = 0, signal = 0] = fitRanking(groups);
    expect(signal).toBeGreaterThan(1);
    expect(signal).toBeGreaterThan(noise);
  });

  it('gives no weight to a column that never changes', () => {
    const rows = [
      [1, 5],
      [0, 5],
    ];
    const groups = [{ rows, right: [true, false], weight: 1 }];
    expect(fitRanking(groups)[1]).toBeCloseTo(0, 4);
    const examples = [0, 1, 2, 3].map((value) => ({ row: [value, 5], right: value > 1, weight: 1 }));
    expect(fitLogistic(examples)[2]).toBeCloseTo(0, 4);
  });
});

describe('what is left out of a fit', () => {
  it('is a list with commas, and is empty by default', () => {
    expect([...readNames('missing, found')]).toEqual(['missing', 'found']);
    expect(readNames('').size).toBe(0);
  });

  it('is refused by name when nothing is fitted on it', () => {
    expect(() => readNames('missing,gasp')).toThrow(/fitted on gasp; name some of .*missing/);
  });
});
