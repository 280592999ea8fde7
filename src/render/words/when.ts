/** Dates and how they were read, in words. */

import { type Interval, unitFrom } from '../../events/dates/when.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { dateInWords } from '../citation.js';
import type { Words } from './en.js';

/** As much of a date as its precision covers. */
const stem = (precision: Interval['precision'], day: string): string =>
  precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day;

/** `20 February 2018`, `week of 30 July 2018`, `August 2016`, `2014`, `2015 to 2018`; never finer than is known. */
export function whenInWords({ precision, from, to }: Interval, words: Words): string {
  const first = dateInWords(stem(precision, from), words);
  if (precision === 'week') return words.events.weekOf(first);
  const last = dateInWords(stem(precision, to), words);
  return first === last ? first : words.events.range(first, last);
}

/** "up to 10 August 2016": the interval ends before its week, month or year does, on the day of publication. */
function untilInWords({ precision, to }: Interval, words: Words): string | undefined {
  const whole = unitFrom(to, precision, 0);
  return whole && to < whole.to ? words.events.upTo(dateInWords(to, words)) : undefined;
}

/** How the words of a date were read, and from what; `undefined` where the text itself states the date. */
export function readingInWords(
  event: TimelineEvent,
  options: { readonly dateText: string; readonly words: Words },
): string | undefined {
  const { dateText, words } = options;
  if (event.basis === 'stated') return undefined;
  const read = [whenInWords(event.when, words), untilInWords(event.when, words)].filter(Boolean).join(', ');
  const parts = [
    words.events.reading(dateText, read),
    words.events.basis[event.basis],
    event.reposted && words.events.reposted,
  ];
  return parts.filter(Boolean).join('; ');
}
