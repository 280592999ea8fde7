/** The names of months and weekdays, and their short forms. */

const list = (words: string): readonly string[] => words.split(' ');

/** January first. */
export const MONTHS = list('January February March April May June July August September October November December');

/** Their first three letters: "Jan" to "Dec". No two are the same, and every short form begins with one. */
export const MONTH_STEMS: readonly string[] = MONTHS.map((month) => month.slice(0, 3));

/** Short forms without the full stop: those of newspapers, with "Jun" and "Jul". "May" has none. */
export const SHORT_MONTHS: readonly string[] = [...MONTH_STEMS.filter((stem) => stem !== 'May'), 'Sept'];

/** Those whose names differ from the English ones. */
export const GERMAN_MONTHS = list('Januar Februar März Mai Juni Juli Oktober Dezember');

/** Sunday first, as `Date` counts. */
export const WEEKDAYS = list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

export const WEEKDAY_STEMS: readonly string[] = WEEKDAYS.map((day) => day.slice(0, 3));

/** Short forms without the full stop. */
export const SHORT_DAYS: readonly string[] = [...WEEKDAY_STEMS, 'Tues', 'Thur', 'Thurs'];

/** These words as alternatives of a regular expression; the longest first, so that "Sept" is not read as "Sep". */
export const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
