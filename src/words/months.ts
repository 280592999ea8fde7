const list = (words: string): readonly string[] => words.split(' ');

/** From January on. */
export const MONTHS = list('January February March April May June July August September October November December');

/** Their first three letters: "Jan" to "Dec". No two are alike, and every shortened form begins with them. */
export const MONTH_STEMS: readonly string[] = MONTHS.map((month) => month.slice(0, 3));

/** As newspapers shorten them, without the full stop; May, June and July are written out, so that these say more. */
export const SHORT_MONTHS: readonly string[] = [...MONTH_STEMS.filter((stem) => stem !== 'May'), 'Sept'];

/** Those whose names differ from the English ones. */
export const GERMAN_MONTHS = list('Januar Februar März Mai Juni Juli Oktober Dezember');

/** From Sunday on, as `Date` counts. */
export const WEEKDAYS = list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

/** Their first three letters. */
export const WEEKDAY_STEMS: readonly string[] = WEEKDAYS.map((day) => day.slice(0, 3));

/** As they are shortened, without the full stop. */
export const SHORT_DAYS: readonly string[] = [...WEEKDAY_STEMS, 'Tues', 'Thur', 'Thurs'];

/** One of these words, for a regular expression; the longest first, so that "Sept" is not read as "Sep". */
export const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
