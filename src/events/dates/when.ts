/** Days and intervals of the calendar. */

/** How precisely a date is known. It is never shown more precisely. */
export type Precision = 'day' | 'week' | 'month' | 'year';

/** `YYYY-MM-DD`, in the proleptic Gregorian calendar; compares as text. */
export type Day = string;

/** `from` and `to` are the first and last day (inclusive). `stated`: the text itself names it; else it was resolved. */
export type When = {
  readonly precision: Precision;
  readonly from: Day;
  readonly to: Day;
  readonly stated: boolean;
};

export type Interval = Pick<When, 'precision' | 'from' | 'to'>;

/** A year, a month of it (1–12), or a day of that month. */
export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

const MS = 86_400_000;
const PRECISIONS: readonly Precision[] = ['day', 'week', 'month', 'year'];

export const finer = (a: Precision, b: Precision): number => PRECISIONS.indexOf(a) - PRECISIONS.indexOf(b);

const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

export const addDays = (day: Day, count: number): Day => dayAt(time(day) + count * MS);
/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(time(day)).getUTCDay();
export const partsOf = (day: Day): Required<DateParts> => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** `undefined` for what the calendar does not have: 31 February, a 13th month, a year before 1000 or after 9999. */
export function intervalOf({ year, month, day }: DateParts): Interval | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (month === undefined) return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
  if (month < 1 || month > 12) return undefined;
  const stem = `${year}-${pad(month)}`;
  if (day === undefined) return { precision: 'month', from: `${stem}-01`, to: `${stem}-${daysIn(year, month)}` };
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return { precision: 'day', from: `${stem}-${pad(day)}`, to: `${stem}-${pad(day)}` };
}

/** The week of `day`, from Monday to Sunday. */
export function weekOf(day: Day): Interval {
  const from = addDays(day, -((weekday(day) + 6) % 7));
  return { precision: 'week', from, to: addDays(from, 6) };
}

/** The month `count` months from that of `day`. */
export function monthFrom(day: Day, count: number): Interval | undefined {
  const { year, month } = partsOf(day);
  const index = year * 12 + month - 1 + count;
  return intervalOf({ year: Math.floor(index / 12), month: (index % 12) + 1 });
}

/** The unit `count` units from that of `day`: −1 is the one before. */
export function unitFrom(day: Day, unit: Precision, count: number): Interval | undefined {
  if (unit === 'day') return intervalOf(partsOf(addDays(day, count)));
  if (unit === 'week') return weekOf(addDays(day, count * 7));
  if (unit === 'month') return monthFrom(day, count);
  return intervalOf({ year: partsOf(day).year + count });
}

/** The day, month or year that a partial date of front matter names; `undefined` if there is none. */
export function intervalOfPartial(date: string | undefined): Interval | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (!year) return undefined;
  return intervalOf({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) });
}

/** From the first day of one to the last of the other, with the coarser precision. */
export function spanning(a: Interval, b: Interval): Interval {
  const precision = finer(a.precision, b.precision) > 0 ? a.precision : b.precision;
  return { precision, from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}
