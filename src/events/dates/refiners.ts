/** Drops what looks like a date but is not one, and joins what is one date. */

import { contains } from '../../span.js';
import { MONTH_STEMS } from '../../words/months.js';
import { ONES, TENS } from '../../words/numbers.js';
import type { Mention } from './mention.js';
import { after, before } from './refine/around.js';
import { joinLists, joinRanges } from './refine/lists.js';
import { isNamedEvent, isNameOfDay, isNameOfMonth, isSmallName, isTooShort } from './refine/names.js';
import { isDayInDigits, isOtherEra, isYear, withoutCount } from './refine/numbers.js';
import { joinRelative } from './refine/relative.js';
import { isHabit, isPlanned } from './refine/uses.js';

/** `sentence` is what the mentions' spans point into. A mention that is not returned is dropped by that rule. */
export type Refiner = {
  readonly name: string;
  readonly why: string;
  readonly refine: (mentions: readonly Mention[], sentence: string) => readonly Mention[];
};

type Test = (mention: Mention, sentence: string) => boolean;

const only =
  (keeps: Test): Refiner['refine'] =>
  (mentions, sentence) =>
    mentions.filter((mention) => keeps(mention, sentence));

const without = (drops: Test): Refiner['refine'] => only((mention, sentence) => !drops(mention, sentence));

const NUMBER = [...ONES, ...TENS].join('|');
/** What makes the number before "years ago" only a part: "2.5", "1,000", "two or three", "half a", "a year and two months". */
const MORE_NUMBER = new RegExp(
  `(?:\\d[.,/]?|[-–]\\s?|\\b(?:half|quarter|hundred|thousand|million|billion|dozen|score|odd|quarters?\\s+of|half\\s+of|thirds?\\s+of|tenths?\\s+of)\\s+|(?:\\b(?:${NUMBER}|hundred|thousand|years?|months?|weeks?|days?|an?|half)|\\d)\\s*,?\\s+(?:and|or|to)\\s+|\\b(?:years?|months?|weeks?|${NUMBER}|(?<![\\d.,])\\d{1,2}),\\s+)$`,
  'i',
);
const isPartOfNumber: Test = (mention, sentence) => {
  const lead = before(mention, sentence);
  return MORE_NUMBER.test(lead) || (/^\d/.test(mention.text) && /\d\s$/.test(lead));
};
const VAGUE =
  /\b(?:(?:more|less|fewer|longer|later) than|over|under|above|below|beyond|nearly|almost|about|around|some|roughly|approximately|at least|at most|up to|as (?:many|long|far back|early|recently|late) as|close to|upwards of|an estimated|estimated|within|perhaps|maybe|many|several|barely|hardly)\s+$/i;
/** The date is a limit, an aim or a comparison, not the day of the event. A "from … to" is an interval and stays. */
const BESIDE =
  /\b(?:by|for|to|until|till|since|before|after|from|through|than(?:\s+(?:in|on|at|during))?|starting|effective|ago|pending|beyond|past|towards?|unlike|ahead\s+of|as\s+of|until\s+(?:in|on|at))\s+(?:(?:about|around|the|at least|as early as|early|late|mid)[\s-]+)?$/i;
/** "freed not on 5 May but later"; "not only in 2018" is no denial, and has a word between. */
const DENIED =
  /\b(?:not|nor|neither|never|rather\s+than|instead\s+of|as\s+opposed\s+to|other\s+than|except|if\s+not)\s+(?:even\s+)?(?:(?:on|in|at|during)\s+)?(?:the\s+)?$/i;

/** "May/June 2018" and "10/11 May" are lists. */
const isInAddress: Test = (mention, sentence) =>
  /^\S*@/.test(after(mention, sentence)) ||
  (/(?:https?:|www\.|@|\/)\S*$/i.test(before(mention, sentence)) && !LISTED.test(before(mention, sentence)));
const LISTED = new RegExp(`(?:^|[\\s(])(?:\\d{1,2}|(?:${MONTH_STEMS.join('|')})[a-z]*\\.?)/$`);

const isInterval = ({ meaning }: Mention): boolean =>
  (meaning.kind === 'calendar' && meaning.until !== undefined) ||
  (meaning.kind === 'weekday' && meaning.from !== undefined);

/**
 * In this order: first drop what cannot be a date by its form (cheap, and nothing later may build on it), then join
 * ranges and lists (they are judged as one), then names and numbers that are no dates, and last what a date is used for
 * (a deadline, a frequency).
 */
export const REFINERS: readonly Refiner[] = [
  {
    name: 'in-address',
    why: 'digits in a web or mail address are not a date',
    refine: without(isInAddress),
  },
  {
    name: 'lower-case-name',
    why: '"march", "may", "august", "sat" are words; months and days begin with a capital',
    refine: without(isSmallName),
  },
  {
    name: 'other-era',
    why: '"1200 BC", "1440 AH" are not the years 1200 and 1440',
    refine: without(isOtherEra),
  },
  {
    name: 'number-after-day',
    why: 'in "March 12, 60 people" the number counts people; in "24 August 410" it is a year before 1000',
    refine: (mentions, sentence) => mentions.flatMap((mention) => withoutCount(mention, sentence) ?? []),
  },
  {
    name: 'digits-not-day',
    why: '"3/4", "24/7", "10.3.12" are fractions, scores, sections, versions, addresses',
    refine: only(isDayInDigits),
  },
  { name: 'join-range', why: '"between 2015 and 2018", "May to July 2020" are one interval', refine: joinRanges },
  { name: 'join-list', why: '"May 3 and 4, 2018", "May and June 2018" share their year', refine: joinLists },
  { name: 'join-relative', why: '"5 May last year", "Monday night last week" are one day', refine: joinRelative },
  {
    name: 'short-name',
    why: '"Sat", "Sun", "Mar" alone are too short to be sure of',
    refine: without(isTooShort),
  },
  {
    name: 'number-not-year',
    why: 'a year has a word before it that says so, and no unit after it ("Peugeot 2008", "1984 metres")',
    refine: only((mention, sentence) => !/^year(?:-range|-pair)*$/.test(mention.rule) || isYear(mention, sentence)),
  },
  {
    name: 'month-without-lead',
    why: '"May" is a modal, "May" and "August" are names: a month alone has a word like "in" before it or "saw" after it',
    refine: without(isNameOfMonth),
  },
  {
    name: 'named-day',
    why: '"Good Friday", "The Friday Times", "a Tuesday" are not the last day of that name',
    refine: without(isNameOfDay),
  },
  {
    name: 'named-event',
    why: '"the September 11 attacks" were in one certain year, "12 May Road" is a place',
    refine: without(isNamedEvent),
  },
  {
    name: 'frequency',
    why: '"every Tuesday", "each year on 6 April" is not one day',
    refine: without(isHabit),
  },
  {
    name: 'vague-amount',
    why: '"more than two years ago" names no year, "2.5 years ago" and "two or three years ago" do not either',
    refine: only(
      (mention, sentence) =>
        mention.rule !== 'units-ago' || !(VAGUE.test(before(mention, sentence)) || isPartOfNumber(mention, sentence)),
    ),
  },
  {
    name: 'beside',
    why: '"by", "to", "until", "since", "before", "after", "from", "for", "than": a limit, an aim or a comparison, not the time of the event',
    refine: only((mention, sentence) => isInterval(mention) || !BESIDE.test(before(mention, sentence))),
  },
  {
    name: 'denied-date',
    why: '"not on 5 May but later": on another day',
    refine: without((mention, sentence) => DENIED.test(before(mention, sentence))),
  },
  {
    name: 'planned-date',
    why: '"the next meeting, Aug 23rd", "adjourned to July 22": a plan',
    refine: without(isPlanned),
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
