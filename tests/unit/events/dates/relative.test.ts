import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../support/event-parts.js';

describe('a weekday or month of the story is not counted from publication', () => {
  it.each([
    'The following Monday he resigned.',
    'He resigned the previous Friday.',
    'That Sunday the mill burned.',
    'The Monday after the fire he resigned.',
    'On a certain Friday he resigned.',
    'He was freed the next May.',
    'The following March he left.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('a day with the week or year beside it is one date', () => {
  it.each([
    ['On 5 May last year the mill burned.', '~2018-05-05'],
    ['On May 5 last year, the mill burned.', '~2018-05-05'],
    ['The mill burned on 5 May of last year.', '~2018-05-05'],
    ['Last year, on 5 May, the mill burned.', '~2018-05-05'],
    ['The mill burned on 5 May this year.', '~2019-05-05'],
    ['The mill burned in November last year.', '~2018-11'],
    ['The mill burned on Monday last week.', '~2019-07-01'],
    ['The mill burned on Monday night last week.', '~2019-07-01'],
    ['Last week, on Tuesday, the mill burned.', '~2019-07-02'],
    ['Last week on Tuesday the mill burned.', '~2019-07-02'],
    ['The mill burned on Thursday of last week.', '~2019-07-04'],
    ['The mill burned last week.', '~w2019-07-01'],
    ['The mill burned last year.', '~2018'],
    ['The mill burned on Friday night.', '~2019-07-05'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
