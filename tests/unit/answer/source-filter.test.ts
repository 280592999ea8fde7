import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask.js';
import { sourceFilter } from '../../../src/answer/source-filter.js';
import { createLibrary } from '../../support/library.js';
import { article } from '../../support/tiny.js';
import { weightsOf } from '../../support/weights.js';

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

  it.each([
    ['what does global research say about helicopters?', 'korybko', 'what about helicopters?'],
    ['What does Mr. Korybko say about helicopters?', 'korybko', 'What about helicopters?'],
    ['what did korybko write about the deal', 'korybko', 'what about the deal'],
    ['What does the Tribune report about helicopters?', 'tribune', 'What about helicopters?'],
    ['Why does Dr Korybko think that Moscow sold them?', 'korybko', 'Why Moscow sold them?'],
    ['Does Andrew Korybko mention helicopters?', 'korybko', 'helicopters?'],
    ["What was sold in Korybko's article?", 'korybko', 'What was sold?'],
    ['In the Express Tribune article, how many were sold?', 'tribune', 'how many were sold?'],
    ["What is Global Research's view of the deal?", 'korybko', 'What about the deal?'],
    ['What is Korybko’s opinion on the deal?', 'korybko', 'What about the deal?'],
    ['who sold helicopters according to the express tribune', 'tribune', 'who sold helicopters'],
    ['according to korybko, who sold helicopters', 'korybko', 'who sold helicopters'],
    ['according to andrew korybko who sold helicopters', 'korybko', 'who sold helicopters'],
    ['How many were sold in the article by Mr Korybko?', 'korybko', 'How many were sold?'],
    ["According to Korybko's article, who sold helicopters?", 'korybko', 'who sold helicopters?'],
    ['According to Andrew Korybko’s latest piece, who sold helicopters?', 'korybko', 'who sold helicopters?'],
    ["Who sold helicopters, according to the Express Tribune's report?", 'tribune', 'Who sold helicopters?'],
    ['According to the article by Korybko, who sold helicopters?', 'korybko', 'who sold helicopters?'],
    ["In Korybko's view, who sold helicopters?", 'korybko', 'who sold helicopters?'],
    ["according to korybko's article who sold helicopters", 'korybko', 'who sold helicopters'],
  ])('is found as people put it: %s', (question, id, rest) => {
    const filter = sourceFilter(question, articles);
    expect(filter && { ids: [...filter.articles], question: filter.question }).toEqual({ ids: [id], question: rest });
  });

  it.each([
    'What did Putin say about Pakistan?',
    'What does Moscow say about helicopters?',
    'What does research say about helicopters?',
    'What did Global leaders say about helicopters?',
    'What does the article say about helicopters?',
    'who sold them according to research from Moscow',
    'What does Andrew Korybko specialize in?',
    'Who is Andrew Korybko?',
    "What was Korybko's job in Moscow?",
    'What did the tribune of the plebs say about grain?',
    "According to Putin's article, who sold helicopters?",
    'According to the article, who sold helicopters?',
    "According to the report's authors, who sold helicopters?",
    "Who sold helicopters in Moscow's view?",
    'According to the report of the ministry, who sold helicopters?',
  ])('is not seen where the name is content: %s', (question) => {
    expect(sourceFilter(question, articles)).toBeUndefined();
  });

  it('is no surname that several authors have, or of somebody whom others write about', () => {
    const by = (id: string, author: string, markdown = 'It rained.') =>
      article({ id, front: `title: ${id}\nauthor: ${author}`, markdown });
    const rao = [by('a', 'N. Rao'), by('b', 'Anita Rao')];
    expect(sourceFilter('What does Mr. Rao say about rain?', rao)).toBeUndefined();
    expect([...(sourceFilter('What does Anita Rao say about rain?', rao)?.articles ?? [])]).toEqual(['b']);
    const khan = [by('a', 'Sara Khan'), by('b', 'Anita Rao', 'Khan met the ministers.')];
    expect(sourceFilter('What did Khan say about rain?', khan)).toBeUndefined();
    expect(sourceFilter('What did Khan say about rain?', khan.slice(0, 1))).toBeDefined();
    expect(sourceFilter('According to Khan, did it rain?', khan)).toBeDefined();
  });

  it('is one of several authors', () => {
    const several = [article({ id: 'a', front: 'title: A\nauthor: [N. Rao, Sara Khan]', markdown: 'It rained.' })];
    expect(sourceFilter('What does Mr. Rao say about rain?', several)?.name).toBe('N. Rao');
    expect(sourceFilter('What does Sara Khan say about rain?', several)?.name).toBe('Sara Khan');
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
    const answer = await ask(library, question, { articles: new Set(['tribune']), weights: weightsOf({}) });
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
