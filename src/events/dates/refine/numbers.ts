/** Numbers that look like a date or a part of one, and count, measure or number something. */

import type { Calendar, Mention } from '../mention.js';
import { around } from './around.js';
import {
  COUNTED_AFTER,
  ERA_AFTER,
  ERA_BEFORE,
  LABEL_BEFORE,
  LEVEL_BEFORE,
  QUANTITY_BEFORE,
  SLASH_NAMES,
  STREET_AFTER,
  UNIT_AFTER,
} from './number-words.js';

/** Words after which a four-digit number is a year. */
const YEAR_LEAD =
  /(?:^|\b)(?:in|during|since|by|of|from|to|until|till|before|after|around|circa|early|late|mid|between|and|or|AD|A\.D\.|year|summer|spring|autumn|winter|fall|the|['’]s|its|his|her|their|our)[\s-]+$|[(–—]\s*$|^["“'‘]?$/i;
/** After these the number must name something: "the 2016 election", but "he ran the 1500 in four minutes". */
const OWNER_LEAD = /(?:^|\b)(?:the|['’]s|its|his|her|their|our)\s+$/i;
const NOTHING_NAMED =
  /^\s*(?:$|[.,;:!?)\]]|(?:in|on|at|of|for|to|by|from|with|and|or|but|was|were|is|are|has|had|as|that|who|which|when)\b)/;
const TIME_LEAD = /\b(?:in|during|since)\s+$/i;
const STREET_LEAD = /(?:^["“'‘]?|\b(?:of|to|from|and|or|between)\s+)$/i;

const yearOf = ({ meaning }: Mention): number | undefined =>
  meaning.kind === 'calendar' ? meaning.date.year : undefined;

type Near = { readonly before: string; readonly after: string };

/** A number after a time word may have a subject after it ("In 2018 voters turned away"), but never a unit. */
function counts(number: number, { before, after }: Near): boolean {
  if (UNIT_AFTER.test(after)) return true;
  if (!COUNTED_AFTER.test(after)) return /\bof\s+$/i.test(before) && PLURAL_AFTER.test(after);
  return !(TIME_LEAD.test(before) && number >= 1800 && number < 2100 && number % 100 !== 0);
}

/** Whether four digits alone, or two such numbers as a range, name a year. */
export function isYear(mention: Mention, sentence: string): boolean {
  const near = around(mention, sentence);
  const { before, after } = near;
  if (counts(yearOf(mention) ?? 0, near)) return false;
  if (QUANTITY_BEFORE.test(before) || /\b(?:one|1)\s+in\s+$/i.test(before)) return false;
  if (LABEL_BEFORE.test(before)) return false;
  if (mention.rule.startsWith('year-range')) return !isLevels(mention, before);
  if (!YEAR_LEAD.test(before) || LEVEL_BEFORE.test(before)) return false;
  if (OWNER_LEAD.test(before) && NOTHING_NAMED.test(after)) return false;
  return !(STREET_LEAD.test(before) && STREET_AFTER.test(after));
}

/** "grew from 1500 to 2000", "a fee between 1500 and 2000": round numbers, where they do not open the sentence. */
function isLevels({ text }: Mention, before: string): boolean {
  const round = (by: number): boolean => (text.match(/\d{4}/g) ?? []).every((number) => Number(number) % by === 0);
  const lead = before.replace(/\bfrom\s+$/i, '');
  return (round(50) && LEVEL_BEFORE.test(`${lead}to `)) || (round(100) && /\w/.test(lead));
}

/** "1200 BC", "1440 AH", "5 Shawwal 1440": a year of another era or calendar. */
export const isOtherEra = (mention: Mention, sentence: string): boolean => {
  if (!/\d$/.test(mention.text)) return false;
  const { before, after } = around(mention, sentence);
  // "In 2017 BC Liberals lost": British Columbia.
  if ((yearOf(mention) ?? 0) > 1950 && /^\sBC\s[A-Z]/.test(after)) return false;
  return ERA_AFTER.test(after) || (mention.rule === 'year' && ERA_BEFORE.test(before));
};

/** Words before a date in digits that is not complete: "on 10/8", "dated 10.3.18". */
const DAY_LEAD = /\b(?:on|dated|since|until|till)\s+$/i;
const SLASH_LEAD = /\b(?:of|from|by|between|and|to)\s+$/i;
const DIGITS = /^\d{1,2}([./-])\d{1,2}(?:\1(\d{2}|\d{4}))?$/;
const FRACTION_AFTER = /^(?:ths?|rds?|nds?)?\s+(?:of\b|the\b|majority|interest|share|stake|inch|acre|mile|cup|favour)/;

/** Whether two or three numbers between slashes, full stops or hyphens are a day. */
export function isDayInDigits(mention: Mention, sentence: string): boolean {
  const [form, , year] = DIGITS.exec(mention.text) ?? [];
  if (form === undefined) return true;
  const { before, after } = around(mention, sentence);
  if (/[\d][./:-]$/.test(before) || /^[./:-]\d/.test(after) || LABEL_BEFORE.test(before)) return false;
  if (year?.length === 4) return true;
  if (!DAY_LEAD.test(before) && !(form.includes('/') && year && SLASH_LEAD.test(before))) return false;
  if (STREET_AFTER.test(after) || counts(0, { before, after })) return false;
  if (year !== undefined) return true;
  return /\bon\s+$/i.test(before) && !(SLASH_NAMES.has(form) || FRACTION_AFTER.test(after) || PLURAL_AFTER.test(after));
}

/** Signs and small words that go on with the sentence, so that the number before them counts nothing. */
const GOES_ON =
  /^\s*(?:$|[.;:!?)\]"”,](?!\d)|[–—])|^\s+(?:the|a|an|in|on|at|by|when|after|he|she|it|they|we|his|her|its|their)\b/;

/** The end of a sentence or clause. */
const ENDS = /^\s*(?:$|[.;:!?)\]"”,](?!\d))/;

/** "March 5,000 people", "May 3.5 million", "May 30%": the day is the beginning of a number. */
const GOES_ON_AS_NUMBER = /^(?:[.,]\d|%|-(?!\d|to-|[A-Z])\w)/;

/** A date in words with a number at its end, or a day alone. */
const NUMBER_AT_END = /^(.*?[A-Za-z\d.])([\s,/-]+)(\d{1,2}|\d{4})$/;
/** Three digits after a day: a year before 1000, unless they count something. */
const OLD_YEAR = /^,?\s+\d{3}(?![\d.,/-]*\d)/;

/**
 * "March 12, 60 people", "5 May 55 percent", "May 3, 20,000 fans": the number after a day counts something. "9 June
 * 68." and "24 August 410" are dates of a year that cannot be known or listed (`undefined`).
 */
export function withoutCount(mention: Mention, sentence: string): Mention | undefined {
  const { meaning, text } = mention;
  if (meaning.kind !== 'calendar' || !/[A-Za-z]/.test(text) || mention.rule.endsWith('range')) return mention;
  const { date } = meaning;
  const near = around(mention, sentence);
  const [, rest = '', sign = '', digits = ''] = NUMBER_AT_END.exec(text) ?? [];
  if (digits && date.year !== undefined) {
    if (digits.length === 4 ? isStated({ sign, digits, day: date.day !== undefined }, near) : sign === '-')
      return mention;
    // "on 9 June 68." may be of any century.
    if (digits.length === 2 && !/[,/]/.test(sign) && ENDS.test(near.after)) return undefined;
    return shortened(mention, rest, { ...date, year: undefined });
  }
  const old = date.year === undefined && date.day !== undefined ? OLD_YEAR.exec(near.after) : null;
  if (old && GOES_ON.test(near.after.slice(old[0].length))) return undefined;
  if (!digits || !/^\D+$/.test(rest) || meaning.until) return mention;
  // "In March 12 people died": one says "on" of a day. "In March 5,000 people died" has no day at all.
  const inMonth =
    /\bin\s+$/i.test(near.before) && (UNIT_AFTER.test(near.after) || countsPlural(Number(digits), near.after));
  return inMonth || GOES_ON_AS_NUMBER.test(near.after) ? shortened(mention, rest, { month: date.month }) : mention;
}

type Ending = { readonly sign: string; readonly digits: string; readonly day: boolean };

/** Whether four digits at the end of a written date are its year. */
function isStated({ sign, digits, day }: Ending, { after }: Near): boolean {
  const number = Number(digits);
  const likely = number >= 1900 && number < 2100 && (!sign.includes(',') || !day);
  return !UNIT_AFTER.test(after) && (likely || !countsPlural(number, after));
}

/** "1500 rioters", "60 nuns": any plural; a number that is likely to be a year only with what news counts. */
function countsPlural(number: number, after: string): boolean {
  if (COUNTED_AFTER.test(after)) return true;
  return (number < 1800 || number % 100 === 0) && PLURAL_AFTER.test(after);
}
const PLURAL_AFTER =
  /^\s+(?!(?:was|is|has|as|his|its|this|does|across|always|perhaps|plus|besides|towards|less)\b)[a-z]+s\b(?!['’])/;

type Loose = { readonly [Part in keyof Calendar]: Calendar[Part] | undefined };

function shortened(mention: Mention, text: string, { year, month, day }: Loose): Mention {
  const date: Calendar = {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
  const trimmed = text.replace(/[\s,]+$/, '');
  const rule = day === undefined ? 'calendar-month' : 'calendar-day';
  return { ...mention, rule, text: trimmed, end: mention.start + trimmed.length, meaning: { kind: 'calendar', date } };
}
