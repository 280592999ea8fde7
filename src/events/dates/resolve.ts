/** Resolves what a date expression says to days of the calendar. */

import type { Calendar, Meaning } from './mention.js';
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
  weekday as weekdayOf,
  weekOf,
} from './when.js';

/** What a date of an article is resolved against. `before`: the date mentioned last. */
export type Anchor = { readonly published: Interval | undefined; readonly before: Interval | undefined };

/** What a date was resolved from; `stated`: the text names it itself. */
export type Basis = 'stated' | 'from-publication-date' | 'date-before';

export type Resolved =
  | { readonly kind: 'when'; readonly when: When; readonly rule: Basis }
  /** The publication date is needed, but it is not stated, or not so precisely. */
  | { readonly kind: 'withheld'; readonly reason: 'no-publication-date' | 'publication-date-too-coarse' }
  | { readonly kind: 'dropped'; readonly rule: 'not-in-calendar' | 'future' | 'no-date-before' };

type Found = Interval | 'not-in-calendar';

/**
 * Only what has happened is listed, so everything looks back: "in March" is the last March that had begun, "on Monday"
 * the last Monday, up to the day of publication. An interval ends at publication at the latest. No clock is used.
 */
export function resolve(meaning: Meaning, anchor: Anchor): Resolved {
  const { published } = anchor;
  if (isAbsolute(meaning)) return cut(absolute(meaning), { published, stated: true, rule: 'stated' });
  if (meaning.kind === 'same') return same(meaning.unit, anchor);
  if (!published) return { kind: 'withheld', reason: 'no-publication-date' };
  if (finer(published.precision, needed(meaning)) > 0)
    return { kind: 'withheld', reason: 'publication-date-too-coarse' };
  return cut(relative(meaning, published.to), { published, stated: false, rule: 'from-publication-date' });
}

type Absolute = Extract<Meaning, { kind: 'calendar' }>;

const isAbsolute = (meaning: Meaning): meaning is Absolute =>
  meaning.kind === 'calendar' && (meaning.until ?? meaning.date).year !== undefined;

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
  const found = isAbsolute(meaning) ? absolute(meaning) : relative(meaning, today);
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
      return intervalOf({ year: partsOf(published).year + meaning.count, month: meaning.month }) ?? 'not-in-calendar';
    case 'weekday':
      return dayOfWeek(meaning, published);
    case 'calendar':
      return lastSuch(meaning, published);
    case 'same':
      return 'not-in-calendar';
  }
}

function dayOfWeek({ weekday, last, week }: Extract<Meaning, { kind: 'weekday' }>, published: string): Found {
  const ordinal = (weekday + 6) % 7;
  if (week !== undefined)
    return intervalOf(partsOf(addDays(weekOf(published).from, week * 7 + ordinal))) ?? 'not-in-calendar';
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return intervalOf(partsOf(addDays(published, -(back === 0 && last ? 7 : back)))) ?? 'not-in-calendar';
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
