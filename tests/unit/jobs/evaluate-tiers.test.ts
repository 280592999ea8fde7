import { describe, expect, it } from 'vitest';
import type { Borders } from '../../../src/answer/abstain.js';
import { WEIGHTS, type Weights } from '../../../src/answer/weights.js';
import { type Outcome, outcomeOf, type Tier } from '../../../src/jobs/evaluate/outcome.js';
import type { Asked, Gold } from '../../../src/jobs/evaluate/questions.js';
import { inWords, missesOf } from '../../../src/jobs/evaluate/report.js';
import { mannersOf, summarise } from '../../../src/jobs/evaluate/summary.js';
import { createLibrary } from '../../support/library.js';
import { article } from '../../support/tiny.js';

const FOUR = 'Moscow agreed to sell four helicopters to Pakistan.';
const SIX = 'Lahore agreed to sell six helicopters to Pakistan.';
const library = createLibrary([article({ id: 'deal', markdown: FOUR }), article({ id: 'other', markdown: SIX })]);

const asking = (more: Partial<Asked> = {}): Asked => ({
  id: 'a',
  question: 'Who agreed to sell helicopters to Pakistan?',
  kind: 'answerable',
  group: 'who',
  gold: [{ article: 'deal', texts: [FOUR] }],
  sentences: true,
  ...more,
});

const weightsOf = (borders: Borders, further = 0): Weights => {
  return { ...WEIGHTS, borders, bordersUnread: borders, further };
};
async function outcome(weights: Weights, more: Partial<Asked> = {}): Promise<Outcome> {
  const asked = asking(more);
  const found = await library.find({ text: asked.question, limit: 16 });
  return outcomeOf({ asked, found, ms: 1, alone: [] }, library, { weights });
}

describe('the outcome of a question', () => {
  it('has the tier that a person would see', async () => {
    const { probability } = await outcome(WEIGHTS);
    const higher = probability + 1e-9;
    const tierOf = async (borders: Borders) => (await outcome(weightsOf(borders))).tier;
    expect(await tierOf({ answer: probability, closest: 0 })).toBe('answer');
    expect(await tierOf({ answer: higher, closest: probability })).toBe('closest');
    expect(await tierOf({ answer: higher, closest: higher })).toBe('silent');
    expect((await outcome(weightsOf({ answer: 0, closest: 0 }), { question: 'Xylophone?' })).tier).toBe('silent');
  });

  it('counts further quotes that are shown, and those that hold gold of any article', async () => {
    const always = { answer: 0, closest: 0 };
    const furtherOf = async (gold: readonly Gold[], weights = weightsOf(always)) =>
      (await outcome(weights, { gold })).further;
    const [deal, other] = [
      { article: 'deal', texts: [FOUR] },
      { article: 'other', texts: [SIX] },
    ];
    expect(await furtherOf([deal, other])).toEqual({ shown: 1, right: 1 });
    expect(await furtherOf([])).toEqual({ shown: 1, right: 0 });
    expect(await furtherOf([deal, other], weightsOf(always, 1.1))).toEqual({ shown: 0, right: 0 });
    expect(await furtherOf([deal, other], weightsOf({ answer: 1, closest: 0 }))).toEqual({ shown: 0, right: 0 });
    expect((await outcome(weightsOf(always), { sentences: false })).further).toBeUndefined();
  });
});

const made = (tier: Tier, asked: Partial<Asked> = {}, more: Partial<Outcome> = {}): Outcome => ({
  asked: asking(asked),
  tier,
  reason: '',
  probability: 0.5,
  features: undefined,
  rank: 1,
  paragraphRank: 1,
  f1: 1,
  sentences: 1,
  first: FOUR,
  broken: 0,
  further: { shown: 0, right: 0 },
  ...more,
});
const OUTCOMES = [
  made('answer', {}, { further: { shown: 2, right: 1 } }),
  made('answer', { group: 'when' }, { rank: 2 }),
  made('closest', { group: 'when' }),
  made('silent', {}, { reason: 'weak' }),
  made('answer', { kind: 'none', group: 'order', gold: [] }, { further: { shown: 2, right: 0 } }),
  made('closest', { kind: 'none', group: 'order', gold: [] }),
  made('silent', { kind: 'none', group: 'greeting', gold: [] }),
];
const counts = ({ count, of }: { readonly count: number; readonly of: number }) => [count, of];

describe('the figures of a run', () => {
  const summary = summarise(OUTCOMES);

  it('count silence and the closest passage apart, each with its interval', () => {
    expect(counts(summary.wronglySilent)).toEqual([1, 4]);
    expect(counts(summary.onlyClosest)).toEqual([1, 4]);
    expect(summary.onlyClosest.interval[1]).toBeGreaterThan(0.25);
    expect(Object.entries(summary.falseAnswers).map(([name, value]) => [name, ...counts(value)])).toEqual([
      ['none', 1, 3],
      ['order', 1, 2],
      ['greeting', 0, 1],
    ]);
    expect(counts(summary.falselyClosest.none ?? { count: -1, of: 0 })).toEqual([1, 3]);
  });

  it('have the share of further quotes that answer, of all and of those to answerable questions', () => {
    expect(counts(summary.further?.all ?? { count: -1, of: 0 })).toEqual([1, 4]);
    expect(counts(summary.further?.ofAnswerable ?? { count: -1, of: 0 })).toEqual([1, 2]);
    const { further: _, ...bare } = made('answer');
    expect(summarise([bare])).not.toHaveProperty('further');
  });

  it('are in words', () => {
    const words = inWords(summary);
    expect(words).toContain('wrongly silent: 1 of 4 (.046–.699); only the closest passage: 1 of 4 (.046–.699)');
    expect(words).toContain('answered though order: 1 of 2 (.095–.905); given the closest passage: 1 of 2 (.095–.905)');
    expect(words).toContain('further quotes that answer: 1 of 4 (.046–.699); to the answerable: 1 of 2 (.095–.905)');
    expect(inWords(summarise([{ ...made('answer'), further: undefined } as unknown as Outcome]))).not.toContain(
      'further',
    );
  });

  it('are given for each manner of asking in the report', () => {
    const manners = mannersOf(OUTCOMES);
    expect(Object.keys(manners)).toEqual(['who', 'when']);
    expect(manners.when && counts(manners.when.firstRight)).toEqual([1, 2]);
    expect(manners.when && counts(manners.when.onlyClosest)).toEqual([1, 2]);
    expect(manners.who && counts(manners.who.silent)).toEqual([1, 2]);
  });

  it('count as a miss what has no answer, and an answer that there is not', () => {
    const misses = missesOf(OUTCOMES);
    expect(misses).toMatch(/^# 4 misses of 7 questions/);
    expect(misses).toContain('only given as the closest passage; quote 1 is the first that holds the answer');
    expect(misses).toContain('answered, but the articles do not say it');
  });
});
