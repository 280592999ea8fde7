/** Reads dates as people write them in front matter. */

import { anyOf, MONTH_STEMS } from '../../words/months.js';
import type { PartialDate } from '../article.js';

const MONTH = `(${anyOf(MONTH_STEMS)})[a-z]*\\.?`;

const monthOf = (name: string): number =>
  MONTH_STEMS.findIndex((stem) => stem.toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

type Parts = { readonly year: string; readonly month?: string | number | undefined; readonly day?: string | undefined };

/** A date that exists in the calendar, as precise as it is stated. */
function partial({ year, month, day }: Parts): PartialDate | undefined {
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(2000, m - 1, d));
  date.setUTCFullYear(Number(year), m - 1, d);
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return [year, ...(month === undefined ? [] : [two(m)]), ...(day === undefined ? [] : [two(d)])].join('-');
}

type Form = { readonly pattern: RegExp; readonly parts: (found: RegExpExecArray) => Parts | 'ambiguous' };

/** The first form that fits is used. The day is the one written, whatever the time zone. */
const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s]\s*\d{1,2}:\d\d.*)?$/i,
    parts: ([, year = '', month, day]) => ({ year, month, day }),
  },
  {
    pattern: /^(\d{4})(\d\d)(\d\d)(?:[T\s]?\d{4,6}Z?)?$/i,
    parts: ([, year = '', month, day]) => ({ year, month, day }),
  },
  {
    // 10.08.2018: with dots, the day is first.
    pattern: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/,
    parts: ([, day, month, year = '']) => ({ year, month, day }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/,
    parts([, first = '', second = '', year = '']) {
      if (Number(first) > 12) return { year, month: second, day: first };
      if (Number(second) > 12) return { year, month: first, day: second };
      // Both orders are in use, and they mean different days.
      return first === second ? { year, month: first, day: second } : 'ambiguous';
    },
  },
  {
    pattern: new RegExp(
      `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})\\b`,
      'i',
    ),
    parts: ([, day, month = '', year = '']) => ({ year, month: monthOf(month), day }),
  },
  {
    pattern: new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'),
    parts: ([, month = '', day, year = '']) => ({ year, month: monthOf(month), day }),
  },
  {
    pattern: new RegExp(`^${MONTH},?\\s+(\\d{4})$`, 'i'),
    parts: ([, month = '', year = '']) => ({ year, month: monthOf(month) }),
  },
];

export const DATE_FORMS = 'write it as 2018, 2018-08 or 2018-08-10';

export type ReadDate =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads a date as people write it in front matter, in a file's name or on a line of its own; never guesses. */
export function readDate(text: string): ReadDate {
  const trimmed = text.trim();
  for (const { pattern, parts } of FORMS) {
    const found = pattern.exec(trimmed);
    if (!found) continue;
    const stated = parts(found);
    if (stated === 'ambiguous') return { kind: 'wrong', reason: `“${trimmed}” may be two days: ${DATE_FORMS}` };
    const date = partial(stated);
    return date === undefined
      ? { kind: 'wrong', reason: `“${trimmed}” is not in the calendar: ${DATE_FORMS}` }
      : { kind: 'date', date };
  }
  return { kind: 'wrong', reason: `“${trimmed.slice(0, 40)}” is not a date: ${DATE_FORMS}` };
}
