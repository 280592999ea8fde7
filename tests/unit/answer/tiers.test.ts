import { describe, expect, it } from 'vitest';
import { type Borders, judge } from '../../../src/answer/abstain.js';
import { ask } from '../../../src/answer/ask.js';
import { WEIGHTS, type Weights } from '../../../src/answer/weights.js';
import { createLibrary } from '../../support/library.js';
import { createReadingLibrary } from '../../support/reading-library.js';
import { article } from '../../support/tiny.js';
import { NO_FEATURES, weightsOf } from '../../support/weights.js';

const deal = article({
  id: 'deal',
  markdown: 'Moscow agreed to sell four helicopters to Pakistan. Pakistan flew the helicopters home.',
  front: 'title: The deal\nauthor: Andrew Korybko',
});
const other = article({ id: 'other', markdown: 'Lahore agreed to sell six helicopters to Pakistan in May.' });
const library = createLibrary([deal, other]);
const QUESTION = 'Who agreed to sell helicopters to Pakistan?';

const within = (borders: Borders): Weights =>
  weightsOf({ rank: { fused: 1, meaning: 1, words: 1 }, curve: { intercept: -2, words: 4 }, borders });
const { probability } = await ask(library, QUESTION, { weights: within({ answer: 0, closest: 0 }) });
const higher = probability + 1e-9;

describe('a verdict', () => {
  const kindWith = (borders: Borders, read = true) => {
    const weights = weightsOf({ borders: { answer: 1, closest: 1 } });
    return judge(NO_FEATURES, { read, weights: { ...weights, [read ? 'borders' : 'bordersUnread']: borders } });
  };

  it.each([
    ['enough', { answer: 0.5, closest: 0.5 }],
    ['enough', { answer: 0.5, closest: 0.1 }],
    ['close', { answer: 0.51, closest: 0.5 }],
    ['not-enough', { answer: 0.51, closest: 0.51 }],
  ])('is %s at .5 with the borders %j, whether or not there is a reader', (kind, borders) => {
    expect(kindWith(borders)).toMatchObject({ kind, probability: 0.5 });
    expect(kindWith(borders, false)).toMatchObject({ kind, probability: 0.5 });
  });

  it('has fitted borders in this order', () => {
    for (const { answer, closest } of [WEIGHTS.borders, WEIGHTS.bordersUnread])
      expect(closest).toBeLessThanOrEqual(answer);
  });
});

describe('a question', () => {
  it('is answered from the one border on, and gets the closest passage from the other', async () => {
    const kindOf = async (borders: Borders) => (await ask(library, QUESTION, { weights: within(borders) })).kind;
    expect(await kindOf({ answer: probability, closest: 0 })).toBe('answered');
    expect(await kindOf({ answer: higher, closest: probability })).toBe('closest');
    expect(await kindOf({ answer: higher, closest: higher })).toBe('abstained');
  });

  it('gets one passage and no more where that is only the closest', async () => {
    const closest = await ask(library, QUESTION, { weights: within({ answer: 1, closest: 0 }) });
    if (closest.kind !== 'closest') throw new Error(closest.kind);
    expect(closest).toMatchObject({ question: QUESTION, probability });
    expect(closest.quotes).toHaveLength(1);
  });

  it('gets silence where no word of it is in the library, whatever the borders are', async () => {
    const asked = await ask(library, 'Кто продал вертолёты?', { weights: within({ answer: 0, closest: 0 }) });
    expect(asked.kind).toBe('abstained');
  });
});

describe('a source that the question names', () => {
  const named = (borders: Borders, text: string) =>
    ask(library, `According to Korybko, ${text}`, { weights: within(borders) });

  it('is quoted with what comes closest where nothing else answers', async () => {
    const asked = await named({ answer: 1, closest: 0 }, 'who agreed to sell helicopters in May?');
    expect(asked).toMatchObject({ kind: 'closest', source: { name: 'Andrew Korybko', kept: true } });
    expect(asked.kind === 'closest' && asked.quotes[0].article.id).toBe('deal');
  });

  it('is left where another article answers', async () => {
    const question = 'who agreed to sell six helicopters in May?';
    const weights = within({ answer: 0, closest: 0 });
    const only = (id: string) => ask(library, question, { articles: new Set([id]), weights });
    const [from, elsewhere] = [await only('deal'), await only('other')];
    expect(elsewhere.probability).toBeGreaterThan(from.probability);
    const asked = await named({ answer: elsewhere.probability - 0.05, closest: 0 }, question);
    expect(asked).toMatchObject({ kind: 'answered', source: { name: 'Andrew Korybko', kept: false } });
    expect(asked.kind === 'answered' && asked.quotes[0].article.id).toBe('other');
  });
});

describe('the best sentences, read alone', () => {
  const asked = (alone: number, borders: Borders) => {
    const reading = createReadingLibrary([deal, other], { inPassage: () => 6, alone: () => alone });
    const weights = weightsOf({ rank: { support: 1 }, curve: { support: 1 }, borders });
    return ask(reading.library, QUESTION, { weights });
  };

  it('can silence what would only have been the closest passage', async () => {
    const sure = await asked(6, { answer: 0, closest: 0 });
    const borders = { answer: 1, closest: sure.probability };
    expect((await asked(6, borders)).kind).toBe('closest');
    expect((await asked(-6, borders)).kind).toBe('abstained');
  });
});
