import { describe, expect, it } from 'vitest';
import { withAlone } from '../../../src/answer/alone.js';
import { type Answer, ask } from '../../../src/answer/ask.js';
import { consider } from '../../../src/answer/consider.js';
import { candidatesOf, rank, supportOf, UNREAD } from '../../../src/answer/rank.js';
import { lookUpIn } from '../../../src/corpus/articles.js';
import type { Library } from '../../../src/search/library.js';
import { slice } from '../../../src/span.js';
import { createLibrary } from '../../support/library.js';
import { createReadingLibrary, type ReadingOptions } from '../../support/reading-library.js';
import { article } from '../../support/tiny.js';
import { weightsOf } from '../../support/weights.js';

const COUNTS = ['nine', 'eight', 'seven', 'six', 'five', 'four'];
const deals = COUNTS.map((count) =>
  article({ id: count, markdown: `Moscow agreed to sell ${count} helicopters to Pakistan.` }),
);
const QUESTION = 'How many helicopters did Moscow agree to sell to Pakistan?';
/** Of the six sentences "nine" has the highest margin, "four" the lowest. */
const marginOf = (sentence: string): number => 9 - COUNTS.findIndex((count) => sentence.includes(count));
const WEIGHTS = weightsOf({ rank: { support: 1 }, curve: { support: 0.1 } });

const reading = (options: Partial<ReadingOptions> = {}) =>
  createReadingLibrary(deals, { inPassage: marginOf, ...options });
const askIn = (library: Library, signal?: AbortSignal) =>
  ask(library, QUESTION, { weights: WEIGHTS, explain: true, signal });
const articlesOf = ({ explained }: Answer) => explained?.ranked.map(({ article: id }) => id);

describe('what is read alone', () => {
  it('is the four best sentences, best first, with the question as it was searched for', async () => {
    const { library, queries } = reading();
    await askIn({ ...library, find: async (query) => ({ ...(await library.find(query)), text: 'as it was spelt' }) });
    expect(queries).toHaveLength(1);
    expect(queries[0]?.question).toBe('as it was spelt');
    const texts = queries[0]?.places.map((place) => slice(lookUpIn(deals)(place.article).body, place.sentence));
    expect(texts).toEqual(['nine', 'eight', 'seven', 'six'].map((count) => expect.stringContaining(` ${count} `)));
  });

  it('is each sentence by itself, not the passage that it is in', async () => {
    const of = article({
      id: 'whole',
      markdown: 'The deal was long in the making. Moscow agreed to sell helicopters.',
    });
    const { library, queries } = createReadingLibrary([of], { inPassage: () => 1 });
    await askIn(library);
    const spans = queries[0]?.places.map(({ sentence }) => sentence).toSorted((a, b) => a.start - b.start);
    expect(spans).toEqual(of.sentences.map(({ start, end }) => ({ start, end })));
  });

  it('is nothing where there is no reader, or where it could read no passage', async () => {
    const read = async () => Promise.reject(new Error('nobody reads'));
    const answered = await askIn({ ...createLibrary(deals), read });
    expect(answered.kind).toBe('answered');
    expect(answered.explained?.ms).not.toHaveProperty('alone');
    const { library, queries } = reading();
    const unread: Library = { ...library, find: async (query) => ({ ...(await library.find(query)), read: 0 }) };
    expect((await askIn(unread)).kind).toBe('answered');
    expect(queries).toHaveLength(0);
  });

  it('ends at the signal, and so does the answer', async () => {
    const leaving = new AbortController();
    const { library } = reading();
    const read: Library['read'] = (_query, { signal } = {}) => {
      leaving.abort(new Error('the asker left'));
      return Promise.reject(signal?.reason);
    };
    await expect(askIn({ ...library, read }, leaving.signal)).rejects.toThrow('the asker left');
  });

  it('is a stage of its own in the times', async () => {
    expect((await askIn(reading().library)).explained?.ms).toEqual({ alone: 1 });
  });
});

describe('a sentence read alone', () => {
  it('counts as much as the same sentence in its passage', () => {
    const parts = { fused: 0, meaning: 0, words: 0, caption: 0, kind: 0 };
    expect(supportOf({ ...parts, reader: 6, alone: -2 })).toBe(2);
    expect(supportOf({ ...parts, reader: 6 })).toBe(6);
    expect(supportOf(parts)).toBeUndefined();
  });

  it('falls behind the others if it says less than its passage', async () => {
    const alone = (sentence: string) => (sentence.includes('nine') ? 0 : 9);
    expect(articlesOf(await askIn(reading({ alone: marginOf }).library))?.[0]).toBe('nine');
    const answered = await askIn(reading({ alone }).library);
    expect(articlesOf(answered)?.[0]).toBe('eight');
    expect(answered.kind === 'answered' && answered.quotes[0].article.id).toBe('eight');
    expect(answered.explained?.ranked.find(({ article: id }) => id === 'nine')).toMatchObject({ reader: 9, alone: 0 });
  });

  it('makes the answer more likely if it says it, too, and less if it does not', async () => {
    const saidWith = async (score: number) => (await askIn(reading({ alone: () => score }).library)).probability;
    const without = (await askIn(reading({ inTime: 0 }).library)).probability;
    expect(await saidWith(12)).toBeGreaterThan(without);
    expect(await saidWith(-12)).toBeLessThan(without);
  });

  it.each([
    ['time is up before it', { inTime: 2 }],
    ['it has no reading', { alone: (text: string) => (/seven|six/.test(text) ? undefined : 9) }],
  ] as const)('keeps what the reader said of it in its passage if %s', async (_, options) => {
    const { explained } = await askIn(reading({ alone: () => 9, ...options }).library);
    expect(explained?.ranked.map(({ article: id, alone }) => [id, alone])).toEqual([
      ['nine', 9],
      ['eight', 9],
      ['seven', undefined],
      ['six', undefined],
      ['five', undefined],
    ]);
  });

  it('changes nothing if its article has been replaced meanwhile', async () => {
    const { library } = reading();
    const replaced: Library = { ...library, read: async () => ({ readings: [], ms: 0 }) };
    const asked = await askIn(replaced);
    expect(articlesOf(asked)).toEqual(COUNTS.slice(0, 5));
    expect(asked.explained?.ranked.every((one) => !('alone' in one))).toBe(true);
  });
});

describe('evidence of sentences alone', () => {
  it('goes to the four best, though more were read', async () => {
    const { library } = reading();
    const found = await library.find({ text: QUESTION, limit: 16 });
    const ranked = rank(candidatesOf(found, lookUpIn(deals)), WEIGHTS, true);
    expect(withAlone(ranked, () => 3).map(({ parts }) => parts.alone)).toEqual([3, 3, 3, 3, undefined, undefined]);
    expect(withAlone(ranked, (_, index) => index).map(({ parts }) => parts.alone)).toEqual([
      0,
      1,
      2,
      3,
      undefined,
      undefined,
    ]);
  });

  it('ranks what was not read behind what was, with the lowest support', async () => {
    const { library } = reading({ inPassage: (text) => (text.includes('nine') ? undefined : UNREAD + 1) });
    const { weighed } = await consider(library, {
      found: await library.find({ text: QUESTION, limit: 16 }),
      limit: 3,
      weights: WEIGHTS,
    });
    expect(weighed.ranked.at(-1)).toMatchObject({ hit: { passage: { article: { id: 'nine' } } }, score: UNREAD });
  });
});

describe('the probability of each quote', () => {
  it('is its own, and that of the first is the answer’s', async () => {
    const { library } = reading({ alone: marginOf });
    const found = await library.find({ text: QUESTION, limit: 16 });
    const { weighed } = await consider(library, { found, limit: 6, weights: WEIGHTS });
    expect(weighed.quotes.map(({ article: { id } }) => id)).toEqual(COUNTS);
    const likely = (support: number) => 1 / (1 + Math.exp(-0.1 * support));
    for (const [i, one] of weighed.probabilities.entries()) expect(one).toBeCloseTo(likely(9 - i), 9);
    expect(weighed.probabilities[0]).toBe(weighed.verdict.probability);
  });

  it('decides whether a further one is shown', async () => {
    const { library } = reading({ alone: marginOf });
    const shownFrom = async (further: number) => {
      const answered = await ask(library, QUESTION, { weights: { ...WEIGHTS, further } });
      return answered.kind === 'answered' ? answered.quotes.map(({ article: { id } }) => id) : [];
    };
    const eight = 1 / (1 + Math.exp(-0.8));
    expect(await shownFrom(0)).toEqual(['nine', 'eight', 'seven']);
    expect(await shownFrom(eight - 1e-9)).toEqual(['nine', 'eight']);
    expect(await shownFrom(1)).toEqual(['nine']);
  });
});
