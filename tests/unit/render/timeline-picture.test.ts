import { describe, expect, it } from 'vitest';
import { addDays, type Interval, unitFrom } from '../../../src/events/dates/when.js';
import type { TimelineEvent } from '../../../src/events/timeline.js';
import { pictureOf } from '../../../src/render/timeline-picture.js';
import fc from '../../support/fc.js';

const event = (id: string, when: Interval): TimelineEvent => ({
  start: 0,
  end: 1,
  date: { start: 0, end: 1 },
  article: { id, hash: 'f'.repeat(64) },
  when: { ...when, stated: true },
  basis: 'stated',
  caption: false,
  reposted: false,
  alsoIn: [],
});

const year = (number: number): Interval => ({ precision: 'year', from: `${number}-01-01`, to: `${number}-12-31` });
const day = (date: string): Interval => ({ precision: 'day', from: date, to: date });

const anyEvents = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      day: fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1900-01-01', days)),
      unit: fc.constantFrom('day', 'week', 'month', 'year'),
    })
    .map(({ id, day: from, unit }) => event(id, unitFrom(from, unit, 0) ?? day(from))),
  { minLength: 1, maxLength: 40 },
);

describe('the picture of a timeline', () => {
  it('shows how precisely a date is known by the width of its bar', () => {
    const picture = pictureOf([event('a', year(2014)), event('a', day('2017-06-01')), event('a', year(2020))]);
    const [first, second, third] = picture?.lanes[0]?.bars ?? [];
    expect(first?.width).toBeGreaterThan(10 * (second?.width ?? Number.POSITIVE_INFINITY));
    expect([first?.x, (third?.x ?? 0) + (third?.width ?? 0)]).toEqual([0, picture?.width]);
  });

  it('has a lane for each article, and years as far as there is room', () => {
    const picture = pictureOf([event('b', year(2018)), event('a', year(1918)), event('b', year(1950))]);
    expect(picture?.lanes.map(({ article, bars }) => [article.id, bars.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(picture?.ticks.map(({ label }) => label)).toEqual(
      '1920 1930 1940 1950 1960 1970 1980 1990 2000 2010'.split(' '),
    );
  });

  it('is left out when there are no events', () => {
    expect(pictureOf([])).toBeUndefined();
  });

  it('shows every event once, inside the picture, with no two overlapping', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const picture = pictureOf(events);
        const bars = picture?.lanes.flatMap((lane) => lane.bars) ?? [];
        expect(bars.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(events.map((_, index) => index));
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual((picture?.width ?? 0) + 0.2);
          expect(bar.y).toBeLessThan(picture?.axisY ?? 0);
          const over = bars.filter(
            (other) =>
              other !== bar &&
              other.y === bar.y &&
              other.x + 0.2 < bar.x + bar.width &&
              bar.x + 0.2 < other.x + other.width,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });
});
