import { describe, expect, it } from 'vitest';
import { datesIn } from '../../support/event-parts.js';

describe('a plan is no event, and a day after publication is not moved back a year', () => {
  it.each([
    'The board agreed its next meeting Aug 23rd.',
    'The next meeting, on Aug 23rd, was agreed.',
    'The upcoming summit on 12 September was announced.',
    'The court adjourned the hearing to July 22.',
    'The court postponed the hearing until 22 July.',
    'The vote was moved from 3 May to 10 October.',
    'The band announced a concert on August 9 and tickets will go on sale.',
    'He said that the next round, on 5 August, will decide.',
    'The firm scheduled the launch for 1 December.',
    'The election, set for 3 August, was called.',
    'He booked a flight on 20 July.',
    'The council agreed a next meeting Aug 23rd.',
    'The league confirmed the next fixture, September 14.',
    'The club announced its forthcoming tour in November.',
    'The judge set the trial for 12 December.',
    'The judge fixed 12 December as the date of the trial.',
    'The hearing was deferred to 30 October.',
    'The deadline was extended to 15 August.',
    'The ceremony was rescheduled for 3 September.',
    'They said the vote would take place on 20 July.',
    'The singer promised a new album on 1 November.',
    'The ministry invited tenders, which will be opened on 9 August.',
    'Registration opened for the race on 6 October.',
    'The union gave notice of a strike on 25 July.',
    'The prince accepted an invitation to speak on 10 August.',
    'The two sides agreed to meet again on August 4.',
    'The government called an election for 3 August.',
    'He was sentenced to death and will hang on 1 August.',
    'The treaty was to be signed on 12 July.',
    'The opening was planned for July 20.',
    'The airline delayed the launch from 10 July to 10 September.',
    'The bill was put off until 9 September.',
    'The fair was moved from 3 May to 10 May 2018.',
    'The lockdown was extended to 17 May 2018.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('a day of last year is an event where the sentence speaks of no future', () => {
  it.each([
    ['The actress died on 28 December at her home.', '~2018-12-28'],
    ['The board met on Aug 23rd.', '~2018-08-23'],
    ['The factory closed in September.', '~2018-09'],
    ['The minister resigned on 5 November over a loan.', '~2018-11-05'],
    ['The ministry said on Friday that the talks will continue.', '~2019-07-05'],
    ['The ship sank on 12 October off Crete.', '~2018-10-12'],
    ['The bridge collapsed on Aug 23rd.', '~2018-08-23'],
    ['The party split in October.', '~2018-10'],
    ['The minister stepped down on 20 July over a loan.', '~2018-07-20'],
    ['Thieves robbed the bank on 24 December.', '~2018-12-24'],
    ['The poet died in Delhi on November 9.', '~2018-11-09'],
    ['On Friday the firm announced that a new plant will open on 1 September.', '~2019-07-05'],
    ['The firm confirmed on 10 June that it plans to close two plants.', '~2019-06-10'],
    ['The king abdicated in December.', '~2018-12'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});

describe('a habit is no event', () => {
  it.each([
    'Pilgrims came each year on 6 April.',
    'Every year on 6 April the villagers danced.',
    'The fair was held annually on 12 June.',
    'The market was traditionally held on Saturday.',
    'He swam every other Tuesday.',
    'The bin men came on alternate Fridays.',
    'He always left on Friday.',
    'The paper appeared each Thursday.',
    'Most Mondays she was late.',
    'The club met on the second Tuesday of the month.',
    'The train ran on Monday mornings.',
    'Friday nights were loud.',
    'He prayed on Fridays.',
    'Rents rose every January.',
    'The river flooded each spring in May.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('a single day is', () => {
  it.each([
    ['Pilgrims came on 6 April.', '~2019-04-06'],
    ['The market was held on Saturday.', '~2019-07-06'],
    ['He left on Friday.', '~2019-07-05'],
    ['The annual fair was held on 12 June 2018.', '2018-06-12'],
    ['Rents rose in January.', '~2019-01'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
