import { describe, expect, it } from 'vitest';
import { bordersOf, furtherBorder } from '../../../scripts/fit/borders.js';
import type { Part } from '../../../scripts/fit/train.js';
import { createLibrary } from '../../support/library.js';
import { AS_GIVEN, goldIn, type Made, probeOf } from '../../support/made-probes.js';
import { article } from '../../support/tiny.js';

const [first, second, third] = ['Moscow', 'Lahore', 'Quetta'].map((city, i) =>
  article({ id: city.toLowerCase(), markdown: `${city} agreed to sell ${i + 4} helicopters to Pakistan.` }),
);
if (!first || !second || !third) throw new Error('no articles');
const articles = [first, second, third];

let parts = 0;
/** Sets of different names are judged apart. */
const partOf = async (questions: readonly Made[]): Promise<Part> => ({
  name: `made ${parts++}`,
  probes: await Promise.all(questions.map((made) => probeOf(articles, made))),
  articles: createLibrary(articles),
  share: 1,
});
/** `count` answerable questions, the first answers evenly spread between these probabilities. */
const spread = (count: number, [from, to]: readonly [number, number], more: Partial<Made> = {}) =>
  partOf(
    Array.from({ length: count }, (_, i) => ({ likely: { Moscow: from + ((to - from) * i) / (count - 1) }, ...more })),
  );
const below = ({ probes }: Part, border: number, from = 0.1, to = 0.9): number =>
  probes.filter((_, i) => from + ((to - from) * i) / (probes.length - 1) < border - 1e-9).length / probes.length;

describe('the borders of an answer and of the closest passage', async () => {
  const large = await spread(50, [0.1, 0.9]);
  const alone = bordersOf([large], AS_GIVEN);

  it('leave few answerable questions without an answer, and fewer in silence', () => {
    expect(alone.closest).toBeLessThan(alone.answer);
    expect(below(large, alone.answer)).toBeGreaterThan(below(large, alone.closest));
    expect(below(large, alone.answer)).toBeLessThan(0.2);
    expect(below(large, alone.closest)).toBeLessThan(0.05);
  });

  it('do not depend on questions that are not answerable', async () => {
    const others = ['absent', 'near-topic', 'none'] as const;
    const unanswerable = await partOf(others.map((kind) => ({ kind, likely: { Moscow: 0.01 } })));
    const mixed = { ...large, probes: [...large.probes, ...unanswerable.probes] };
    expect(bordersOf([mixed], AS_GIVEN)).toEqual(alone);
    expect(bordersOf([large, unanswerable], AS_GIVEN)).toEqual(alone);
  });

  it('are lower for silence, not for an answer, where a smaller set has less likely answers', async () => {
    const small = await spread(10, [0.05, 0.06]);
    for (const parts of [
      [large, small],
      [small, large],
    ]) {
      const both = bordersOf(parts, AS_GIVEN);
      expect(both.answer).toBe(alone.answer);
      expect(both.closest).toBeLessThan(alone.closest);
      expect(below(small, both.closest, 0.05, 0.06)).toBeLessThan(0.2);
    }
  });

  it('are the same where a smaller set has likelier answers', async () => {
    expect(bordersOf([large, await spread(10, [0.95, 0.96])], AS_GIVEN)).toEqual(alone);
  });

  it('are in order, however far apart the sets are', async () => {
    const { answer, closest } = bordersOf([await spread(20, [0.1, 0.2]), await spread(10, [0.8, 0.9])], AS_GIVEN);
    expect(closest).toBeLessThanOrEqual(answer);
    expect(answer).toBeLessThan(0.2);
  });

  it('are 0 where there is no question', () => {
    expect(bordersOf([], AS_GIVEN)).toEqual({ answer: 0, closest: 0 });
    expect(bordersOf([{ ...large, probes: [] }], AS_GIVEN)).toEqual({ answer: 0, closest: 0 });
  });
});

describe('the border of a further quote', () => {
  const asking = (lahore: number, right: boolean, more: Partial<Made> = {}): Made => ({
    likely: { Moscow: 0.99, Lahore: lahore },
    gold: right ? [goldIn(first), goldIn(second), goldIn(third)] : [goldIn(first)],
    ...more,
  });
  /** Quetta is the third quote of each: right where Lahore is, and as unlikely everywhere. */
  const borderOf = async (...questions: readonly Made[]) => furtherBorder([await partOf(questions)], AS_GIVEN);

  it('is the lowest probability above which nearly all of them answer', async () => {
    const border = await borderOf(asking(0.9, true), asking(0.8, true), asking(0.3, false), asking(0.2, false));
    expect(border).toBeCloseTo(0.8, 9);
  });

  it('is the lowest of all where all of them answer, and is over all where none does', async () => {
    expect(await borderOf(asking(0.9, true), asking(0.8, true))).toBeLessThan(0.01);
    expect(await borderOf(asking(0.9, false), asking(0.8, false))).toBe(1);
    expect(furtherBorder([], AS_GIVEN)).toBe(1);
  });

  it('is found whether or not the weights at hand would show any', async () => {
    const part = await partOf([asking(0.9, true), asking(0.3, false), asking(0.2, false)]);
    expect(furtherBorder([part], { ...AS_GIVEN, further: 1 })).toBeCloseTo(0.9, 9);
    expect(furtherBorder([part], { ...AS_GIVEN, further: 0.1 })).toBeCloseTo(0.9, 9);
  });

  it('depends on questions alone that are answerable and have whole sentences as gold', async () => {
    const plain = [asking(0.9, true), asking(0.3, false), asking(0.2, false)];
    const others = [asking(0.95, false, { sentences: false }), asking(0.95, false, { kind: 'none' })];
    expect(await borderOf(...plain, ...others)).toBe(await borderOf(...plain));
  });
});
