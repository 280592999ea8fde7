import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../support/event-parts.js';

describe('a year that belongs to a thing is no event', () => {
  it.each([
    "He quoted Bell's 1996 Charter.",
    "The scheme violated Bell's 1996 Charter.",
    'She cited the 1951 Convention.',
    'They criticised his 2009 book.',
    'He praised the 2015 agreement.',
    'The judge relied on the 2013 Act.',
    'The paper reviewed her 2016 film.',
    "They amended the country's 1973 constitution.",
    "They cited Bell's 1996 Charter.",
    'He rewrote the 1996 Charter.',
    "The lawyers quoted India's 1950 constitution.",
    'She won praise for her 2012 novel.',
    'He denounced the 1947 Partition plan.',
    'Critics panned the 2003 film.',
    'He drove a 1967 Mustang.',
    'He drove his 1967 Mustang into a wall.',
    'He bought a 2015 Toyota.',
    'They tore up the December 2015 deal.',
    'The agency published its 2018 report.',
    'The 2018 report was published.',
    'The court followed its 1992 ruling.',
    'The firm broke the 1972 treaty.',
    'They opposed the 2019 budget.',
    'Bell (1996) found no link.',
    'He directed Titanic (1997).',
    'Jinnah (1876–1948) founded the state.',
    "In Bell's 1996 Charter he promised peace.",
    'The 1996 Charter was signed by all.',
    'A 1996 law banned the trade.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('a year that belongs to what takes place is one', () => {
  it.each([
    ['She won gold at the 2016 Olympics in Rio.', '2016'],
    ['The firm sank in the 2008 crash.', '2008'],
    ['He lost his seat in the May 2015 election.', '2015-05'],
    ["The party won India's 2014 election.", '2014'],
    ['The house was damaged in the 2018 floods.', '2018'],
    ['Owens won four medals at the 1936 Games in Berlin.', '1936'],
    ['The plant was wrecked in the March 2011 tsunami.', '2011-03'],
    ['France won the 1998 World Cup.', '1998'],
    ['His house fell in the 2010 earthquake.', '2010'],
    ['Voters rejected the plan in the 2016 referendum.', '2016'],
    ['He lost the 2016 election.', '2016'],
    ['The charter was signed in 2018.', '2018'],
    ['Bell signed the charter in 1996.', '1996'],
    ["In 1996 Bell's charter was signed.", '1996'],
    ['The flood (1953) killed hundreds.', '1953'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
