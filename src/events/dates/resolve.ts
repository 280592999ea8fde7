/** Resolves what a date expression says to days of the calendar. */

import type { Calendar, Meaning } from './mention.js';
import { dayOfWeek } from './weekdays.js';
import {
  addDays,
  finer,
  type Interval,
  intervalOf,
  type Precision,
  partsOf,
  spanning,
  unitFrom,
  type When,
} from './when.js';

/**
 * What a date of an article is resolved against. `before`: the date mentioned last; `story`: the date whose year the
 * paragraph tells of; `future`: whether the sentence speaks of the future.
 */
export type Anchor = {
  readonly published: Interval | undefined;
  readonly before: Interval | undefined;
  readonly story?: Interval | undefined;
  readonly future?: () => boolean;
};

/** What a date was resolved from; `stated`: the text names it itself. */
export type Basis = 'stated' | 'from-publication-date' | 'date-before';

export type Resolved =
  | { readonly kind: 'when'; readonly when: When; readonly rule: Basis }
  /** The publication date is needed, but it is not stated, or not so precisely. */
  | { readonly kind: 'withheld'; readonly reason: 'no-publication-date' | 'publication-date-too-coarse' }
  | { readonly kind: 'dropped'; readonly rule: 'not-in-calendar' | 'future' | 'no-date-before' | 'ambiguous-year' };

type Found = Interval | 'not-in-calendar';

/**
 * Only what has happened is listed, so everything looks back: "in March" is the last March that had begun, "on Monday"
 * the last Monday, up to the day of publication. An interval ends at publication at the latest. No clock is used.
 */
export function resolve(meaning: Meaning, anchor: Anchor): Resolved {
  const { published } = anchor;
  if (meaning.kind === 'calendar' && hasYear(meaning))
    return cut(absolute(meaning), { published, stated: true, rule: 'stated' });
  if (meaning.kind === 'same') return same(meaning.unit, anchor);
  if (meaning.kind === 'calendar' && !meaning.last) {
    const told = inStory(meaning, anchor);
    if (told) return told;
  }
  if (!published) return { kind: 'withheld', reason: 'no-publication-date' };
  if (finer(published.precision, needed(meaning)) > 0)
    return { kind: 'withheld', reason: 'publication-date-too-coarse' };
  if (meaning.kind === 'calendar' && !meaning.last && isAhead(meaning, published.to) && anchor.future?.())
    return { kind: 'dropped', rule: 'future' };
  return cut(relative(meaning, published.to), { published, stated: false, rule: 'from-publication-date' });
}

/** A date without a year is soon enough after publication to be meant when a sentence speaks of the future. */
const SOON = 92;

/** Whether the next such date is in the year of publication, or soon. */
function isAhead({ date }: Absolute, published: string): boolean {
  const { year } = partsOf(published);
  const next = [year, year + 1]
    .map((one) => intervalOf({ ...date, year: one }))
    .find((one) => one && one.from > published);
  return next !== undefined && (partsOf(next.from).year === year || next.from <= addDays(published, SOON));
}

/** Days before publication in which a day without a year is news, whatever story was told before. */
const NEWS = 14;

/**
 * The year of a story carries on: "November 24, 2015 … In early October". Not where the last such date before
 * publication is within a year after the story: then it is the one that comes next. From November or December to January
 * or February the year may have turned, so that it cannot be known.
 */
function inStory(meaning: Absolute, { story, published }: Anchor): Resolved | undefined {
  if (!story) return undefined;
  const last = published && lastSuch(meaning, published.to);
  if (last && last !== 'not-in-calendar') {
    if (last.from <= addDays(story.to, 366)) return undefined;
    if (published && last.precision === 'day' && last.to >= addDays(published.to, -NEWS)) return undefined;
  }
  const { year, month } = partsOf(story.from);
  if (story.precision !== 'year' && month >= 11 && (meaning.date.month ?? 12) <= 2)
    return { kind: 'dropped', rule: 'ambiguous-year' };
  const from = intervalOf({ ...meaning.date, year });
  const to = meaning.until ? intervalOf({ ...meaning.until, year }) : from;
  const found = from && to && from.from <= to.from ? spanning(from, to) : 'not-in-calendar';
  return cut(found, { published, stated: false, rule: 'date-before' });
}

type Absolute = Extract<Meaning, { kind: 'calendar' }>;

const hasYear = ({ date, until }: Absolute): boolean => (until ?? date).year !== undefined;

const interval = (date: Calendar, year: number): Found =>
  intervalOf({ ...date, year: date.year ?? year }) ?? 'not-in-calendar';

function absolute({ date, until }: Absolute): Found {
  const from = interval(date, until?.year ?? Number.NaN);
  const to = until ? interval(until, date.year ?? Number.NaN) : from;
  if (from === 'not-in-calendar' || to === 'not-in-calendar') return 'not-in-calendar';
  return from.from <= to.from ? spanning(from, to) : 'not-in-calendar';
}

/** What words mean on a day, without looking back or cutting off: for dates that people type. */
export function intervalOn(meaning: Meaning, today: string): Interval | undefined {
  const found = meaning.kind === 'calendar' && hasYear(meaning) ? absolute(meaning) : relative(meaning, today);
  return found === 'not-in-calendar' ? undefined : found;
}

/** How precisely the publication date must be known: "last month" needs no day. */
function needed(meaning: Meaning): Precision {
  if (meaning.kind === 'unit') return meaning.unit === 'week' ? 'day' : meaning.unit;
  if (meaning.kind === 'month') return 'year';
  if (meaning.kind === 'calendar') return meaning.date.day === undefined ? 'month' : 'day';
  return 'day';
}

function relative(meaning: Meaning, published: string): Found {
  switch (meaning.kind) {
    case 'unit':
      return unitFrom(published, meaning.unit, meaning.count) ?? 'not-in-calendar';
    case 'month':
      return monthOfYear(meaning, published);
    case 'weekday':
      return dayOfWeek(meaning, published);
    case 'calendar':
      return lastSuch(meaning, published);
    case 'same':
      return 'not-in-calendar';
  }
}

function monthOfYear({ month, day, count }: Extract<Meaning, { kind: 'month' }>, published: string): Found {
  const year = partsOf(published).year + count;
  return intervalOf({ year, month, ...(day !== undefined && { day }) }) ?? 'not-in-calendar';
}

/** The last one that had begun on the day of publication; 29 February may be some years back. */
function lastSuch({ date, until, last }: Absolute, published: string): Found {
  const { year, month } = partsOf(published);
  for (let back = last && month === date.month ? 1 : 0; back <= 8; back += 1) {
    const from = intervalOf({ ...date, year: year - back });
    if (!from || from.from > published) continue;
    const to = until && (intervalOf({ ...until, year: year - back }) ?? 'not-in-calendar');
    if (to === 'not-in-calendar') return to;
    if (!to) return from;
    const after = to.from >= from.from ? to : intervalOf({ ...until, year: year - back + 1 });
    return after ? spanning(from, after) : 'not-in-calendar';
  }
  return 'not-in-calendar';
}

/** The unit of the date before; that date itself if it is no finer than the unit ("that day" after a month). */
function same(unit: Precision, { before, published }: Anchor): Resolved {
  if (!before) return { kind: 'dropped', rule: 'no-date-before' };
  const whole = finer(before.precision, unit) >= 0 ? before : unitFrom(before.from, unit, 0);
  return cut(whole ?? 'not-in-calendar', { published, stated: false, rule: 'date-before' });
}

type Cut = { readonly published: Interval | undefined; readonly stated: boolean; readonly rule: Basis };

function cut(found: Found, { published, stated, rule }: Cut): Resolved {
  if (found === 'not-in-calendar') return { kind: 'dropped', rule: found };
  if (published && found.from > published.to) return { kind: 'dropped', rule: 'future' };
  const to = published && found.to > published.to ? published.to : found.to;
  return { kind: 'when', when: { ...found, to, stated }, rule };
}
