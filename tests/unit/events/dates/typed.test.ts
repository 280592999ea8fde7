import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../../src/events/dates/typed.js';

const TODAY = '2026-03-10'; // a Tuesday

describe('a date as people type it', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-08', '2018-08-01', '2018-08-31'],
    ['8/2018', '2018-08-01', '2018-08-31'],
    ['2018-08-10', '2018-08-10', '2018-08-10'],
    ['10.08.2018', '2018-08-10', '2018-08-10'],
    ['10/08/2018', '2018-08-10', '2018-08-10'],
    ['August 2018', '2018-08-01', '2018-08-31'],
    ['august 2018', '2018-08-01', '2018-08-31'],
    ['10 Aug 2018', '2018-08-10', '2018-08-10'],
    ['Aug. 10, 2018', '2018-08-10', '2018-08-10'],
    ['29 February 2024', '2024-02-29', '2024-02-29'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['Last Year', '2025-01-01', '2025-12-31'],
    ['this month', '2026-03-01', '2026-03-31'],
    ['3 months ago', '2025-12-01', '2025-12-31'],
    ['yesterday', '2026-03-09', '2026-03-09'],
    ['today', '2026-03-10', '2026-03-10'],
    ['last week', '2026-03-02', '2026-03-08'],
    ['monday', '2026-03-09', '2026-03-09'],
    ['2015-2018', '2015-01-01', '2018-12-31'],
    ['in 2018', '2018-01-01', '2018-12-31'],
    ['the year 2018', '2018-01-01', '2018-12-31'],
    ["'18", '2018-01-01', '2018-12-31'],
    ['spring 2018', '2018-03-01', '2018-05-31'],
    ['in the autumn of 2018', '2018-09-01', '2018-11-30'],
    ['winter 2018', '2018-12-01', '2019-02-28'],
    ['winter 2018/19', '2018-12-01', '2019-02-28'],
    ['last summer', '2025-06-01', '2025-08-31'],
    ['Q3 2018', '2018-07-01', '2018-09-30'],
    ['2018-Q3', '2018-07-01', '2018-09-30'],
    ['third quarter of 2018', '2018-07-01', '2018-09-30'],
    ['H1 2018', '2018-01-01', '2018-06-30'],
    ['second half of 2018', '2018-07-01', '2018-12-31'],
    ['the 90s', '1990-01-01', '1999-12-31'],
    ["'90s", '1990-01-01', '1999-12-31'],
    ['1990s', '1990-01-01', '1999-12-31'],
    ['the early nineties', '1990-01-01', '1993-12-31'],
    ['the 20s', '2020-01-01', '2029-12-31'],
    ['19th century', '1801-01-01', '1900-12-31'],
    ['end of 2015', '2015-10-01', '2015-12-31'],
    ['at the beginning of 2015', '2015-01-01', '2015-03-31'],
    ['early 2015', '2015-01-01', '2015-04-30'],
    ['mid-2015', '2015-05-01', '2015-08-31'],
    ['late 2015', '2015-09-01', '2015-12-31'],
    ['end of May 2018', '2018-05-21', '2018-05-31'],
    ['late Feb ’18', '2018-02-21', '2018-02-28'],
    ['end of last year', '2025-10-01', '2025-12-31'],
    ["Aug '18", '2018-08-01', '2018-08-31'],
    ['Aug ’98', '1998-08-01', '1998-08-31'],
    ["10 Aug '18", '2018-08-10', '2018-08-10'],
    ["Aug 10, '18", '2018-08-10', '2018-08-10'],
    ['since May of 2018', '2018-05-01', '2018-05-31'],
    ['twenty-five years ago', '2001-01-01', '2001-12-31'],
    ['May 3 and 4, 2018', '2018-05-03', '2018-05-04'],
  ])('%s', (text, from, to) => {
    const read = readTypedDate(text, TODAY);
    expect(read.kind === 'date' && [read.interval.from, read.interval.to]).toEqual([from, to]);
  });

  it.each([
    '31.02.2018',
    '2018-02-31',
    '2018-13',
    '999',
    '0500',
    '12345',
    '1',
    '31 February 2018',
    '29.02.2023',
    'spring 0999',
    "31 Feb '18",
  ])('%s is not in the calendar', (text) => {
    const read = readTypedDate(text, TODAY);
    expect(read.kind === 'wrong' && read.message).toMatch(
      /not in the calendar .* Use one of these forms: 2018 · 2018-08/,
    );
  });

  it.each([
    ['10/08/2018', true],
    ['10.08.2018', true],
    ['8-10-18', true],
    ['10/10/2018', undefined],
    ['13/08/2018', undefined],
    ['08/13/2018', undefined],
    ['2018-08-10', undefined],
    ['10 August 2018', undefined],
  ])('%s is said to be read day first only if it could be read month first: %s', (text, dayFirst) => {
    const read = readTypedDate(text, TODAY);
    expect(read.kind === 'date' && read.dayFirst).toBe(dayFirst);
  });

  it.each(['soon', 'when Putin came', 'spring', 'Q5 2018', 'the end', 'the same year', '2018 or 2019', '💥', '   '])(
    '“%s” gets the forms that are understood',
    (text) => {
      const read = readTypedDate(text, TODAY);
      expect(read.kind === 'wrong' && read.message).toMatch(/not understood .*10 August 2018/);
    },
  );
});
