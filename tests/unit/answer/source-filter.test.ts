import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask.js';
import { sourceFilter } from '../../../src/answer/source-filter.js';
import { createLibrary } from '../../support/library.js';
import { article } from '../../support/tiny.js';

const korybko = article({
  id: 'korybko',
  front: 'title: A partnership\nauthor: Andrew Korybko\npublisher: Global Research\nlanguage: en',
  markdown: 'Moscow agreed to sell six helicopters to Pakistan.',
});
const tribune = article({
  id: 'tribune',
  front: 'title: Relations\npublisher: The Express Tribune\nlanguage: en',
  markdown: 'Moscow agreed to sell four helicopters to Pakistan.',
});
const articles = [korybko, tribune];
const library = createLibrary(articles);

describe('a source that the question names', () => {
  it.each([
    ['According to Korybko, who agreed to sell helicopters?', 'korybko', 'who agreed to sell helicopters?'],
    ['Who agreed to sell helicopters, according to Andrew Korybko?', 'korybko', 'Who agreed to sell helicopters?'],
    ['Which deal was published in the Express Tribune?', 'tribune', 'Which deal was?'],
    ['What was sold in the article by Korybko?', 'korybko', 'What was sold?'],
    ['What does Global Research say?', undefined, ''],
    ['According to Martin Berger, who sold helicopters?', undefined, ''],
    ['What was built according to plan?', undefined, ''],
    ['What was sold in 2016?', undefined, ''],
  ])('is found in: %s', (question, id, rest) => {
    const filter = sourceFilter(question, articles);
    expect(filter && { ids: [...filter.articles], question: filter.question }).toEqual(
      id === undefined ? undefined : { ids: [id], question: rest },
    );
  });

  it('is asked alone, and this is reported', async () => {
    const answer = await ask(library, 'Who agreed to sell helicopters to Pakistan, according to Korybko?');
    expect(answer).toMatchObject({ kind: 'answered', source: { name: 'Andrew Korybko', kept: true } });
    expect(answer.kind === 'answered' && answer.quotes.map((quote) => quote.article.id)).toEqual(['korybko']);
  });

  it('that has no answer is not the end: all are asked, and this is reported', async () => {
    const answer = await ask(library, 'Who bought four of them, according to Korybko?');
    expect(answer.source).toEqual({ name: 'Andrew Korybko', kept: false });
    expect(answer.question).toBe('Who bought four of them, according to Korybko?');
  });

  it('is unknown in a place that may not see it', async () => {
    const question = 'Who agreed to sell helicopters to Pakistan, according to Korybko?';
    const answer = await ask(library, question, { articles: new Set(['tribune']) });
    expect(answer.source).toBeUndefined();
    expect(answer.kind === 'answered' && answer.quotes[0].article.id).toBe('tribune');
  });
});

describe('a question without a word that the library has', () => {
  it('gets silence, and the language of the articles', async () => {
    const answer = await ask(library, 'Где встретились министры?');
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'no-hit', nearest: [], languages: ['en'] });
  });

  it('is explained on request', async () => {
    const answer = await ask(library, 'Who agreed to sell helicopters?', { explain: true });
    expect(answer.explained?.terms.map(({ term }) => term)).toEqual(['agre', 'sell', 'helicopt']);
    expect(answer.explained?.ranked[0]).toMatchObject({ article: expect.any(String), score: expect.any(Number) });
  });
});
