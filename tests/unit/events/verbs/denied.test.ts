import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../support/event-parts.js';

describe('what is denied, or on another day, is no event', () => {
  it.each([
    'He was freed not on 5 May 2018 but later.',
    'He was not freed on 5 May 2018.',
    'Rather than in 2018, he left later.',
    'The war ended, not in 1945, but with the treaty.',
    'It is not true that the mill closed in 2018.',
    'He denied that the mill had closed in 2018.',
    'There was no evidence that the mill closed in 2018.',
    'Nobody said that the mill closed in 2018.',
    'The mill never closed in 2018.',
    'If the mill had closed in 2018, he would be poor.',
    'Police found no evidence that he was in Delhi on 5 May 2018.',
    'The report disputed that the mill closed in 2018.',
    'He was shot, not on 5 May 2018, but at night.',
    'She was born neither in 2017 nor in 2018.',
    'The bank denied having lost the money in 2018.',
    'It was untrue that the king fled in 2018.',
    'Police rejected claims that he was beaten on Friday.',
    'There is no proof that the vault was opened on 5 May 2018.',
    'Nothing happened on Friday.',
    'No one died on 5 May 2018.',
    'He refuted the claim that he lied in 2018.',
    'They never met in 2018.',
    'The dam was not built in 2018.',
    'He doubted that she left in 2018.',
    'Investigators asked whether the vault was opened in 2018.',
    'He denied that the king fled in 2018.',
    'He falsely claimed that the king fled in 2018.',
    'Rumours that the king fled in 2018 persist.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('what is admitted is one', () => {
  it.each([
    ['He was freed in May 2017, not in June 2018.', '2017-05'],
    ['He admitted that the mill closed in 2018.', '2018'],
    ['On Friday he denied that the mill would close.', '~2019-07-05'],
    ['The mill closed in 2018, he said.', '2018'],
    ['It is true that the mill closed in 2018.', '2018'],
    ['He said that the mill closed on 5 May 2018.', '2018-05-05'],
    ['The letter came not in May but in June.', '~2019-06'],
    ['Police proved that the vault was opened in 2018.', '2018'],
    ['The court found that he lied on 5 May 2018.', '2018-05-05'],
    ['The bank denied the claim on Friday.', '~2019-07-05'],
    ['On Friday the bank denied that it lost the money.', '~2019-07-05'],
    ['He died in 2018, not of hunger but of fever.', '2018'],
    ['Not only the mill burned in 2018.', '2018'],
    ['He left in 2017, not 2018.', '2017'],
    ['He left in 2017, not in 2018.', '2017'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
