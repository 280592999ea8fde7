/** Spans of time as people type them: "spring 2018", "Q3 2018", "the 90s", "end of 2015", "Aug '18". */

import { anyOf, MONTH_STEMS, MONTHS } from '../../words/months.js';
import { type Day, type Interval, intervalOf, partsOf, spanning } from './when.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** `read` returns `undefined` for what is not in the calendar. */
type Form = { readonly pattern: RegExp; readonly read: (groups: Groups, today: Day) => Interval | undefined };

const YEAR = "(?:of\\s+|,\\s*)?(?<year>\\d{4}|['’]\\d{2}|(?:last|this) year)";
const MONTH = `(?<month>${anyOf([...MONTHS, 'Sept', ...MONTH_STEMS])})\\.?`;
const PART = '(?:the\\s+)?(?<part>early|mid|late|beginning|start|middle|end)(?:\\s+of)?[\\s-]+(?:the\\s+)?';
const ORDINALS = 'first|second|third|fourth|last|1st|2nd|3rd|4th';

/** "'18" is 2018, "'98" is 1998: the last such year that has begun, or the next one. */
function yearOf(text = '', today: Day): number {
  const now = partsOf(today).year;
  if (/year$/i.test(text)) return /^last/i.test(text) ? now - 1 : now;
  if (text.length === 4) return Number(text);
  const near = Math.floor(now / 100) * 100 + Number(text.replace(/\D/g, ''));
  return near <= now + 1 ? near : near - 100;
}

/** From the first day of one month to the last of another, which may be in the next year ("12 + 2" is February). */
function months(year: number, [from, to]: readonly [number, number]): Interval | undefined {
  const first = intervalOf({ year, month: from });
  const last = intervalOf({ year: to > 12 ? year + 1 : year, month: ((to - 1) % 12) + 1 });
  return first && last && spanning(first, last);
}

/** Early, mid and late are thirds; the beginning and the end are quarters: people mean less by them. */
const MONTHS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  middle: [5, 8],
  late: [9, 12],
  beginning: [1, 3],
  start: [1, 3],
  end: [10, 12],
};
const DAYS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
  beginning: [1, 10],
  start: [1, 10],
  end: [21, 31],
};
/** Whole months, of the north; winter begins in the year that is named. */
const MONTHS_OF_SEASON: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};

const monthIn = (text = ''): number =>
  MONTH_STEMS.findIndex((stem) => stem.toLowerCase() === text.slice(0, 3).toLowerCase()) + 1;

function partOfMonth({ part = '', month, year }: Groups, today: Day): Interval | undefined {
  const whole = intervalOf({ year: yearOf(year, today), month: monthIn(month) });
  const [from, to] = DAYS_OF_PART[part.toLowerCase()] ?? [1, 31];
  if (!whole) return undefined;
  const last = partsOf(whole.to);
  const first = intervalOf({ ...last, day: from });
  const end = intervalOf({ ...last, day: Math.min(to, last.day) });
  return first && end && spanning(first, end);
}

/** "last spring" is the last one that is over; "this spring" that of the year. */
function nearSeason({ which = '', season = '' }: Groups, today: Day): Interval | undefined {
  const span = MONTHS_OF_SEASON[season.toLowerCase()] ?? [1, 12];
  const { year } = partsOf(today);
  if (/^this/i.test(which)) return months(year, span);
  return [year, year - 1, year - 2].map((one) => months(one, span)).find((one) => one && one.to < today);
}

function part(index: string, size: number): readonly [number, number] {
  const named = ORDINALS.split('|').indexOf(index.toLowerCase());
  const number =
    named < 0 ? Number(index) : index.toLowerCase() === 'last' ? 12 / size : named > 4 ? named - 4 : named + 1;
  return [(number - 1) * size + 1, number * size];
}

const WORDED: readonly string[] =
  'noughties twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the 90s", "early 1990s", "the nineties": two digits are the last such decade that has begun. */
function decade({ part: third = '', decade: text = '' }: Groups, today: Day): Interval | undefined {
  const worded = text.toLowerCase() === 'noughties' ? 0 : WORDED.indexOf(text.toLowerCase()) + 1;
  const digits = /\d/.test(text) ? Number(text.replace(/\D/g, '')) : worded * 10;
  const now = partsOf(today).year;
  const near = Math.floor(now / 100) * 100 + digits;
  const first = digits >= 1000 ? digits : near <= now ? near : near - 100;
  const [from, to] = { early: [0, 3], mid: [3, 6], late: [6, 9] }[third.toLowerCase()] ?? [0, 9];
  const [a, b] = [intervalOf({ year: first + (from ?? 0) }), intervalOf({ year: first + (to ?? 9) })];
  return a && b && spanning(a, b);
}

function century({ number = '' }: Groups): Interval | undefined {
  const [from, to] = [intervalOf({ year: Number(number) * 100 - 99 }), intervalOf({ year: Number(number) * 100 })];
  return from && to && spanning(from, to);
}

const form = (pattern: string, read: Form['read']): Form => ({ pattern: new RegExp(`^${pattern}$`, 'i'), read });

/** The first that matches is read. */
const FORMS: readonly Form[] = [
  form(YEAR.replace('(?:of\\s+|,\\s*)?', ''), ({ year }, today) => intervalOf({ year: yearOf(year, today) })),
  form(`${MONTH}[\\s-]*(?<year>['’]\\d{2})`, ({ month, year }, today) =>
    intervalOf({ year: yearOf(year, today), month: monthIn(month) }),
  ),
  form(`${MONTH}\\s+of\\s+(?<year>\\d{4})`, ({ month, year }, today) =>
    intervalOf({ year: yearOf(year, today), month: monthIn(month) }),
  ),
  form(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\s*(?<year>['’]\\d{2})`,
    ({ day, month, year }, today) => intervalOf({ year: yearOf(year, today), month: monthIn(month), day: Number(day) }),
  ),
  form(`${MONTH}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s*(?<year>['’]\\d{2})`, ({ day, month, year }, today) =>
    intervalOf({ year: yearOf(year, today), month: monthIn(month), day: Number(day) }),
  ),
  form(`${PART}${MONTH}\\s+${YEAR}`, partOfMonth),
  form(`${PART}${YEAR}`, ({ part: which = '', year }, today) =>
    months(yearOf(year, today), MONTHS_OF_PART[which.toLowerCase()] ?? [1, 12]),
  ),
  form(
    `(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?(?<season>spring|summer|autumn|fall|winter)\\s+${YEAR}(?:[/–-]\\d{2,4})?`,
    ({ season = '', year }, today) => months(yearOf(year, today), MONTHS_OF_SEASON[season.toLowerCase()] ?? [1, 12]),
  ),
  form('(?<which>last|this)\\s+(?<season>spring|summer|autumn|fall|winter)', nearSeason),
  form(`Q(?<index>[1-4])[\\s/,-]*${YEAR}`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 3)),
  ),
  form(`(?<year>\\d{4})[\\s/,-]*Q(?<index>[1-4])`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 3)),
  ),
  form(`(?<index>[1-4])Q[\\s/,-]*${YEAR}`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 3)),
  ),
  form(`[HS](?<index>[12])[\\s/,-]*${YEAR}`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 6)),
  ),
  form(`(?:the\\s+)?(?<index>${ORDINALS})\\s+quarter\\s+${YEAR}`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 3)),
  ),
  form(`(?:the\\s+)?(?<index>first|second|last|1st|2nd)\\s+half\\s+${YEAR}`, ({ index = '', year }, today) =>
    months(yearOf(year, today), part(index, 6)),
  ),
  form(
    `(?:the\\s+)?(?:(?<part>early|mid|late)[\\s-]+)?(?:the\\s+)?['’]?(?<decade>\\d{2}|\\d{4}|${WORDED.join('|')})(?<=\\D|0)(?:['’]?s)?(?<=s)`,
    decade,
  ),
  form('(?:the\\s+)?(?<number>1[1-9]|2\\d)(?:st|nd|rd|th)\\s+century', century),
];

/** A span of time in one of these forms, or `undefined` if it has none of them. */
export function readForm(text: string, today: Day): Interval | 'impossible' | undefined {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.groups ?? {}, today) ?? 'impossible';
  }
  return undefined;
}

/** Whether the day and the month of a date in digits could change places: "10/08/2018" is read day first. */
export function isAmbiguous(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})$/.exec(text) ?? [];
  const [a, b] = [Number(first), Number(second)];
  return first !== second && a >= 1 && b >= 1 && a <= 12 && b <= 12;
}
