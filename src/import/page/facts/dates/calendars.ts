/** Days of the Persian calendar, which Iran and Afghanistan write, as days of the common one. */

/** The first month first; Iran's name, then Afghanistan's. */
const MONTHS: readonly string[] =
  'فروردین|حمل اردیبهشت|ثور خرداد|جوزا تیر|سرطان مرداد|اسد شهریور|سنبله مهر|میزان آبان|عقرب آذر|قوس دی|جدی بهمن|دلو اسفند|حوت'.split(
    ' ',
  );
const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, month) => names.split('|').map((name) => [name, month + 1] as const)),
);

const YEAR = '1[34]\\d\\d';
const NAMED = new RegExp(
  `(\\d{1,2})\\s+(?:م[اآ]ه\\s+)?(${MONTHS.join('|')})(?:\\s+م[اآ]ه)?\\s*[،,]?\\s*(?:سال\\s+)?(${YEAR})(?!\\d)`,
  'gu',
);
/** In figures, the years in which there are web pages: earlier ones may be of the lunar calendar. */
const FIGURES = /(?<![\d/-])(1(?:3[7-9]|40)\d|141\d)([/-])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;

/** A line with its Persian dates as 2020-06-01; `text` has its figures as ours. */
export const gregorian = (text: string): string =>
  text
    .replace(NAMED, (whole, day: string, month: string, year: string) =>
      dayOf({ year: Number(year), month: NUMBER_OF.get(month) ?? 0, day: Number(day) }, whole),
    )
    .replace(FIGURES, (whole, year: string, _, month: string, day: string) =>
      dayOf({ year: Number(year), month: Number(month), day: Number(day) }, whole),
    );

/** The day of the lunar calendar that Arabic pages write before ours: "12 شعبان 1444 هـ الموافق". `text` has its figures as ours. */
export const withoutHijri = (text: string): string =>
  text.replace(
    /(?:\d{4}([/-])\d{1,2}\1\d{1,2}|\d{1,2}([/-])\d{1,2}\2\d{4}|\d{1,2}\s+[\p{L}\s]{3,14}\d{4})\s*هـ?(?![\p{L}])\s*[،,-]?\s*(?:الموافق)?/gu,
    ' ',
  );

type Day = { readonly year: number; readonly month: number; readonly day: number };

const DAY = 86_400_000;
const PERSIAN = new Intl.DateTimeFormat('en-US-u-ca-persian', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A year begins within a day or two of 21 March, so the day is near a guess; the platform's own calendar says which it is. */
function dayOf({ year, month, day }: Day, otherwise: string): string {
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 20 + day) + before * DAY;
  for (const shift of [0, 1, -1, 2, -2]) {
    const date = new Date(guess + shift * DAY);
    const parts = Object.fromEntries(
      PERSIAN.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day) return date.toISOString().slice(0, 10);
  }
  return otherwise;
}
