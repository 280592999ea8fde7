/** Drops what looks like a date but is not one. */

import { contains } from '../../span.js';
import { anyOf, MONTH_STEMS, WEEKDAY_STEMS } from '../../words/months.js';
import type { Calendar, Mention } from './mention.js';

/** `sentence` is what the mentions' spans point into. A mention that is not returned is dropped by that rule. */
export type Refiner = {
  readonly name: string;
  readonly why: string;
  readonly refine: (mentions: readonly Mention[], sentence: string) => readonly Mention[];
};

const filter =
  (keeps: (mention: Mention, sentence: string) => boolean): Refiner['refine'] =>
  (mentions, sentence) =>
    mentions.filter((mention) => keeps(mention, sentence));

/** How much of the text before and after a mention is looked at: patterns that end in `$` are slow on long texts. */
const REACH = 80;
const before = ({ start }: Mention, sentence: string): string =>
  start > REACH ? ` ${sentence.slice(start - REACH, start)}` : sentence.slice(0, start);
const after = ({ end }: Mention, sentence: string): string => sentence.slice(end, end + REACH);

const isYear = ({ rule }: Mention): boolean => rule === 'year';
const isBareMonth = ({ rule, meaning, text }: Mention): boolean =>
  rule === 'calendar-month' && meaning.kind === 'calendar' && meaning.date.year === undefined && !/^last/i.test(text);

/** Words after which a four-digit number is a year. */
const YEAR_LEAD =
  /(?:^|\b)(?:in|during|since|by|of|from|to|until|till|before|after|around|circa|early|late|mid|between|and|or|year|summer|spring|autumn|winter|fall|the|['’]s|its|his|her|their|our)[\s-]+$|[(–—]\s*$|^["“'‘]?$/i;
/** "1984 metres", "2000 people", "3000 of": a number of something. */
const MEASURE =
  /^\s+(?:met(?:er|re)s|feet|kilomet(?:er|re)s|miles|kilos|tonnes|tons|people|men|women|workers|jobs|troops|soldiers|dollars|euros|pounds|rupees|rubles|roubles|yen|yuan|times|years|days|hours|million|billion|percent|per cent|seats|votes|members|homes|pages|items|degrees|volts|calories|or so)\b/i;
const MONTH_LEAD =
  /\b(?:in|since|until|till|by|from|to|of|during|through|before|after|this|next|early|late|mid|between|and|or|every|each|around)[\s-]+$/i;
/** The date is a limit, not the day of the event. A "from … to" is an interval and stays. */
const BESIDE =
  /\b(?:by|for|until|till|since|before|after|from|than|through|starting|effective)\s+(?:(?:about|around|the|at least|as early as)\s+)?$/i;
const FREQUENCY = /\b(?:every|each|most|alternate)\s+$/i;
const SMALL_NAME = new RegExp(`^[^\\d]*\\b(?:${anyOf([...MONTH_STEMS, ...WEEKDAY_STEMS]).toLowerCase()})`);
/** "May" is a full name, and judged by the word before it. */
const SHORT_NAME = new RegExp(`^(?:${anyOf(MONTH_STEMS.filter((stem) => stem !== 'May'))})$`, 'i');
const VAGUE = /\b(?:more than|less than|over|under|nearly|almost|about|around|some|roughly|at least)\s+$/i;

/**
 * In this order: first drop what cannot be a date by its form (cheap, and nothing later may build on it), then join
 * ranges (a range is judged as one), then look at what a date is used for (a deadline, a frequency).
 */
export const REFINERS: readonly Refiner[] = [
  {
    name: 'in-address',
    why: 'digits in a web or mail address are not a date',
    refine: filter(
      (mention, sentence) =>
        !/(?:https?:|www\.|@|\/)\S*$/i.test(before(mention, sentence)) && !/^\S*@/.test(after(mention, sentence)),
    ),
  },
  {
    name: 'lower-case-name',
    why: '"march", "may", "august", "sat" are words; months and days begin with a capital',
    refine: filter(({ rule, text }) => !/^(?:calendar|weekday)/.test(rule) || !SMALL_NAME.test(text)),
  },
  {
    name: 'short-name',
    why: '"Sat", "Sun", "Mar" alone are too short to be sure of',
    refine: filter(({ rule, text, meaning }) => {
      if (rule === 'weekday') return /day/i.test(text);
      const bare = meaning.kind === 'calendar' && meaning.date.year === undefined && meaning.date.day === undefined;
      return !(bare && SHORT_NAME.test(text));
    }),
  },
  {
    name: 'number-not-year',
    why: 'a year has a word before it that says so, and no unit after it ("Peugeot 2008", "1984 metres")',
    refine: filter(
      (mention, sentence) =>
        !isYear(mention) || (YEAR_LEAD.test(before(mention, sentence)) && !MEASURE.test(after(mention, sentence))),
    ),
  },
  {
    name: 'month-without-lead',
    why: '"May" is a modal, "May" and "August" are names: a month alone has a word like "in" before it',
    refine: filter((mention, sentence) => !isBareMonth(mention) || MONTH_LEAD.test(before(mention, sentence))),
  },
  { name: 'join-range', why: '"between 2015 and 2018", "May to July 2020" are one interval', refine: joinRanges },
  {
    name: 'frequency',
    why: '"every Tuesday" is not one day',
    refine: filter((mention, sentence) => !FREQUENCY.test(before(mention, sentence))),
  },
  {
    name: 'vague-amount',
    why: '"more than two years ago" names no year',
    refine: filter((mention, sentence) => mention.rule !== 'units-ago' || !VAGUE.test(before(mention, sentence))),
  },
  {
    name: 'beside',
    why: '"by", "until", "since", "before", "after", "from", "for": a limit or an aim, not the time of the event',
    refine: filter(
      (mention, sentence) =>
        (mention.meaning.kind === 'calendar' && mention.meaning.until !== undefined) ||
        !BESIDE.test(before(mention, sentence)),
    ),
  },
];

/** A mention that is not a date after all, and the refiner that dropped it. */
export type Dropped = { readonly mention: Mention; readonly rule: string };

/**
 * Applies the refiners in order. A mention was dropped by the one that neither returned it nor joined it to another.
 */
export function refine(
  mentions: readonly Mention[],
  sentence: string,
): { readonly kept: readonly Mention[]; readonly dropped: readonly Dropped[] } {
  let kept = mentions;
  const dropped: Dropped[] = [];
  for (const { name, refine: apply } of REFINERS) {
    const next = apply(kept, sentence);
    const gone = next.length === kept.length ? [] : kept.filter((one) => !next.some((other) => contains(other, one)));
    dropped.push(...gone.map((mention) => ({ mention, rule: name })));
    kept = next;
  }
  return { kept, dropped };
}

const LINK = /^\s*(?:to|until|till|through|[-–—])\s*$/;
const BETWEEN = /\bbetween\s+$/i;

function joinRanges(mentions: readonly Mention[], sentence: string): readonly Mention[] {
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
  if (from.meaning.kind !== 'calendar' || to.meaning.kind !== 'calendar') return undefined;
  if (from.meaning.until || to.meaning.until) return undefined;
  const lead = BETWEEN.exec(sentence.slice(0, from.start))?.[0] ?? '';
  const link = sentence.slice(from.end, to.start);
  if (!LINK.test(link) && !(lead && /^\s+and\s+$/.test(link))) return undefined;
  const start = from.start - lead.length;
  const meaning = {
    kind: 'calendar',
    date: borrow(from.meaning.date, to.meaning.date),
    until: to.meaning.date,
  } as const;
  return { start, end: to.end, text: sentence.slice(start, to.end), rule: `${from.rule}-range`, meaning };
}

/** "May to July 2020": the first month is in the same year; "December to February 2020": in the year before. */
function borrow(from: Calendar, to: Calendar): Calendar {
  if (from.year !== undefined || to.year === undefined) return from;
  return { ...from, year: (from.month ?? 0) > (to.month ?? 0) ? to.year - 1 : to.year };
}
