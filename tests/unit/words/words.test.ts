import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/words/edit-distance.js';
import { anyOf, MONTH_STEMS, MONTHS, SHORT_MONTHS, WEEKDAYS } from '../../../src/words/months.js';
import { NUMBER_WORDS, numberForms, ONES } from '../../../src/words/numbers.js';

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'],
    ['Publsher', 'publisher'],
    ['ulr', 'url'],
    ['colour', undefined],
    ['', undefined],
  ])('to %j is %j', (typed, name) =>
    expect(nearest(typed, ['title', 'publisher', 'published', 'url'], { share: 0.4 })).toBe(name),
  );
});

describe('lists of words', () => {
  it('have the months and weekdays that the calendar has, in its order', () => {
    const name = (options: Intl.DateTimeFormatOptions, ...date: [number, number, number]): string =>
      new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(Date.UTC(...date));
    expect(MONTHS).toEqual(MONTHS.map((_, month) => name({ month: 'long' }, 2018, month, 1)));
    expect(MONTHS).toHaveLength(12);
    // 1 July 2018 was a Sunday.
    expect(WEEKDAYS).toEqual(WEEKDAYS.map((_, day) => name({ weekday: 'long' }, 2018, 6, 1 + day)));
    expect(new Set(MONTH_STEMS).size).toBe(12);
  });

  it('match the longest of their words first', () => {
    expect(new RegExp(anyOf(SHORT_MONTHS)).exec('Sept. 2018')?.[0]).toBe('Sept');
  });

  it('know a number in words by its place', () => {
    expect([ONES[0], ONES[12], ONES[19]]).toEqual(['zero', 'twelve', 'nineteen']);
    expect([numberForms('20'), numberForms('twelv'), numberForms('21')]).toEqual([['twenti'], ['12'], []]);
    expect(ONES.every((word) => NUMBER_WORDS.has(word))).toBe(true);
  });
});
