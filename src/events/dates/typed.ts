/** Reads dates that people type, such as `since` and `until`. */

import { isAmbiguous, readForm } from './forms.js';
import type { Mention } from './mention.js';
import { createRecogniser } from './recognise.js';
import { REFINERS } from './refiners.js';
import { intervalOn } from './resolve.js';
import { type Day, type Interval, intervalOfPartial } from './when.js';

/** The refiners that are used. The others judge a date by the words around it, and a typed date has none. */
const ALONE = new Set(['join-range', 'join-list', 'join-relative']);

/** The forms that are understood, as people are shown them. */
export const FORMS =
  '2018 · 2018-08 · 2018-08-10 · 10.08.2018 · August 2018 · 10 August 2018 · Aug 10, 2018 · Aug ’18 · spring 2018 · Q3 2018 · end of 2015 · the 90s · last year · 3 months ago · yesterday';

export type Typed =
  /** `dayFirst`: the day was read before the month where the digits could be either. */
  | { readonly kind: 'date'; readonly interval: Interval; readonly dayFirst?: true }
  | { readonly kind: 'wrong'; readonly why: 'impossible' | 'unreadable'; readonly message: string };

const WHY = {
  impossible: 'is not in the calendar (years are 1000 to 9999)',
  unreadable: 'is not understood as a date',
};

/** A date as people type it, on the day `today`. Years are 1000–9999. */
export function readTypedDate(text: string, today: Day): Typed {
  const typed = text
    .trim()
    .replace(/^(?:in|on|at|by|during|around|since|from|until|till|up to)\s+(?=\S)/i, '')
    .replace(/^(?:the\s+)?year\s+(?=\d)/i, '')
    .replace(/[.,;]+$/, '');
  const interval = readPartial(typed) ?? readForm(typed, today) ?? readWords(typed, today);
  if (interval && interval !== 'impossible')
    return { kind: 'date', interval, ...(isAmbiguous(typed) && { dayFirst: true }) };
  const why = interval === 'impossible' ? 'impossible' : 'unreadable';
  return { kind: 'wrong', why, message: `“${text.trim()}” ${WHY[why]}. Use one of these forms: ${FORMS}` };
}

type Read = Interval | 'impossible' | undefined;

/** `2018`, `2018-8`, `2018-08-10`, `8/2018`. */
function readPartial(text: string): Read {
  const [, year = '', month, day] = /^(\d{1,5})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?$/.exec(text) ?? [];
  const [, monthFirst, yearLast = ''] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (monthFirst !== undefined) return intervalOfPartial(`${yearLast}-${monthFirst}`) ?? 'impossible';
  // "10/08" could be a month of the year 10: chrono reads it better.
  if (year === '' || (year.length < 3 && month !== undefined)) return undefined;
  return intervalOfPartial([year, month, day].filter((part) => part !== undefined).join('-')) ?? 'impossible';
}

function readWords(text: string, today: Day): Read {
  const capital = text.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const recognise = createRecogniser();
  const found = [...new Set([text, capital])].map((words) => recognise(words));
  const whole = found
    .map((mentions) => refineAlone(mentions, text))
    .map(([only, ...more]) => (more.length === 0 ? only : undefined));
  const mention = whole.find((candidate) => candidate && candidate.end - candidate.start === text.length);
  if (!mention) return /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text) ? 'impossible' : undefined;
  if (mention.meaning.kind === 'same') return undefined;
  return intervalOn(mention.meaning, today) ?? 'impossible';
}

function refineAlone(mentions: readonly Mention[], text: string): readonly Mention[] {
  return REFINERS.filter(({ name }) => ALONE.has(name)).reduce((kept, { refine }) => refine(kept, text), mentions);
}
