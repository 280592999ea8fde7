import { describe, expect, it } from 'vitest';
import { earns, QUOTES_SHOWN, shownOf } from '../../../src/answer/ask.js';
import type { Weighed } from '../../../src/answer/weigh.js';
import { WEIGHTS } from '../../../src/answer/weights.js';
import { lookUpIn } from '../../../src/corpus/articles.js';
import { article, sentence } from '../../support/tiny.js';

const of = article({
  id: 'sales',
  markdown: [
    'Moscow agreed to sell four helicopters to Pakistan.',
    'Moscow agreed to sell six helicopters to Pakistan.',
    'Moscow agreed to sell helicopters to Pakistan.',
    'The engines came from Lahore.',
    'The pilots trained in Karachi.',
    'The crews stayed in Quetta.',
  ].join(' '),
});
const look = { article: lookUpIn([of]) };

/** Sentences of the article as they were picked, each with the probability that it answers. */
const weighed = (picked: readonly (readonly [number, number])[]): Weighed => ({
  verdict: { kind: 'enough', probability: picked[0]?.[1] ?? 0 },
  features: undefined,
  ranked: [],
  read: true,
  quotes: picked.map(([at]) => {
    const { start = 0, end = 0 } = of.sentences[at] ?? {};
    return { article: of, start, end, highlights: [], alsoIn: [], score: 1 };
  }),
  probabilities: picked.map(([, probability]) => probability),
});
const shown = (...given: Parameters<typeof weighed>): readonly number[] =>
  shownOf(weighed(...given), { ...look, weights: { ...WEIGHTS, further: 0.5 } }).map(({ start }) =>
    of.sentences.findIndex((one) => one.start === start),
  );

describe('a further quote', () => {
  it('earns its place from the border on', () => {
    expect(earns(0.5, { further: 0.5 })).toBe(true);
    expect(earns(0.4999, { further: 0.5 })).toBe(false);
  });

  it('is shown only if it is likely to answer, too', () => {
    expect(
      shown([
        [0, 1],
        [3, 0.5],
        [4, 0.49],
      ]),
    ).toEqual([0, 3]);
    expect(
      shown([
        [0, 0.8],
        [3, 0.49],
        [4, 0.51],
      ]),
    ).toEqual([0, 4]);
  });

  it('is not shown when it says what is shown before it, and is when a number differs', () => {
    expect(sentence(of, 2)).not.toContain('four');
    expect(
      shown([
        [0, 1],
        [2, 1],
        [3, 1],
      ]),
    ).toEqual([0, 3]);
    expect(
      shown([
        [0, 1],
        [1, 1],
        [3, 1],
      ]),
    ).toEqual([0, 1, 3]);
    expect(
      shown([
        [3, 1],
        [0, 1],
        [2, 1],
      ]),
    ).toEqual([3, 0]);
  });

  it('gives its place to the next one, up to the number of quotes that are shown', () => {
    expect(
      shown([
        [0, 1],
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
      ]),
    ).toEqual([0, 3, 4]);
    expect(QUOTES_SHOWN).toBe(3);
  });

  it('never takes the place of the first, however unlikely that one is', () => {
    expect(
      shown([
        [0, 0.01],
        [3, 0.49],
      ]),
    ).toEqual([0]);
    expect(
      shown([
        [0, 0.01],
        [3, 1],
      ]),
    ).toEqual([0, 3]);
    expect(shown([])).toEqual([]);
  });
});
