/** Our own recognisers, for date expressions that chrono does not read. */

import type { Parser, ParsingComponents, ParsingResult } from 'chrono-node/en';
import { MONTHS } from '../../words/months.js';
import { ONES } from '../../words/numbers.js';
import type { Meaning, Mention } from './mention.js';
import type { Precision } from './when.js';

/** The numbers that people write out before "days ago". */
const COUNTS = ONES.slice(1, 13);

const count = (word: string): number => {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  return COUNTS.includes(lower) ? ONES.indexOf(lower) : Number(lower);
};
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
    pattern: /(?:^|[^\d.,:/$€£-])(?<date>[1-2]\d{3})(?![\d%]|[.,:/-]\d|s\b|['’]s\b|-year)/,
    read: ({ date }) => ({ kind: 'calendar', date: { year: Number(date) } }),
  },
  {
    name: 'year-range',
    gate: /\d{4}/,
    pattern: /(?:^|[^\d.,:/-])(?<date>(?<from>[1-2]\d{3})\s?[-–]\s?(?<to>[1-2]\d{3}))(?![\d%-])/,
    read: ({ from, to }) => ({ kind: 'calendar', date: { year: Number(from) }, until: { year: Number(to) } }),
  },
  // "early 1902", "mid-2011", "late 2020": the word belongs to the expression; the precision stays the year.
  {
    name: 'part-of-year',
    gate: /\d{4}/,
    pattern:
      /\b(?<date>(?:early|late|mid|the (?:beginning|start|end|middle) of)[\s-](?<year>[1-2]\d{3}))(?![\d%]|s\b|['’]s\b)/i,
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
  // "in March last year", "in May of this year": the year is relative to that of publication.
  {
    name: 'month-of-relative-year',
    gate: /t year|s year/,
    pattern: new RegExp(`\\b(?<date>(?<month>${MONTHS.join('|')}) (?:of )?(?<which>last|this) year)\\b(?!['’]s)`),
    read: ({ which, month = '' }) => ({
      kind: 'month',
      month: MONTHS.indexOf(month) + 1,
      count: which === 'this' ? 0 : -1,
    }),
  },
  {
    name: 'month-of-last',
    gate: /ast [JFMASOND]/,
    pattern: new RegExp(`\\b(?<date>[Ll]ast (?<month>${MONTHS.join('|')}))\\b(?!\\s+\\d)`),
    read: ({ month = '' }) => ({ kind: 'calendar', date: { month: MONTHS.indexOf(month) + 1 }, last: true }),
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
      `\\b(?<date>(?<count>an?|${COUNTS.join('|')}|\\d{1,3})\\s+(?<unit>days?|weeks?|months?|years?)\\s+ago)\\b`,
      'i',
    ),
    read: (groups) => ({ kind: 'unit', unit: unit(groups.unit ?? ''), count: -count(groups.count ?? '') }),
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
