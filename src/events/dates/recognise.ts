/** Recognises date expressions in a sentence. */

import { Chrono, configuration, type Parser, type ParsingResult, type Refiner } from 'chrono-node/en';
import { MONTH_STEMS, WEEKDAY_STEMS } from '../../words/months.js';
import type { Calendar, Meaning, Mention } from './mention.js';
import { gated, ownRecognisers, type Said } from './recognisers.js';

/**
 * The parsers and refiners of chrono that are used. The others read durations, times of day and plans as dates ("for 65
 * years" as a day in 2084), or resolve against a clock, which resolve.ts does by rules that can be explained. A test
 * accounts for every one of them, so that a new version of the library cannot slip one in.
 */
export const CHRONO_KEPT = {
  parsers: [
    'ISOFormatParser', // 2018-08-10
    'SlashDateFormatParser', // 10.08.2018 and 10/08/2018, the day first
    'ENYearMonthDayParser', // 2018 August 10, 2018/08/10
    'ENMonthNameLittleEndianParser', // 10 August 2018, 10–12 August
    'ENMonthNameMiddleEndianParser', // Aug. 10, 2018
    'ENMonthNameParser', // August 2018, in August
    'ENWeekdayParser', // on Monday, last Friday
  ],
  refiners: [
    'OverlapRemovalRefiner', // the longest reading of the same words wins, so it goes first
    'MergeWeekdayComponentRefiner', // "Friday, 5 March 2021" is one date
    'ENExtractYearSuffixRefiner', // "on Monday, June 7, 2021": the year at the end belongs to it
  ],
} as const;

/** No clock: the reference day is a constant, and nothing that chrono implies from it is used. */
const REFERENCE = new Date(2000, 0, 15, 12);

export type Recognise = (sentence: string) => readonly Mention[];

/** A sentence without one of these has no date, so the nineteen patterns need not be tried on it. */
const HINT = new RegExp(
  `\\d|(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|ago|night|morning|afternoon|evening)\\b|${MONTH_STEMS.join('|')}`,
);

/**
 * Chrono's parsers for the calendar, then ours for what it does not read. Of overlapping readings the longest is kept;
 * among equals, the earlier in this order.
 */
export function createRecogniser(): Recognise {
  const said: Said = new WeakMap();
  const chrono = new Chrono({
    parsers: [...chronoParsers(), ...ownRecognisers(said)],
    refiners: [...chronoRefiners()],
  });
  const mentionOf = (result: ParsingResult): Mention => {
    const own = said.get(result);
    return own
      ? { start: result.index, end: result.index + result.text.length, text: result.text, ...own }
      : chronoMention(result);
  };
  return (sentence) =>
    HINT.test(sentence) ? chrono.parse(sentence, REFERENCE).map((result) => mentionOf(result as ParsingResult)) : [];
}

/** Day first if all is digits. "May 22" is a day, too, which chrono's day-first configuration leaves out. */
function chronoParsers(): readonly Parser[] {
  const [dayFirst, monthFirst] = [true, false].map((first) => configuration.createCasualConfiguration(first).parsers);
  return CHRONO_KEPT.parsers.map((name) => {
    const parser = byName((name === 'SlashDateFormatParser' ? dayFirst : monthFirst) ?? [], name);
    return gated(parser, GATES[name]);
  });
}

const eitherCase = (letters: string): string =>
  letters.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const MONTH = new RegExp(`\\b(?:${MONTH_STEMS.map(eitherCase).join('|')})`);

/** Year first, in digits: only with two slashes, as chrono also reads three numbers between spaces or full stops. */
const YEAR_FIRST = /(?<![\w/.-])[12]\d{3}\/(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\w/-])/;

/** What a sentence must have for a parser to find anything: chrono's patterns are long, and most find nothing. */
const GATES: Readonly<Record<(typeof CHRONO_KEPT.parsers)[number], RegExp>> = {
  ISOFormatParser: /\d{4}-\d/,
  SlashDateFormatParser: /\d[/.-]\d/,
  ENYearMonthDayParser: new RegExp(`${MONTH.source}|${YEAR_FIRST.source}`),
  ENMonthNameLittleEndianParser: MONTH,
  ENMonthNameMiddleEndianParser: MONTH,
  ENMonthNameParser: MONTH,
  ENWeekdayParser: new RegExp(`day\\b|\\b(?:${WEEKDAY_STEMS.join('|')})`),
};

function chronoRefiners(): readonly Refiner[] {
  const { refiners } = configuration.createCasualConfiguration(true);
  return CHRONO_KEPT.refiners.map((name) => byName(refiners, name));
}

function byName<T extends object>(list: readonly T[], name: string): T {
  const found = list.find((item) => item.constructor.name === name);
  if (!found) throw new Error(`chrono-node has no ${name} any more; see CHRONO_KEPT`);
  return found;
}

/** Chrono's patterns include "on", commas and brackets around a date, which are not marked. */
const BEFORE = /^(?:[\s,(（]|(?:on|in)\s)+/i;
const AFTER = /[\s,)）]+$/;

function chronoMention(result: ParsingResult): Mention {
  const lead = BEFORE.exec(result.text)?.[0].length ?? 0;
  const text = result.text.slice(lead).replace(AFTER, '');
  const start = result.index + lead;
  return { start, end: start + text.length, text, ...chronoMeaning(result, text) };
}

function chronoMeaning({ start, end }: ParsingResult, text: string): Pick<Mention, 'rule' | 'meaning'> {
  if (start.isOnlyWeekdayComponent())
    return { rule: 'weekday', meaning: weekdayMeaning(start.get('weekday') ?? 0, text) };
  const meaning: Meaning = { kind: 'calendar', date: certain(start), ...(end && { until: certain(end) }) };
  return { rule: start.isCertain('day') ? 'calendar-day' : 'calendar-month', meaning };
}

function weekdayMeaning(weekday: number, text: string): Meaning {
  const week = /\b(last|past|this|next)\s+week$/i.exec(text)?.[1]?.toLowerCase();
  const last = /^(?:last|past)\b/i.test(text);
  if (week === undefined) return { kind: 'weekday', weekday, last, ...(/^next\b/i.test(text) && { week: 1 }) };
  return { kind: 'weekday', weekday, last, week: week === 'this' ? 0 : week === 'next' ? 1 : -1 };
}

/** Only what the words name: what chrono implies from the reference day is left out. */
function certain(components: ParsingResult['start']): Calendar {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) =>
    components.isCertain(name) ? (components.get(name) ?? undefined) : undefined,
  );
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}
