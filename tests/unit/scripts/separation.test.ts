import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { READ_BY } from '../../../scripts/fit/features.js';
import { type Separated, separations, separationTable, shortfall } from '../../../scripts/fit/separation.js';
import { curveOf, fitSilence, type Judged } from '../../../scripts/fit/silence.js';
import type { Features } from '../../../src/answer/evidence.js';
import { WEIGHTS } from '../../../src/answer/weights.js';
import { root } from '../../support/needs.js';

const NONE: Features = {
  support: 0,
  cosine: 0,
  meaning: 0,
  words: 0,
  found: 0,
  missing: 0,
  otherNumbers: 0,
  otherNames: 0,
};

const line = z.tuple([z.string(), z.string()]).rest(z.number());

/** The features of the first quotes, as `npm run fit` wrote them when it made the weights. */
function written(): readonly Separated[] {
  const [head = '', ...lines] = readFileSync(join(root, 'tests/eval/separation.jsonl'), 'utf8').trim().split('\n');
  const names = z.array(z.string()).parse(JSON.parse(head)).slice(2);
  expect(names).toEqual(READ_BY);
  return lines.map((text) => {
    const [set, kind, ...values] = line.parse(JSON.parse(text));
    return { set, kind, features: { ...NONE, ...Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) } };
  });
}

describe('the curve of silence', () => {
  const all = separations(written(), WEIGHTS);

  it('knows large sets and small ones, and questions of each kind', () => {
    expect(all.map(({ set, kind }) => `${set}: ${kind}`).sort()).toEqual([
      'eval: absent',
      'eval: near-topic',
      'five: none',
      'own: none',
      'small sets: none',
    ]);
  });

  it.each(all)('is never worse than its best feature: $set, $kind', (one) => {
    expect(shortfall(one)).toBeLessThanOrEqual(0);
  });

  it('shows itself beside each feature in one table', () => {
    const [head = '', , ...rows] = separationTable(all).split('\n');
    expect(head).toContain('| curve | support |');
    expect(rows).toHaveLength(all.length);
  });
});

/** Two sets: in the easy one `found` tells all, in the hard one it misleads and `support` tells. */
function madeUp(): readonly Judged[] {
  const row = (set: string, right: boolean, features: Partial<Features>): Judged => ({
    set,
    kind: right ? 'answerable' : 'none',
    features: { ...NONE, ...features },
    right,
    weight: 1,
  });
  return Array.from({ length: 60 }, (_, i) => i / 60).flatMap((t) => [
    row('easy', true, { found: 0.6, support: 1 + t }),
    row('easy', false, { found: 0.1 * t, support: t }),
    row('hard', true, { found: 0.3 * (1 - t), support: 2 + t }),
    row('hard', false, { found: 0.6, support: 1.9 * t }),
  ]);
}

describe('fitting the curve', () => {
  it('leaves a feature out that makes it worse than its best feature on some set', () => {
    const judged = madeUp();
    const behind = (silence: typeof WEIGHTS.silence): number =>
      Math.max(...separations(judged, { ...WEIGHTS, silence }).map(shortfall));
    const names = ['support', 'found'] as const;
    const fitted = fitSilence(judged, names, WEIGHTS);
    expect(behind(fitted)).toBeLessThanOrEqual(behind(curveOf(judged, names)));
    expect(fitted.support).toBeGreaterThan(0);
  });

  it('leaves a feature out whose sign makes no sense', () => {
    const judged = madeUp().filter(({ set }) => set === 'hard');
    expect(curveOf(judged, ['support', 'found']).found).toBeLessThan(0);
    expect(fitSilence(judged, ['support', 'found'], WEIGHTS).found).toBe(0);
  });
});
