import { configuration } from 'chrono-node/en';
import { describe, expect, it } from 'vitest';
import { CHRONO_KEPT, createRecogniser } from '../../../../src/events/dates/recognise.js';
import { REFINERS, refine } from '../../../../src/events/dates/refiners.js';

const recognise = createRecogniser();
const found = (sentence: string): readonly string[] =>
  refine(recognise(sentence), sentence).kept.map(({ text }) => text);

describe('dates are recognised', () => {
  it.each([
    ['The deal was signed on 10.08.2018 in Moscow.', '10.08.2018'],
    ['The deal was signed on 2018-08-10 in Moscow.', '2018-08-10'],
    ['The deal was signed on 2018/08/10 in Moscow.', '2018/08/10'],
    ['Signed: 2018/8/1.', '2018/8/1'],
    ['It fell on Friday, 5 March 2021.', 'Friday, 5 March 2021'],
    ['It fell on March 5.', 'March 5'],
    ['It fell on March 22.', 'March 22'],
    ['It began in 2014 – the year of the flood.', '2014'],
    ['It began (2014) and ended.', '2014'],
    ['It opened in early April 2021.', 'early April 2021'],
    ['It burned in mid-2011.', 'mid-2011'],
    ['Between 2015 and 2018 it grew.', 'Between 2015 and 2018'],
    ['From May to July 2020 it was shut.', 'May to July 2020'],
    ['It shut in March last year.', 'March last year'],
    ['It shut earlier this week.', 'earlier this week'],
    ['It shut two years ago.', 'two years ago'],
    ['It was during that year that it shut.', 'that year'],
    ['It shut in the same year.', 'the same year'],
    ['It shut yesterday evening.', 'yesterday evening'],
  ])('%s', (sentence, date) => {
    expect(found(sentence)).toEqual([date]);
    expect(recognise(sentence).every(({ start, end, text }) => sentence.slice(start, end) === text)).toBe(true);
  });
});

/** What must not match tests a recogniser better than what must. */
describe('no date is seen in', () => {
  it.each([
    'They stayed for 65 years and after 45 years they left.',
    'In 70 years nothing changed, within two weeks everything did.',
    'It may rain, and they may march in an august manner.',
    'Mrs May said so; the judge sat.',
    'The Peugeot 2008 climbed 1984 metres with 2,015 people.',
    'Two thirds of them, 1.20 dollars, 3-1, 7.30pm, 6-4.',
    'The style of the 1960s, the late seventies, the 21st century.',
    'The market is held every Tuesday and on Mondays.',
    'See https://example.org/2019/07/09/a-story and mail 2018@example.org.',
    'See example.org/2019/07/09/a-story, file 2019/07/091, case 2019/17/30, part 12019/07/09.',
    'The numbers 2018 12 12, version 2018.10.12 and order 2018/12 were drawn.',
    'It runs until 12 September, since April, by 2025, after 2016.',
    'It was signed more than two years ago.',
    'The T-90s and the S-400 of Project 22800.',
    'Recently, lately, these days, now, back then, so far.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe('the two lists', () => {
  it('account for every parser that chrono has: a new one must be looked at', () => {
    const { parsers } = configuration.createCasualConfiguration(true);
    const left = parsers
      .map((parser) => parser.constructor.name)
      .filter((name) => !(CHRONO_KEPT.parsers as readonly string[]).includes(name));
    expect(left).toEqual([
      'ENTimeUnitWithinFormatParser',
      'ENSlashMonthFormatParser',
      'ENTimeExpressionParser',
      'ENTimeUnitAgoFormatParser',
      'ENTimeUnitLaterFormatParser',
      'ENYearMonthNameParser',
      'ENCasualDateParser',
      'ENCasualTimeParser',
      'ENEndOfCurrentMonthParser',
      'ENRelativeDateFormatParser',
      'ENTimeUnitCasualRelativeFormatParser',
    ]);
  });

  it('give every refiner a name of its own and a reason', () => {
    expect(new Set(REFINERS.map(({ name }) => name)).size).toBe(REFINERS.length);
    for (const { why } of REFINERS) expect(why.length).toBeGreaterThan(10);
  });
});
