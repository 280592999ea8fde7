import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../scripts/fit/folds.js';
import { type Part, train } from '../../../scripts/fit/train.js';
import { createLibrary } from '../../support/library.js';
import { AS_GIVEN, goldIn, type Made, probeOf } from '../../support/made-probes.js';
import { article } from '../../support/tiny.js';

const [first, second] = ['Moscow', 'Lahore'].map((city) =>
  article({ id: city.toLowerCase(), markdown: `${city} agreed to sell helicopters to Pakistan.` }),
);
if (!first || !second) throw new Error('no articles');
const articles = [first, second];
const options = { start: AS_GIVEN, without: new Set<never>() };

/** Every third question is not answerable, and its reader is less sure. */
const made = (i: number, more: Partial<Made>): Made => {
  const answerable = i % 3 > 0;
  return {
    id: String(i),
    kind: answerable ? 'answerable' : 'none',
    gold: answerable ? [goldIn(first)] : [],
    likely: { Moscow: answerable ? 0.9 : 0.2, Lahore: 0.1 },
    ...more,
  };
};
const partOf = async (count: number, more: (i: number) => Partial<Made>): Promise<Part> => ({
  probes: await Promise.all(Array.from({ length: count }, (_, i) => probeOf(articles, made(i, more(i))))),
  articles: createLibrary(articles),
  share: 1 / count,
  name: 'made',
});
const TITLES = ['Rivers', 'Bridges', 'Trains'];
const titles = await partOf(12, (i) => ({ sentences: false, group: TITLES[i % 3] ?? '' }));
const small = await partOf(12, () => ({}));
const idsOf = (folds: ReturnType<typeof crossValidate>) =>
  folds.map(({ outcomes }) => outcomes.map(({ asked }) => asked.id));

describe('the folds of a set', () => {
  it('are one for each title, if it is about titles', () => {
    const folds = crossValidate([titles, small], 0, options);
    expect(folds.map(({ name }) => name)).toEqual(['Bridges', 'Rivers', 'Trains']);
    for (const { name, outcomes } of folds) {
      expect(outcomes).toHaveLength(4);
      expect(new Set(outcomes.map(({ asked }) => asked.group))).toEqual(new Set([name]));
    }
  });

  it('are one for all of a small set of our own', () => {
    const folds = crossValidate([titles, small], 1, options);
    expect(folds.map(({ name }) => name)).toEqual(['all']);
    expect(idsOf(folds)).toEqual([small.probes.map(({ asked }) => asked.id)]);
  });

  it('are five of a large one, and each question is in one of them', async () => {
    const large = await partOf(210, () => ({}));
    const folds = crossValidate([large], 0, options);
    expect(folds.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((number) => `part ${number}`));
    expect(idsOf(folds).map((ids) => ids.length)).toEqual([42, 42, 42, 42, 42]);
    expect(new Set(idsOf(folds).flat()).size).toBe(210);
  });

  it('are none where there is no such set', () => expect(crossValidate([titles], 1, options)).toEqual([]));
});

describe('the weights of a fold', () => {
  it('come from the other folds and the other sets, and not from its own questions', () => {
    const [bridges] = crossValidate([titles, small], 0, options);
    const rest = titles.probes.filter(({ asked }) => asked.group !== 'Bridges');
    expect(bridges?.weights).toEqual(train([{ ...titles, probes: rest }, small], options));
  });

  it('of a small set come from the other sets alone', () => {
    const [all] = crossValidate([titles, small], 1, options);
    expect(all?.weights).toEqual(train([titles, { ...small, probes: [] }], options));
    const turned: Part = {
      ...small,
      probes: small.probes.map((probe) => ({ ...probe, asked: { ...probe.asked, kind: 'none', gold: [] } })),
    };
    expect(crossValidate([titles, turned], 1, options)[0]?.weights).toEqual(all?.weights);
  });

  it('tell the questions apart that the reader tells apart', () => {
    for (const { weights, outcomes } of crossValidate([titles, small], 0, options)) {
      expect(weights.silence.support).toBeGreaterThan(0);
      for (const { asked, probability } of outcomes) {
        if (asked.kind === 'answerable') expect(probability).toBeGreaterThan(0.5);
        else expect(probability).toBeLessThan(0.5);
      }
    }
  });
});
