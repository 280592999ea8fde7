import { ABBREVIATION_RULES } from './abbreviation-rules.js';
import type { BreakRule, KeepRule } from './border.js';
import { MARK_RULES } from './mark-rules.js';
import { NUMBER_RULES } from './number-rules.js';
import { CJK_CLOSERS, CJK_ENDS, CJK_OPENERS, NOTE_MARKS } from './parts.js';
import { STARTERS } from './words.js';

/**
 * Tried at every border that Intl.Segmenter or a break rule found; one that applies takes the border away, so that
 * their order does not matter. A line break that ends a sentence (see sentences.ts) is not put to them.
 */
export const KEEP_RULES: readonly KeepRule[] = [...MARK_RULES, ...NUMBER_RULES, ...ABBREVIATION_RULES];

/** Starters that no name of a program or a version is: "8.As" is hardly one, but "8.A" and "8.I" are. */
const LONG_STARTERS = STARTERS.split('|')
  .filter((word) => word.length > 1)
  .join('|');

/** Those that no program or company has as the second part of its name. */
const SURE_STARTERS =
  'The|This|That|These|Those|There|Then|They|He|She|It|Its|His|Her|Their|We|Our|But|When|While|After|Before|However|Meanwhile|Although|Nobody|Many|Most|Some';

/** Places that Intl.Segmenter misses; the keep rules judge them as they judge its own. */
export const BREAK_RULES: readonly BreakRule[] = [
  {
    name: 'full stop before an opening quotation mark',
    reason: 'without a space between, the segmenter takes the mark that opens for one that closes: ended.“We',
    pattern: /\p{L}{2}[.!?…][”»]?(?=[“«]\p{Lu})/gu,
  },
  {
    name: 'quotation that begins small',
    reason: 'a small letter in the quotation hides the full stop before it: He was blunt. “we will not',
    pattern: /\p{L}{3}[.!?]\s+(?=[“«]\p{Ll})/gu,
  },
  {
    name: 'closing mark behind a space',
    reason: 'the sentence ends behind the mark that closes it, not before it',
    pattern: /[.!?…]\s+["”’»)\]]+\s+(?=[\p{Lu}\p{N}“‘«(])/gu,
  },
  {
    name: 'mark of a note',
    reason: 'the segmenter takes the mark for the beginning of the next sentence: stopped.[1] Next, stopped.* Next',
    pattern: new RegExp(
      `(?<=[.!?…]["”’»)]{0,3})(?:${NOTE_MARKS})["”’»)]{0,3}(?:\\s+(?=["“‘«(]?[\\p{Lu}\\p{N}])|(?=[“«]?\\p{Lu}))`,
      'gu',
    ),
  },
  {
    name: 'number of a note',
    reason: 'a raised number that has lost its height, before a plain new sentence: stopped.12 The next day',
    pattern: new RegExp(`(?<=(?<!\\p{L})\\p{Ll}{4,20}[.!?]["”’»)]?)\\d{1,3}\\s+(?=(?:${LONG_STARTERS})\\s)`, 'gu'),
  },
  {
    name: 'number that begins',
    reason: 'the segmenter looks past a number for a small letter: fell by 3 percent. 2018 was worse',
    pattern: /\p{L}{2}[.]["”’»)]*\s+(?=\d)/gu,
  },
  {
    name: 'ellipsis sign',
    reason: 'Unicode does not count "…" as an end, but a capital behind it begins a sentence: They left… The army',
    pattern: /…["'”’»)\]]*\s+(?=["“‘«(]?\p{Lu})/gu,
  },
  {
    name: 'forgotten space',
    reason: 'web pages lose the space behind a full stop: ended.The next day, in Moscow.The next day; not System.In',
    pattern: new RegExp(
      `(?:(?<![\\p{L}\\p{N}./@_-])\\p{Ll}{2,}[.!?…]+["”’»)]{0,3}(?=(?:${LONG_STARTERS})\\s)|[\\p{L}\\p{N}]{2}[.!?…]+["”’»)]{0,3}(?=(?:${SURE_STARTERS})\\s))`,
      'gu',
    ),
  },
  {
    name: 'forgotten space before a name',
    reason: 'ended.Putin left; but a capital on both sides is a name of its own: Booking.Com, Turbo!Pump',
    pattern: /(?<![\p{L}\p{M}\p{N}./@_\\-])\p{Ll}{3,}\.["”’»)]?(?=\p{Lu}\p{Ll}+ )/gu,
  },
  {
    name: 'opening mark in Chinese and Japanese',
    reason: 'the segmenter takes every bracket behind a full stop for one that closes: 公园。「你好',
    pattern: new RegExp(`${CJK_ENDS}(?:${CJK_CLOSERS}|[”’]){0,3}(?=${CJK_OPENERS}|[“‘])`, 'gu'),
  },
];
