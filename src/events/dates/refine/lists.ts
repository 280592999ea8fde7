/** Joins what is one stretch of time, and gives the members of a list the year that they share. */

import { contains } from '../../../span.js';
import type { Calendar, Meaning, Mention } from '../mention.js';
import { addDays, intervalOf } from '../when.js';

const LINK = /^\s*(?:to|until|till|through|[-–—])\s*$/;
const BETWEEN = /\bbetween\s+$/i;
const AND = /^(?:\s*,)?\s*(?:and|&|or|\/)(?:\s+(?:on|in))?\s*$/;
const COMMA = /^\s*,\s*$/;

type CalendarMeaning = Extract<Meaning, { kind: 'calendar' }>;
type Listed = Mention & { readonly meaning: CalendarMeaning };

const isCalendar = (mention: Mention): mention is Listed => mention.meaning.kind === 'calendar';

/** "between 2015 and 2018", "May to July 2020", "from Monday to Wednesday" are one interval. */
export function joinRanges(mentions: readonly Mention[], sentence: string): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const range = last && rangeOf(last, mention, sentence);
    if (range) joined[joined.length - 1] = range;
    else joined.push(mention);
  }
  return joined;
}

function rangeOf(from: Mention, to: Mention, sentence: string): Mention | undefined {
  const meaning = rangeMeaning(from, to);
  if (!meaning) return undefined;
  const lead = BETWEEN.exec(sentence.slice(Math.max(0, from.start - 12), from.start))?.[0] ?? '';
  const link = sentence.slice(from.end, to.start);
  if (!LINK.test(link) && !(lead && /^\s+and\s+$/.test(link))) return undefined;
  const start = from.start - lead.length;
  return { start, end: to.end, text: sentence.slice(start, to.end), rule: `${from.rule}-range`, meaning };
}

function rangeMeaning({ meaning: from }: Mention, { meaning: to }: Mention): Meaning | undefined {
  if (from.kind === 'weekday' && to.kind === 'weekday' && from.week === undefined)
    return from.from === undefined && to.from === undefined ? { ...to, from: from.weekday } : undefined;
  if (from.kind !== 'calendar' || to.kind !== 'calendar' || from.until || to.until) return undefined;
  return { kind: 'calendar', date: borrow(from.date, to.date), until: to.date };
}

/** "May to July 2020": the first month is in the same year; "December to February 2020": in the year before. */
function borrow(from: Calendar, to: Calendar): Calendar {
  if (from.year !== undefined || to.year === undefined) return from;
  return { ...from, year: (from.month ?? 0) > (to.month ?? 0) ? to.year - 1 : to.year };
}

/**
 * "3, 4 and 5 May 2018", "in May and June 2018", "30 April and 2 May 2018", "Saturday and Sunday": the members share the
 * year at the end, and neighbours are one stretch of time.
 */
export function joinLists(mentions: readonly Mention[], sentence: string): readonly Mention[] {
  const days = mentions
    .flatMap((mention) => (isCalendar(mention) ? withDays(mention, sentence) : [mention]))
    // "2018" alone was found in "May 3 and 4, 2018", too.
    .filter((mention, _, all) => !all.some((other) => other !== mention && contains(other, mention)));
  const joined: Mention[] = [];
  for (const mention of days.toReversed()) {
    const next = joined[0];
    const link = next && sentence.slice(mention.end, next.start);
    const linked = link !== undefined && (AND.test(link) || (COMMA.test(link) && next?.rule.endsWith('-list')));
    const members = linked && next ? membersOf(mention, next, sentence) : undefined;
    if (members) joined.splice(0, 1, ...members);
    else joined.unshift(mention);
  }
  return joined.filter((mention, i) => !isOfDate(mention, [joined[i - 1], joined[i + 1]], sentence));
}

/** "on Tuesday (July 2)", "5 May 2018, Saturday,": the weekday of the date beside it. */
function isOfDate(
  { meaning, start, end }: Mention,
  beside: readonly (Mention | undefined)[],
  sentence: string,
): boolean {
  if (meaning.kind !== 'weekday') return false;
  const [last, next] = beside.map((one) =>
    one?.meaning.kind === 'calendar' && one.meaning.date.day !== undefined ? one : undefined,
  );
  if (next && /^(?:,|\s*\()?\s*(?:on\s+)?(?:the\s+)?$/.test(sentence.slice(end, next.start))) return true;
  return last !== undefined && /^(?:\s*\(|,?\s)\s*$/.test(sentence.slice(last.end, start));
}

/** Two members of a list: joined if they are neighbours, else both with the year. */
function membersOf(one: Mention, next: Mention, sentence: string): readonly Mention[] | undefined {
  const text = sentence.slice(one.start, next.end);
  const whole = {
    start: one.start,
    end: next.end,
    text,
    rule: one.rule.endsWith('-list') ? one.rule : `${one.rule}-list`,
  };
  const [a, b] = [one.meaning, next.meaning];
  if (a.kind === 'weekday' && b.kind === 'weekday') {
    const next = (a.weekday + 1) % 7 === (b.from ?? b.weekday) && a.from === undefined && a.week === undefined;
    return next ? [{ ...whole, meaning: { ...b, from: a.weekday } }] : undefined;
  }
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.date.month === undefined || b.date.month === undefined)
    return undefined;
  if ((a.date.day === undefined) !== (b.date.day === undefined) || a.until) return undefined;
  const date = borrow(a.date, b.until ?? b.date);
  if (follows(date, b.date)) return [{ ...whole, meaning: { kind: 'calendar', date, until: b.until ?? b.date } }];
  const shares = a.date.year === undefined && date.year !== undefined;
  return shares ? [{ ...one, rule: whole.rule, meaning: { ...a, date } }, next] : undefined;
}

/** Whether the second day or month begins when the first ends; without years, in a year that is no leap year. */
function follows(first: Calendar, second: Calendar): boolean {
  if ((first.year === undefined) !== (second.year === undefined)) return false;
  const year = first.year ?? 2001;
  const turned = (second.month ?? 0) < (first.month ?? 0);
  const [a, b] = [
    intervalOf({ ...first, year }),
    intervalOf({ ...second, year: second.year ?? (turned ? year + 1 : year) }),
  ];
  return a !== undefined && b !== undefined && addDays(a.to, 1) === b.from;
}

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** After "May 3": " and 4, 2018", ", 4 and 5", "–5", "/11". */
const MORE_DAYS = new RegExp(
  `^((?:\\s*,\\s*${DAY})*(?:\\s*,)?\\s*(?:and|&|or|/|[-–—])\\s*${DAY})(?![\\w%]|[.,:/-]\\d)(?:,?\\s+([1-2]\\d{3})(?![\\w%-]|[.,:/]\\d))?`,
);
/** Before "5 May": "3, 4 and ", "10/". */
const DAYS_FIRST = new RegExp(
  `(?<![\\w.,:/$€£₹-]|\\d\\s)((?:${DAY}\\s*,\\s*)*${DAY}\\s*(?:,\\s*)?(?:and|&|or|/)\\s*)$`,
);
/** After a day that is a number of something: "on May 3 and 4 people died". */
const COUNTS =
  /^\s+(?!(?:in|at|on|by|the|a|an|and|or|but|to|of|for|with|after|before|when|as|during|near|from|that|who|his|her|its|their|it|he|she|they|we|this|last|were|was)\b)[a-z]/;
/** A list of days is no longer than this. */
const REACH = 40;

/** The other days of the same month, after "May 3" or before "5 May". */
function withDays(mention: Listed, sentence: string): readonly Mention[] {
  const { start, end, text, meaning } = mention;
  const { date, until } = meaning;
  if (date.day === undefined || until || !/[A-Za-z]{3}/.test(text)) return [mention];
  if (/^\d/.test(text)) {
    const [, lead = ''] = DAYS_FIRST.exec(sentence.slice(Math.max(0, start - REACH), start)) ?? [];
    return membersOn([...numbersIn(lead), date.day], { mention, start: start - lead.length, end, sentence });
  }
  if (date.year !== undefined) return [mention];
  const [whole, days = '', year] = MORE_DAYS.exec(sentence.slice(end, end + REACH)) ?? [];
  if (whole === undefined || (year === undefined && COUNTS.test(sentence.slice(end + whole.length)))) return [mention];
  const dated = {
    ...mention,
    meaning: { ...meaning, date: { ...date, ...(year !== undefined && { year: Number(year) }) } },
  };
  return membersOn([date.day, ...numbersIn(days)], { mention: dated, start, end: end + whole.length, sentence });
}

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

type Days = { readonly mention: Listed; readonly start: number; readonly end: number; readonly sentence: string };

/** One mention for each stretch of days: 3, 4, 5 is one, 3 and 10 are two. Days that do not ascend are no list. */
function membersOn(days: readonly number[], { mention, start, end, sentence }: Days): readonly Mention[] {
  const ascending = days.every((day, i) => day >= 1 && day <= 31 && (i === 0 || day > (days[i - 1] ?? 0)));
  if (days.length < 2 || !ascending) return [mention];
  const text = sentence.slice(start, end);
  const between = BETWEEN.test(sentence.slice(Math.max(0, start - 12), start)) || /^\D*\d+\D*[-–—]\s*\d/.test(text);
  const stretches = between ? [[days[0] ?? 0, days.at(-1) ?? 0]] : stretchesOf(days);
  const places = [...text.matchAll(/\b\d{1,2}(?:st|nd|rd|th)?\b/g)];
  const { date } = mention.meaning;
  return stretches.map((own, i) => {
    const [from = 0, to = from] = [own[0], own.at(-1)];
    const first = i === 0 ? 0 : (places[days.indexOf(from)]?.index ?? 0);
    const next = stretches[i + 1]?.[0];
    const last = next === undefined ? text.length : endOf(places[days.indexOf(to)]);
    const meaning: Meaning = {
      kind: 'calendar',
      date: { ...date, day: from },
      ...(to !== from && { until: { ...date, day: to } }),
    };
    const place = { start: start + first, end: start + last, text: text.slice(first, last) };
    return { ...place, rule: 'calendar-day-list', meaning };
  });
}

const endOf = (match: RegExpExecArray | undefined): number => (match ? match.index + match[0].length : 0);

/** Days in a row, together. */
function stretchesOf(days: readonly number[]): readonly (readonly number[])[] {
  const stretches: number[][] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}
