import { describe, expect, it } from 'vitest';
import { datesIn } from '../../support/event-parts.js';

describe('sentences without a date have no event', () => {
  it.each([
    'The IP address 172.16.10.12 was blocked.',
    'Page 1984 was torn out.',
    'He read pages 1200 to 1250.',
    'The Rs 1999 plan was withdrawn.',
    'The ₹1999 plan was withdrawn.',
    'The price of £1,999 was cut to £1500.',
    'Ms May told MPs so.',
    'Mr March resigned.',
    "The Weeknd's Friday Night Lights played.",
    'Wednesday Mwangi was arrested.',
    'A Black Friday sale began.',
    'The Good Friday Agreement ended the war.',
    'The Thursday Murder Club sold well.',
    "Iran's 1979 constitution was revised.",
    'It happened 13.8 billion years ago.',
    'The city was razed in 612 BC by the Medes.',
    'Room 2018 was searched.',
    'Flight 2019 was delayed.',
    'Highway 2000 was blocked.',
    'She won with 2019 votes.',
    'A crowd of 2000 gathered.',
    'He weighed 1.9.18 on the scale.',
    'Temperatures of 12/13 were recorded.',
    'The 4/5 majority was reached.',
    'One in 2000 was sick.',
    'The satellite was 1400km away.',
    'The 2019-strong workforce walked out.',
    'The 1200-seat hall was full.',
    'The law was passed in the 1200s.',
    'He was jailed for 2018 days.',
    'They marched 1500 miles.',
    'He ate at 7-11.',
    'It was the worst since 2008.',
    'He was to be hanged on Friday.',
    'The book 1984 was banned.',
    'The film 2012 was shown.',
    'Blade Runner 2049 was shown.',
    'Chapter 2012 was closed.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});
