/** Our own recognisers, for date expressions that chrono does not read. */

import type { Parser, ParsingComponents, ParsingResult } from 'chrono-node/en';
import { MONTHS, WEEKDAYS } from '../../words/months.js';
import { NUMBER_IN_WORDS, numberIn } from '../../words/numbers.js';
import type { Meaning, Mention } from './mention.js';
import type { Precision } from './when.js';

const unit = (word: string): Precision => word.toLowerCase().replace(/s$/, '') as Precision;

type Recogniser = {
  readonly name: string;
  /** What a sentence must have for the pattern to find anything: most of them find nothing. */
  readonly gate: RegExp;
  /** What is marked is the group named `date`, if there is one; else the whole match. */
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Meaning;
};

const relative = (groups: Readonly<Record<string, string | undefined>>): Meaning => {
  const which = (groups.which ?? '').toLowerCase();
  const shift = which === 'this' || which === 'the current' ? 0 : which === 'next' ? 1 : -1;
  return { kind: 'unit', unit: unit(groups.unit ?? ''), count: shift };
};

/**
 * What chrono does not read, or reads with a clock. Patterns are tried on the text after the last match, so no
 * lookbehind.
 */
const RECOGNISERS: readonly Recogniser[] = [
  // "2014", "1743": chrono reads no bare years; the refiners decide which numbers are years.
  {
    name: 'year',
    gate: /\d{4}/,
    pattern: /(?:^|[^\w.,:/$€£₹#-])(?<date>[1-2]\d{3})(?![\w%°]|[.,:/–]\d|['’]s\b|-\w)/,
    read: ({ date }) => ({ kind: 'calendar', date: { year: Number(date) } }),
  },
  {
    name: 'year-range',
    gate: /\d{4}/,
    pattern: /(?:^|[^\d.,:/-])(?<date>(?<from>[1-2]\d{3})\s?[-–]\s?(?<to>[1-2]\d{3}))(?![\w%-])/,
    read: ({ from, to }) => ({ kind: 'calendar', date: { year: Number(from) }, until: { year: Number(to) } }),
  },
  // "2018-19", "1914–18": a season, a tax year, a war.
  {
    name: 'year-pair',
    gate: /\d{4}[-–/]\d/,
    pattern: /(?:^|[^\w.,:/$€£₹#-])(?<date>(?<from>[1-2]\d{3})\s?[-–/](?<to>\d{2}))(?![\w%°]|[.,:/–-]\d)/,
    read: ({ from = '', to = '' }) => ({
      kind: 'calendar',
      date: { year: Number(from) },
      until: { year: Number(from.slice(0, 2) + to) },
    }),
  },
  // "early 1902", "mid-2011", "late 2020": the word belongs to the expression; the precision stays the year.
  {
    name: 'part-of-year',
    gate: /\d{4}/,
    pattern:
      /\b(?<date>(?:early|late|mid|the (?:beginning|start|end|middle) of)[\s-](?<year>[1-2]\d{3}))(?![\w%]|['’]s\b|-[a-z])/i,
    read: ({ year }) => ({ kind: 'calendar', date: { year: Number(year) } }),
  },
  // "early April 2021", "late July"
  {
    name: 'part-of-month',
    gate: /(?:arly|ate|id)[\s-][JFMASOND]/,
    pattern: new RegExp(
      `\\b(?<date>(?:[Ee]arly|[Ll]ate|[Mm]id)[\\s-](?<month>${MONTHS.join('|')})(?:\\s+(?<year>[1-2]\\d{3}))?)\\b(?!\\s+\\d)`,
    ),
    read: ({ month = '', year }) => ({
      kind: 'calendar',
      date: { month: MONTHS.indexOf(month) + 1, ...(year && { year: Number(year) }) },
    }),
  },
  {
    name: 'month-of-last',
    gate: /ast [JFMASOND]/,
    pattern: new RegExp(`\\b(?<date>[Ll]ast (?<month>${MONTHS.join('|')}))\\b(?!\\s+\\d)`),
    read: ({ month = '' }) => ({ kind: 'calendar', date: { month: MONTHS.indexOf(month) + 1 }, last: true }),
  },
  // "Monday the 3rd", "Friday the 13th of July": the day of the month says which Monday.
  {
    name: 'weekday-ordinal',
    gate: /day,? (?:[Tt]he )?\d/,
    pattern: new RegExp(
      `\\b(?<date>(?<weekday>${WEEKDAYS.join('|')}),?\\s+(?:[Tt]he\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)(?:\\s+(?:of\\s+)?(?<month>${MONTHS.join('|')})(?:,?\\s+(?<year>[1-2]\\d{3}))?)?)\\b`,
    ),
    read: ({ weekday = '', day, month, year }) =>
      month === undefined
        ? { kind: 'weekday', weekday: WEEKDAYS.indexOf(weekday), last: false, day: Number(day) }
        : {
            kind: 'calendar',
            date: { month: MONTHS.indexOf(month) + 1, day: Number(day), ...(year && { year: Number(year) }) },
          },
  },
  // "last week", "earlier this year", "late last month". No "past": "over the past year" is a duration.
  {
    name: 'relative-unit',
    gate: /(?:week|month|year)/i,
    pattern:
      /\b(?<date>(?:(?:earlier|later|early|late|at the (?:beginning|start|end) of)\s+)?(?<which>this|last|next|the current)\s+(?<unit>week|month|year))\b/i,
    read: relative,
  },
  {
    name: 'units-ago',
    gate: /ago\b/i,
    pattern: new RegExp(
      `\\b(?<date>(?<count>an?|${NUMBER_IN_WORDS}|[1-9]\\d{0,2})\\s+(?<unit>days?|weeks?|months?|years?)\\s+ago)\\b`,
      'i',
    ),
    read: (groups) => ({ kind: 'unit', unit: unit(groups.unit ?? ''), count: -numberIn(groups.count ?? '') }),
  },
  {
    name: 'yesterday',
    gate: /yesterday|night/i,
    pattern: /\b(?<date>yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+night)\b/i,
    read: () => ({ kind: 'unit', unit: 'day', count: -1 }),
  },
  {
    name: 'today',
    gate: /today|tonight|this/i,
    pattern: /\b(?<date>earlier\s+today|today|tonight|this\s+(?:morning|afternoon|evening))\b/i,
    read: () => ({ kind: 'unit', unit: 'day', count: 0 }),
  },
  {
    name: 'tomorrow',
    gate: /tomorrow/i,
    pattern: /\b(?<date>tomorrow)\b/i,
    read: () => ({ kind: 'unit', unit: 'day', count: 1 }),
  },
  // "That same day", "in the same year", "during that year": as in the date mentioned before.
  {
    name: 'same',
    gate: /(?:that|same)\s/i,
    pattern: /\b(?<date>(?:that\s+same|the\s+(?:very\s+)?same|that)\s+(?<unit>day|week|month|year))\b/i,
    read: (groups) => ({ kind: 'same', unit: unit(groups.unit ?? '') }),
  },
];

/** Never matches, and fails at once. */
const NOTHING = /^(?!)/;

/** A parser that is tried only where `gate` matches. */
export const gated = (parser: Parser, gate: RegExp): Parser => ({
  pattern: (context) => (gate.test(context.text) ? parser.pattern(context) : NOTHING),
  extract: (context, match) => parser.extract(context, match),
});

/** What our own recognisers say of a date, by the result they gave chrono, whose components cannot hold it. */
export type Said = WeakMap<ParsingResult, Pick<Mention, 'rule' | 'meaning'>>;

/** Our recognisers in chrono's form of a parser; what they mean is written into `said`. */
export const ownRecognisers = (said: Said): readonly Parser[] =>
  RECOGNISERS.map((recogniser) => gated(parserOf(recogniser, said), recogniser.gate));

function parserOf({ name, pattern, read }: Recogniser, said: Said): Parser {
  let start: ParsingComponents | undefined;
  return {
    pattern: () => pattern,
    extract(context, match) {
      const date = match.groups?.date ?? match[0];
      const index = (match.index ?? 0) + match[0].lastIndexOf(date);
      // One for all results: chrono's refiners change nothing that has a year, and nothing reads it.
      start ??= context.createParsingComponents({ year: 2000 });
      const result = context.createParsingResult(index, date, start);
      said.set(result, { rule: name, meaning: read(match.groups ?? {}) });
      return result;
    },
  };
}
