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
  ])('%s', (text, from, to) => {
    const read = readTypedDate(text, TODAY);
    expect(read.kind === 'date' && [read.interval.from, read.interval.to]).toEqual([from, to]);
  });

  it.each(['31.02.2018', '2018-02-31', '2018-13', '999', '0500', '12345', '1', '31 February 2018', '29.02.2023'])(
    '%s is not in the calendar',
    (text) => {
      const read = readTypedDate(text, TODAY);
      expect(read.kind === 'wrong' && read.message).toMatch(
        /not in the calendar .* Use one of these forms: 2018 · 2018-08/,
      );
    },
  );

  it.each(['soon', 'when Putin came', 'the same year', '2018 or 2019', '💥', '   '])(
    '“%s” gets the forms that are understood',
    (text) => {
      const read = readTypedDate(text, TODAY);
      expect(read.kind === 'wrong' && read.message).toMatch(/not understood .*10 August 2018/);
    },
  );
});
