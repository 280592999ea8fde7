import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../src/answer/abstain.js';
import { judge } from '../../../src/answer/abstain.js';
import type { Features } from '../../../src/answer/evidence.js';
import { WEIGHTS, type Weights } from '../../../src/answer/weights.js';

const { missing, ...others } = WEIGHTS.silence;

describe('the fitted weights', () => {
  it('compile with the names of all features, and with no other name', () => {
    const whole: Curve = { ...others, missing };
    // @ts-expect-error a missing feature does not compile: one without effect has the weight 0
    const short: Curve = others;
    // @ts-expect-error a name that no feature has does not compile
    const misspelt: Curve = { ...others, missing, mising: 1 };
    // @ts-expect-error nor does a piece of evidence that there is not
    const rank: Weights['rank'] = { ...WEIGHTS.rank, captoin: 1 };
    // @ts-expect-error nor one that sentences are not ranked by: both readings count as one
    const alone: Weights['rank'] = { ...WEIGHTS.rank, alone: 1 };
    // @ts-expect-error without a reader its margin cannot be weighed
    const unread: Weights['rankUnread'] = { ...WEIGHTS.rankUnread, support: 1 };
    expect([whole, short, misspelt, rank, alone, unread]).toHaveLength(6);
  });

  it('leave the probability alone where a feature has 0', () => {
    const names = Object.keys(others).concat('missing') as (keyof Features | 'intercept')[];
    const flat = Object.fromEntries(names.map((name) => [name, 0])) as Curve;
    const features: Features = { ...flat, support: 3, found: 1 };
    const weights = { ...WEIGHTS, silence: flat };
    expect(judge(features, { read: true, weights }).probability).toBe(0.5);
    expect(judge({ ...features, found: 0 }, { read: true, weights }).probability).toBe(0.5);
    expect(judge(features, { read: true, weights: { ...weights, silence: { ...flat, support: 1 } } })).toEqual({
      kind: 'enough',
      probability: 1 / (1 + Math.exp(-3)),
    });
  });
});
