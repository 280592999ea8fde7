import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../support/event-parts.js';

describe('a person whose name is a month is no date', () => {
  it.each([
    'May saw her chance.',
    'April brought him a drink.',
    'May said that she would go.',
    'May began to speak.',
    'June opened the door.',
    'April ended her career.',
    'August marked the cards.',
    'May saw him leave.',
    'April saw herself in the glass.',
    'June brought her dog.',
    'August opened the window.',
    'May began to cry.',
    'April delivered the letters.',
    'March was captain.',
    'May, who was ill, saw the doctor.',
    'May turned to him.',
    'April went home.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('a month that saw or began something is one', () => {
  it.each([
    ['February saw the worst frost in years.', '~2019-02'],
    ['July 2018 began with a storm.', '2018-07'],
    ['February 2018 saw the worst frost in years.', '2018-02'],
    ['May brought rain.', '~2019-05'],
    ['March saw 40 strikes.', '~2019-03'],
    ['2014 saw a wave of strikes.', '2014'],
    ['June ended with a heatwave.', '~2019-06'],
    ['February saw a record number of strikes.', '~2019-02'],
    ['July began with hail.', '~2019-07'],
    ['January brought snow to Lahore.', '~2019-01'],
    ['December ended with a bang.', '~2018-12'],
    ['October witnessed two coups.', '~2018-10'],
    ['June was the hottest month on record.', '~2019-06'],
    ['Trade slumped: March saw exports halve.', '~2019-03'],
    ['May saw the fall of two governments.', '~2019-05'],
    ['May began with a strike.', '~2019-05'],
    ['August saw 40 deaths.', '~2018-08'],
    ['The year was dry, but April brought rain.', '~2019-04'],
    ['February 2019 saw the first strikes.', '2019-02'],
    ['February and March saw two strikes.', '~2019-02..2019-03'],
    ['The year 2018 saw two strikes.', '2018'],
    ['February ushered in a cold spell.', '~2019-02'],
    ['January was marked by strikes.', '~2019-01'],
    ['June passed without rain.', '~2019-06'],
    ['Late March saw snow.', '~2019-03'],
    ['Early 2018 saw snow.', '2018'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
