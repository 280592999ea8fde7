import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/answer/abstain.js';
import { ask } from '../../../src/answer/ask.js';
import type { Features } from '../../../src/answer/evidence.js';
import { WEIGHTS } from '../../../src/answer/weights.js';
import { isWhole, mergeRepeats } from '../../../src/quote/quote.js';
import { parseQuoteId, quoteId } from '../../../src/quote/quote-id.js';
import { slice } from '../../../src/span.js';
import { createLibrary } from '../../support/library.js';
import { article } from '../../support/tiny.js';
import { NO_FEATURES, weightsOf } from '../../support/weights.js';

const FEATURES: Features = { ...NO_FEATURES, cosine: 0.5, meaning: 0.5, words: 0.5, found: 0.5 };

const helicopters = article({
  id: 'helicopters',
  markdown:
    'The deal was long in the making. Moscow agreed to sell four helicopters to Pakistan. Nobody was surprised by it.',
});
const pipeline = article({
  id: 'pipeline',
  markdown: 'A gas pipeline from Lahore to Karachi was agreed upon. It costs two billion dollars.',
});
const repeat = article({ id: 'repeat', markdown: 'Moscow agreed to sell four helicopters to Pakistan.' });
const library = createLibrary([helicopters, pipeline, repeat]);

const textsOf = async (question: string, articles?: readonly string[]): Promise<readonly string[]> => {
  const answer = await ask(library, question, { articles: articles && new Set(articles) });
  if (answer.kind === 'abstained') return [];
  return answer.quotes.map((quote) => slice(library.article(quote.article)?.body ?? '', quote));
};

describe('an answer', () => {
  it('quotes the whole sentence that has most of the question', async () => {
    expect(await textsOf('Who agreed to sell helicopters?', ['helicopters'])).toEqual([
      'Moscow agreed to sell four helicopters to Pakistan.',
    ]);
  });

  it('shows the same words once, and names where else they are', async () => {
    const answer = await ask(library, 'Who agreed to sell helicopters to Pakistan?');
    expect(answer.kind === 'answered' && answer.quotes[0]).toMatchObject({ alsoIn: [{ id: 'repeat' }] });
  });

  it('searches only the articles that it may see', async () => {
    expect(await textsOf('Who agreed to sell helicopters to Pakistan?', ['pipeline'])).toEqual([]);
  });

  it('marks the words of the question inside the quote, nowhere else', async () => {
    const answer = await ask(library, 'Who agreed to sell helicopters?', { articles: new Set(['helicopters']) });
    if (answer.kind === 'abstained') throw new Error('no answer');
    const [quote] = answer.quotes;
    const words = quote.highlights.map((span) => slice(helicopters.body, span));
    expect(words.join(' ')).toContain('helicopters');
    for (const span of quote.highlights) expect(span.start >= quote.start && span.end <= quote.end).toBe(true);
    expect(isWhole(helicopters, quote)).toBe(true);
  });
});

describe('silence', () => {
  it.each([
    ['nothing', ''],
    ['one character', '?'],
    ['stop words only', 'who is it that was there?'],
    ['10,000 characters', 'helicopters '.repeat(900)],
    ['signs only', '*** ___ ```'],
  ])('is the answer to %s, which is not a question', async (_name, question) => {
    expect(await ask(library, question)).toMatchObject({ kind: 'abstained', reason: 'not-a-question', nearest: [] });
  });

  it('is the answer to another script, and to what no passage mentions', async () => {
    expect(await ask(library, 'Где встретились министры?')).toMatchObject({ kind: 'abstained', reason: 'no-hit' });
    expect(await ask(createLibrary([]), 'Who agreed?')).toMatchObject({ kind: 'abstained', reason: 'no-hit' });
  });

  it('names the nearest articles when the hits are too weak', async () => {
    const question = 'Did Brazil, Peru, Chile, Bolivia, Ecuador, Uruguay or Paraguay buy helicopters?';
    const weights = weightsOf({ curve: { words: 1 }, borders: { answer: 0.6, closest: 0.6 } });
    const answer = await ask(library, question, { weights });
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'weak' });
    expect(answer.kind === 'abstained' && answer.nearest.map(({ id }) => id)).toContain('helicopters');
  });

  it('grows less probable with the reader’s margin and with the share of the words found', () => {
    const likely = (change: Partial<Features>, read = true): number =>
      judge({ ...FEATURES, ...change }, { read, weights: WEIGHTS }).probability;
    expect(likely({ support: 6 })).toBeGreaterThan(likely({ support: -6 }));
    expect(likely({ found: 0.6 })).toBeGreaterThan(likely({ found: 0.1 }));
    expect(likely({ missing: 0 })).toBeGreaterThan(likely({ missing: 1 }));
    expect(likely({ meaning: 0.7, words: 0.9 }, false)).toBeGreaterThan(likely({ meaning: 0.2, words: 0.1 }, false));
    const nothing = { kind: 'not-enough', reason: 'no-hit', probability: 0 };
    expect(judge(undefined, { read: true, weights: WEIGHTS })).toEqual(nothing);
  });

  it('has the reason "unsupported" when the search found something near', () => {
    const verdict = judge(
      { ...FEATURES, support: -12, found: 0.6 },
      { read: true, weights: { ...WEIGHTS, borders: { answer: 1, closest: 1 } } },
    );
    expect(verdict).toMatchObject({ kind: 'not-enough', reason: 'unsupported' });
  });
});

describe('a quote', () => {
  const quote = { article: helicopters, start: 33, end: 84, highlights: [], alsoIn: [], score: 1 };

  it('has an id that names article, version and place, and is short', () => {
    const id = `helicopters.${helicopters.hash.slice(0, 8)}.x.1f`;
    expect(quoteId(quote)).toBe(id);
    expect(parseQuoteId(id)).toEqual({
      article: 'helicopters',
      version: helicopters.hash.slice(0, 8),
      start: 33,
      end: 84,
    });
  });

  it.each([
    '',
    'helicopters',
    'a.b.c.d',
    'a.01234567.1',
    'a.01234567.1.0',
    'a.01234567.-1.5',
    '../x.01234567.1.2',
    'a.01234567.1.2.3',
  ])('has no other form of id: %j is not one', (id) => expect(parseQuoteId(id)).toBeUndefined());

  it('is whole only when it begins and ends where sentences do', () => {
    const [first, second] = helicopters.sentences;
    if (!first || !second) throw new Error('no sentences');
    expect(isWhole(helicopters, second)).toBe(true);
    expect(isWhole(helicopters, { start: first.start, end: second.end })).toBe(true);
    expect(isWhole(helicopters, { start: second.start + 7, end: second.end })).toBe(false);
    expect(isWhole(helicopters, { start: second.start, end: second.end - 1 })).toBe(false);
  });

  it('is merged with another only when the words are the same', () => {
    const bodies = new Map([
      ['a', 'He did go.'],
      ['b', 'He did not go.'],
      ['c', 'He did, go!'],
    ]);
    const quotes = [...bodies].map(([id, body]) => ({
      article: { id, hash: id },
      start: 0,
      end: body.length,
      highlights: [],
      alsoIn: [],
      score: 1,
    }));
    const merged = mergeRepeats(quotes, ({ id }) => bodies.get(id) ?? '');
    expect(merged.map(({ article: { id }, alsoIn }) => [id, alsoIn.map((other) => other.id)])).toEqual([
      ['a', ['c']],
      ['b', []],
    ]);
  });
});
