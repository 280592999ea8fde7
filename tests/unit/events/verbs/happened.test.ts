import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../support/event-parts.js';

const PUBLISHED = '2021-06-16'; // a Wednesday
const froms = (sentence: string, published: string = PUBLISHED): readonly string[] =>
  readSentence(sentence, published).events.map(({ when }) => when.from);

describe('it happened', () => {
  it.each([
    ['The bridge, which was built in 1932, collapsed on Monday.', ['1932-01-01', '2021-06-14']],
    ['Officials were due to meet on Tuesday, but the meeting was cancelled on Monday.', ['2021-06-14']],
    ['“We lost everything,” said Maria Lopez, whose house burned down on Tuesday.', ['2021-06-15']],
    ['Oil prices hit a two-year high on Tuesday.', ['2021-06-15']],
    ['He has won the race twice, in 2012 and 2016.', ['2012-01-01', '2016-01-01']],
    ['Last May, the ministry would change its mind.', ['2021-05-01']],
    ['It was in 2003 that the factory closed.', ['2003-01-01']],
    ['The council on Tuesday approved a bridge that will open in 2024.', ['2021-06-15']],
    ['The party collapsed in last year’s election.', ['2020-01-01']],
    ['The union used tear gas on Friday.', ['2021-06-11']],
    ['The board adopted a code of conduct last week.', ['2021-06-07']],
    ['The probe landed near the lunar south pole on Friday.', ['2021-06-11']],
    ['The navy chief toured Oman in May.', ['2021-05-01']],
    ['The navy chief left Oman in May.', ['2021-05-01']],
    ['President Ruto opened the Lagos–Ibadan line on Friday.', ['2021-06-11']],
    ['A tornado shredded roofs on Friday.', ['2021-06-11']],
    ['The rebels looted shops in May.', ['2021-05-01']],
    ['The club rehired him on Tuesday.', ['2021-06-15']],
    ['Early 2018 saw snow.', ['2018-01-01']],
    ['The relationships started to gain traction in 2014.', ['2014-01-01']],
  ])('%s', (sentence, expected) => {
    expect(froms(sentence)).toEqual(expected);
  });
});

describe('it did not happen', () => {
  it.each([
    'The agreement, due to take effect on July 1, has drawn criticism.',
    'Officials are scheduled to meet in Geneva on Monday.',
    'The talks were supposed to begin on Tuesday.',
    'The board did not meet on Tuesday.',
    'No flights left the airport on Monday.',
    'Nobody was hurt in Monday’s explosion.',
    'Had the dam broken in 1998, thousands would have died.',
    'If the bank had acted in 2007, savers would be richer.',
    'Could the bank have failed in 2008?',
    'Rebels may have seized the town on Sunday, a source said.',
    'She has been waiting this week.',
    'It’s no surprise that the factory closed in 2003.',
    'I think the referendum of 2016 broke the party.',
    'The author’s December 2017 policy proposal is read widely.',
    'Published: 3 June 2021, 10:42',
    '© 2021 The Evening Herald',
    'Build a second runway and open it in 2030.',
    'The measure takes effect Monday.',
    'The train never arrived on Sunday.',
    'This article appeared in print on June 6, 2021.',
    'The chief guest is invited on Monday.',
    'The pole – it stands in the south on Monday – is painted.',
    'They help build a bridge on Monday.',
  ])('%s', (sentence) => {
    expect(froms(sentence)).toEqual([]);
  });
});

describe('the publication date', () => {
  it('is needed for what is not absolute, and said to be missing where something happened', () => {
    const { events, withheld } = readSentence('The strike ended last week.');
    expect(events).toEqual([]);
    expect(withheld.map(({ reason }) => reason)).toEqual(['no-publication-date']);
    expect(readSentence('The strike ends next week.').withheld).toEqual([]);
    expect(readSentence('The strike ended in 2014.').events).toHaveLength(1);
  });

  it('must be as precise as what is counted from it', () => {
    expect(readSentence('The strike ended last week.', '2021-06').withheld.map(({ reason }) => reason)).toEqual([
      'publication-date-too-coarse',
    ]);
    expect(froms('The strike ended last month.', '2021-06')).toEqual(['2021-05-01']);
    expect(froms('The strike ended last year.', '2021')).toEqual(['2020-01-01']);
  });

  it('ends an interval, and excludes what is wholly after it', () => {
    expect(readSentence('The zoo lost two pandas this year.', PUBLISHED).events[0]?.when).toEqual({
      precision: 'year',
      from: '2021-01-01',
      to: '2021-06-16',
      stated: false,
    });
    expect(froms('The strike ended on 17 June 2021.')).toEqual([]);
  });

  it('may be in the future or on 29 February: no clock is used', () => {
    expect(froms('The strike ended yesterday.', '2999-01-01')).toEqual(['2998-12-31']);
    expect(froms('The strike ended last year.', '2024-02-29')).toEqual(['2023-01-01']);
    expect(froms('The strike ended on 29 February.', '2023-03-01')).toEqual(['2020-02-29']);
    expect(froms('The strike ended on 29 February 2023.', '2023-03-01')).toEqual([]);
  });
});
