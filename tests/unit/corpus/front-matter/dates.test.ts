import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/corpus/front-matter/dates.js';

const read = (text: string): string | undefined => {
  const found = readDate(text);
  return found.kind === 'date' ? found.date : undefined;
};

describe('a date of publication', () => {
  it.each([
    ['2018', '2018'],
    ['2018-08', '2018-08'],
    ['2018-08-10', '2018-08-10'],
    ['2018-8-1', '2018-08-01'],
    ['2018/08/10', '2018-08-10'],
    ['20180810', '2018-08-10'],
    ['2018-08-10T23:30:00-05:00', '2018-08-10'],
    ['2018-08-10 09:30:00 +0500', '2018-08-10'],
    ['2018-08-10T00:30:00Z', '2018-08-10'],
    ['10.08.2018', '2018-08-10'],
    ['9.7.2019', '2019-07-09'],
    ['25/12/2018', '2018-12-25'],
    ['12/25/2018', '2018-12-25'],
    ['August 10, 2018', '2018-08-10'],
    ['Aug. 10th, 2018', '2018-08-10'],
    ['10 August 2018', '2018-08-10'],
    ['Friday, 10 August 2018', '2018-08-10'],
    ['Fri, 10 Aug 2018 09:30:00 +0000', '2018-08-10'],
    ['August 2018', '2018-08'],
    ['2020-02-29', '2020-02-29'],
    ['0099-01-01', '0099-01-01'],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['2018-02-29', '31.02.2018', '2018-13', '2018-00-10', '18', 'yesterday', '', '{{ date }}', '10 Foo 2018'])(
    'is not made of %j',
    (text) => expect(read(text)).toBeUndefined(),
  );

  it('is not guessed where two orders are in use', () => {
    expect(readDate('01/02/2018')).toMatchObject({ kind: 'wrong', reason: expect.stringContaining('may be two days') });
    expect(read('03/03/2018')).toBe('2018-03-03');
  });
});
