import { describe, expect, it } from 'vitest';
import { ask } from '../../../../src/answer/ask.js';
import { findQuotes } from '../../../../src/answer/find.js';
import type { Article } from '../../../../src/corpus/article.js';
import { isWhole, type Quote } from '../../../../src/quote/quote.js';
import { slice } from '../../../../src/span.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';

/** Enough of a story around the sentence that two outlets with it are copies. */
const AROUND = [
  'The talks in the old palace by the river had lasted for nine days and nights.',
  'Engineers from both countries had inspected the workshops near the northern border in spring.',
  'Nobody who took part in them wanted to speak about the price of the engines.',
  'The crews will be trained on a base in the mountains, far from any larger town.',
  'Spare parts come by rail, as the road over the pass is closed for most of the winter.',
  'A second contract about radar stations is being prepared by the two defence ministries.',
];
const DEAL = 'On 3 May 2018 Moscow agreed to sell four helicopters to Pakistan, the ministry announced in Lahore.';
const QUESTION = 'Who is to sell helicopters to Pakistan?';

const story = (id: string, deal: string, published?: string, more: readonly string[] = []): Article =>
  article({
    id,
    front: [`title: The ${id} article`, ...(published ? [`published: ${published}`] : [])].join('\n'),
    markdown: [...AROUND.slice(0, 2), deal, ...AROUND.slice(2), ...more].join(' '),
  });

async function asked(articles: readonly Article[], scope?: readonly string[]) {
  const library = createLibrary(articles);
  const answer = await ask(library, QUESTION, { articles: scope && new Set(scope) });
  const quotes: readonly Quote[] = answer.kind === 'abstained' ? [] : answer.quotes;
  return quotes.map((quote) => {
    const of = library.article(quote.article) ?? expect.unreachable();
    expect(isWhole(of, quote)).toBe(true);
    return {
      id: quote.article.id,
      text: slice(of.body, quote),
      alsoIn: quote.alsoIn.map(({ id }) => id),
      marked: quote.highlights.map((span) => slice(of.body, span)).join(' '),
    };
  });
}
/** The quotes of the deal; an answer may have others. */
const deals = async (...given: Parameters<typeof asked>) =>
  (await asked(...given)).filter(({ text }) => text.includes('helicopters'));

describe('a story in two outlets', () => {
  it.each([
    ['in the same words', DEAL],
    ['with another verb of saying', DEAL.replace('announced', 'confirmed')],
    ['with a number in digits', DEAL.replace('four', '4')],
    ['without a little word', DEAL.replace('the ministry', 'ministry')],
    ['with a word more', DEAL.replace('the ministry', 'the defence ministry')],
    ['with another word', DEAL.replace('announced in', 'said in')],
  ])('is quoted once, %s', async (_name, edited) => {
    const found = await deals([story('gazette', DEAL), story('herald', edited)]);
    expect(found).toHaveLength(1);
    expect([found[0]?.id, ...(found[0]?.alsoIn ?? [])].sort()).toEqual(['gazette', 'herald']);
  });

  it.each([
    ['another number', DEAL.replace('four', 'six')],
    ['another day', DEAL.replace('3 May', '4 May')],
    ['another name', DEAL.replace('Lahore', 'Quetta')],
    ['names exchanged', DEAL.replace('to Pakistan', 'to Lahore').replace('in Lahore', 'in Pakistan')],
    ['a “not”', DEAL.replace('agreed', 'has not agreed')],
    ['a contrary', DEAL.replace('agreed', 'refused')],
    ['a hedge', DEAL.replace('agreed to', 'might')],
    ['a unit', DEAL.replace('four helicopters', 'four million helicopters')],
    ['half of the words', 'Moscow agreed to train the pilots of helicopters in Pakistan.'],
  ])('is never said to be in an article that has %s', async (_name, other) => {
    const found = await deals([story('gazette', DEAL), story('herald', other)]);
    expect(found.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
  });

  it.each([
    ['another number', DEAL.replace('four', 'six')],
    ['another day', DEAL.replace('3 May', '4 May')],
    ['a “not”', DEAL.replace('agreed', 'has not agreed')],
    ['a contrary', DEAL.replace('agreed', 'refused')],
    ['a hedge', DEAL.replace('agreed', 'probably agreed')],
  ])('does not hide %s', async (_name, other) => {
    const found = await deals([story('gazette', DEAL), story('herald', other)]);
    expect(found.map(({ text }) => text).sort()).toEqual([DEAL, other].sort());
  });

  it('is not called a copy because of one sentence', async () => {
    const other = article({
      id: 'herald',
      markdown: `${DEAL.replace('announced', 'confirmed')} It was all about money.`,
    });
    expect((await deals([story('gazette', DEAL), other])).flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
  });
});

describe('which copy is quoted', () => {
  const edited = DEAL.replace('announced', 'confirmed');

  it('is the one that was published first, with its own words marked', async () => {
    const [found] = await deals([story('gazette', DEAL, '2018-05-04'), story('herald', edited, '2018-05-03')]);
    expect(found).toMatchObject({ id: 'herald', text: edited, alsoIn: ['gazette'] });
    expect(found?.marked).toContain('helicopters');
    const [back] = await deals([story('gazette', DEAL, '2018-05-03'), story('herald', edited, '2018-05-04')]);
    expect(back).toMatchObject({ id: 'gazette', text: DEAL, alsoIn: ['herald'] });
  });

  it.each([
    ['no dates', undefined, undefined],
    ['one date', undefined, '2018-05-03'],
    ['dates that cannot be compared', '2018-05-04', '2018'],
    ['one day', '2018-05-04', '2018-05-04'],
  ])('is the best ranked one where there are %s', async (_name, first, second) => {
    const [alone] = await deals([story('gazette', DEAL), story('herald', edited)]);
    const [found] = await deals([story('gazette', DEAL, first), story('herald', edited, second)]);
    expect(found?.id).toBe(alone?.id);
  });

  it('is never a repost, which is not the original by its own account', async () => {
    const repost = article({
      id: 'herald',
      front: 'title: Again\npublished: 2018-05-03\nfirst_published: unknown',
      markdown: [...AROUND.slice(0, 2), edited, ...AROUND.slice(2)].join(' '),
    });
    expect(await deals([story('gazette', DEAL, '2018-05-04'), repost])).toMatchObject([
      { id: 'gazette', alsoIn: ['herald'] },
    ]);
  });

  it('is as somebody knows it, where words are looked for', async () => {
    const library = createLibrary([story('gazette', DEAL, '2018-05-04'), story('herald', edited, '2018-05-03')]);
    const found = await findQuotes(library, DEAL, { passages: 9, limit: 10 });
    const there = found.filter(({ article: { id }, ...span }) => {
      const of = library.articles().find((one) => one.id === id) ?? expect.unreachable();
      return slice(of.body, span).includes('helicopters');
    });
    expect(there).toMatchObject([{ article: { id: 'gazette' }, alsoIn: [{ id: 'herald' }] }]);
  });
});

it('names every outlet of a story once, and leaves room for what else is said', async () => {
  const outlets = Array.from({ length: 12 }, (_, at) =>
    story(`outlet-${at}`, at % 2 === 0 ? DEAL : DEAL.replace('announced', 'confirmed'), `2018-05-${10 + at}`),
  );
  const other = article({ id: 'analysis', markdown: 'Minsk agreed to sell helicopters to Pakistan, too.' });
  const found = await deals([...outlets, other]);
  expect(found.find(({ id }) => id === 'outlet-0')?.alsoIn.toSorted()).toEqual(
    outlets
      .slice(1)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(found.map(({ id }) => id).toSorted()).toEqual(['analysis', 'outlet-0']);
});

it('a copy that may not be seen is neither named nor quoted', async () => {
  const copies = [story('gazette', DEAL, '2018-05-04'), story('herald', DEAL, '2018-05-03')];
  expect(await deals(copies, ['gazette'])).toMatchObject([{ id: 'gazette', alsoIn: [] }]);
});
