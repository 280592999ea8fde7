import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { article } from '../../support/tiny.js';

const check = (markdown: string, text: string) => createChecker().check([article({ markdown })], text);

describe('what belongs to a number', () => {
  it.each([
    ['The bank lent the province 5 million rupees for the dam.', 'The bank lent the province 5.', 'million'],
    ['The bank lent the province 5 crore for the dam.', 'The bank lent the province 5', 'crore'],
    ['The bank lent the province five lakh rupees for the dam.', 'The bank lent the province five', 'lakh'],
    ['The bank lent the province 5 million rupees for the dam.', 'The bank lent the province 5 million.', 'rupees'],
    ['The water rose by 12 per cent in the whole valley.', 'The water rose by 12.', 'per cent'],
    ['The water rose by 12 per cent in the whole valley.', 'The water rose by 12 per', 'cent'],
    ['The water rose by 12 per cent in the whole valley.', 'cent in the whole valley', '12 per'],
    ['The water rose by 12 percent in the whole valley.', 'The water rose by 12', 'percent'],
    ['The water rose by 12% in the whole valley.', 'The water rose by 12', '%'],
    ['The water rose by two and a half metres in the valley.', 'The water rose by two', 'and a half'],
    ['The water rose by 2½ metres in the whole valley.', 'The water rose by 2', '½'],
    ['The court had spared two thirds of the farmers.', 'The court had spared two', 'thirds'],
    ['The court had spared a third of the farmers.', 'The court had spared a', 'third of'],
    ['The dam is as long as 20 square kilometres of fields.', 'The dam is as long as 20', 'square kilometres'],
    ['The column was moving at 90 km an hour.', 'The column was moving at 90', 'km'],
    ['The old bridge was closed for three hundred days.', 'The old bridge was closed for three', 'hundred'],
    ['The old bridge was closed for twenty five days.', 'The old bridge was closed for twenty', 'five'],
    [
      'The old bridge was closed for one hundred and five days.',
      'The old bridge was closed for one hundred',
      'and five',
    ],
    ['The farmers were paid half a million rupees.', 'The farmers were paid half', 'a million'],
    ['The gates of the dam are opened at 5 p.m. every day.', 'The gates of the dam are opened at 5', 'p.m.'],
    ['The price of the bread rose from 5 to 10 rupees.', 'The price of the bread rose from 5', 'to 10'],
    ['The minister asked four out of five farmers.', 'The minister asked four', 'out of five'],
    ['The first king had ruled in 500 BC over the valley.', 'The first king had ruled in 500', 'BC'],
    ['The bank lent half a million rupees to the farmers.', 'a million rupees to the farmers', 'half'],
    ['The bank lent five million rupees to the farmers.', 'million rupees to the farmers', 'five'],
    ['The bank lent a dozen farmers of the valley some money.', 'dozen farmers of the valley', 'a'],
    ['The bank paid two and a half million rupees for it.', 'half million rupees for it', 'two and a'],
    ['The bank paid two and a half million rupees for it.', 'and a half million rupees for it', 'two'],
    ['The bank had 5 percent of the farmers as its clients.', 'percent of the farmers as its clients', '5'],
    ['The bank had tens of thousands of farmers as its clients.', 'thousands of farmers as its clients', 'tens of'],
    ['The winter brought minus five degrees to the valley.', 'five degrees to the valley', 'minus'],
    ['The farmers were owed Rs. 500 by the bank in Lahore.', '500 by the bank in Lahore', 'Rs.'],
    ['The farmers were owed a quarter of a million rupees.', 'a million rupees', 'quarter of'],
  ])('must not be cut off: %s', async (markdown, text, missing) => {
    const tiny = article({ markdown });
    const made = await createChecker().check([tiny], text);
    expect(made.kind).toBe('near');
    const stored = made.differences.map((one) => one.stored && tiny.body.slice(one.stored.start, one.stored.end));
    expect(made.differences.map(({ kind }) => kind)).toEqual(['number']);
    expect(stored.join()).toContain(missing);
  });

  it.each([
    ['The council met the farmers in 2015 days before the vote.', 'The council met the farmers in 2015'],
    ['The council met the farmers in 2015. Hundreds of them came.', 'The council met the farmers in 2015.'],
    ['In the spring of the year 2018 hundreds of farmers came.', 'In the spring of the year 2018'],
    ['The province gave 12 villages to the bank of the valley.', 'The province gave 12'],
    ['The pilots of the valley met in Room 101 days later.', 'The pilots of the valley met in Room 101'],
    ['The council met the farmers on 5 May in the old fort.', 'The council met the farmers on 5'],
    ['The valley policy was perhaps the best one years ago.', 'The valley policy was perhaps the best one'],
    ['The bank lent the province 5 million rupees for the dam.', 'The bank lent the province 5 million rupees'],
    ['The bank lent the province 5 million rupees for the dam.', 'rupees for the dam'],
    ['The bank lent the province 5 million rupees for the dam.', 'the province 5 million rupees for'],
    ['The farmers of the valley had lost nearly half a million rupees.', 'half a million rupees'],
    ['The farmers of the valley lost more than a dozen cows.', 'more than a dozen cows'],
    ['The minister has visited the second half of the valley.', 'half of the valley'],
    ['The price of the bread rose from 5 to 10 rupees.', 'rose from 5 to 10 rupees'],
    ['The court had the first million of the farmers counted.', 'of the farmers counted'],
  ])('is all there, or is no part of it: %s %s', async (markdown, text) => {
    const made = await check(markdown, text);
    expect(made.kind).toBe('exact');
  });

  it.each([
    [
      'The bank lent the province 5 million rupees for the dam.',
      'The bank lent the province 5 billion rupees',
      'number',
    ],
    [
      'The bank lent the province 5 million rupees for the dam.',
      'The bank lent the province 5 rupees for the dam',
      'number',
    ],
    [
      'The bank lent the province 5 rupees for the dam.',
      'The bank lent the province 5 lakh rupees for the dam',
      'number',
    ],
    [
      'The bank lent the province 5 rupees for the dam.',
      'The bank lent the province half 5 rupees for the dam',
      'number',
    ],
    [
      'The bank lent the province two thirds of the money.',
      'The bank lent the province two fifths of the money',
      'number',
    ],
    [
      'The bank lent the province 5 million rupees for the dam.',
      'The bank lent the province 5 million dollars for the dam',
      'unit',
    ],
    [
      'The bank lent the province a dozen boats for the dam.',
      'The bank lent the province a hundred boats for the dam',
      'number',
    ],
    ['The water rose by 12 per cent in the whole valley.', 'The water rose by 12 in the whole valley', 'unit'],
    ['The water rose by 5 percent in the whole valley.', 'rose by .5 percent in the whole valley', 'punctuation'],
  ])('is named when it differs: %s %s', async (markdown, text, kind) => {
    const made = await check(markdown, text);
    expect(made.kind).toBe('near');
    expect(made.differences.map((one) => one.kind)).toEqual([kind]);
  });

  it('must not be hidden by a mark of omission', async () => {
    const made = await check(
      'The bank lent the province 5 million rupees for the wall of the dam.',
      'lent the province 5 … for the wall of the dam',
    );
    expect(made).toMatchObject({ kind: 'near', differences: [{ kind: 'number' }], notes: [] });
  });
});

describe('a piece that is torn', () => {
  it('is named, and the other pieces are real', async () => {
    const markdown = 'The bank gave us no access in 70 years of the old union. The council did not ask for it again.';
    const made = await check(markdown, 'gave us no access in 70 […] council did not ask for it');
    expect(made).toMatchObject({ kind: 'near', differences: [{ kind: 'number' }], segments: [{}, {}], notes: [] });
  });
});

describe('the sign at the end of a sentence', () => {
  it.each([
    ['The minister resigned after the vote? Nobody believed it.', 'The minister resigned after the vote.', '?'],
    ['The minister resigned after the vote? Nobody believed it.', 'The minister resigned after the vote', '?'],
    ['The minister resigned after the vote! Nobody believed it.', 'The minister resigned after the vote.', '!'],
    ['“The minister resigned after the vote?” Rao asked.', 'The minister resigned after the vote', '?'],
    ['Rao wrote (the minister resigned after the vote!) in spring.', 'the minister resigned after the vote', '!'],
    ['The minister resigned after the vote?! Nobody believed it.', 'The minister resigned after the vote.', '?!'],
    [
      'The council met in spring. And the minister resigned?',
      'The council met in spring. And the minister resigned.',
      '?',
    ],
  ])('is the article’s: %s', async (markdown, text, sign) => {
    const tiny = article({ markdown });
    const made = await createChecker().check([tiny], text);
    expect(made.kind).toBe('near');
    expect(
      made.differences.map(({ kind, stored }) => [kind, stored && tiny.body.slice(stored.start, stored.end)]),
    ).toEqual([['punctuation', sign]]);
  });

  it.each([
    ['The minister resigned after the vote? Nobody believed it.', 'The minister resigned after the vote?'],
    ['The minister resigned after the vote. Nobody believed it.', 'The minister resigned after the vote'],
    ['The minister resigned after the vote; nobody believed it.', 'The minister resigned after the vote,'],
    ['The minister left the council for Yahoo! in the spring.', 'The minister left the council for Yahoo'],
    ['The minister resigned after the vote? Nobody believed it.', 'The minister resigned after …'],
    [
      'The minister resigned after the vote? Nobody believed it.',
      'The minister resigned after the vote … Nobody believed it.',
    ],
    ['“The minister resigned after the vote!” Rao wrote.', '“The minister resigned after the vote!”'],
  ])('is there, or no part of the sentence: %s %s', async (markdown, text) => {
    expect((await check(markdown, text)).kind).toBe('exact');
  });

  it.each([
    ['The minister resigned after the vote.', 'The minister resigned after the vote?'],
    ['The minister resigned after the vote.', 'The minister resigned after the vote!'],
    ['The minister resigned after the vote?', 'The minister resigned after the vote!'],
  ])('must not be another: %s', async (markdown, text) => {
    expect(await check(markdown, text)).toMatchObject({ kind: 'near', differences: [{ kind: 'punctuation' }] });
  });
});
