/** Leaves out what is not part of a text's wording. What is left out becomes spaces, so that all places stay. */

import { type Span, slice } from '../../span.js';
import { DASHES } from '../../words/fold.js';

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
/** Invisible, and part of a word: what is on both sides of it stays one word. */
const JOINER = '\u2060';
const join = (found: string): string => JOINER.repeat(found.length);

/** In brackets right after a word or sign: [3], [^3], [note 3], [citation needed]; a letter only after a sign. */
const NUMBERED = String.raw`(?:\^[^\]\s]{1,20}|\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|(?:note|nb|n)[ \u00a0]?\d{1,3}|citation needed)`;
const BRACKETED = String.raw`(?<=[\p{L}\p{N}\p{M}.,;:!?%"”’'»)\]*_])\[${NUMBERED}\]|(?<=[.,;:!?\]])\[\p{Ll}\]`;
/** Raised figures after a sign a year, or a word that is too long to be a unit ("km²" keeps its figure). */
const RAISED = String.raw`(?<=\p{L}{3}|(?<![\d.,])(?:1\d{3}|20\d\d)|[^\P{P}\-–—(\[“‘«/])[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}])|(?<=[\p{L}.,;:!?"”’»)])[†‡]+`;
/** Raised figures that lost their form when they were copied: "nine years.3 The dam" */
const FALLEN = String.raw`(?<=\p{Ll}{4}[.!?]["”’»)]?)\d{1,3}(?=\s+["“‘«(]?\p{Lu}|\s*$)|(?<=\p{Ll}{4}[.,;:!?]?["”’»]?)\(\d{1,3}\)(?=[\s.,;:!?]|$)`;
const NOTE_MARK = new RegExp(`${BRACKETED}|${RAISED}|${FALLEN}`, 'gu');

/** Looking for marks takes longer than seeing that there are none. */
const MAY_HAVE_MARKS = /[[†‡⁰¹²³⁴-⁹]|[\p{L}.,;:!?"”’»)(]\d/u;

/** The marks of footnotes in a text. */
export const noteMarksIn = (text: string): Span[] =>
  MAY_HAVE_MARKS.test(text)
    ? [...text.matchAll(NOTE_MARK)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }))
    : [];

export const withoutNoteMarks = (text: string): string =>
  MAY_HAVE_MARKS.test(text) ? text.replace(NOTE_MARK, blank) : text;

/** Whether nothing but such marks is between two words. */
export const areNoteMarks = (gap: string): boolean => ONLY_MARKS.test(gap);
const ONLY_MARKS = new RegExp(String.raw`^(?:\[(?:${NUMBERED}|\p{Ll})\]|\(\d{1,3}\)|[⁰¹²³⁴-⁹†‡]+|\d{1,3})+\s*$`, 'u');

/** In some languages a hyphen at the end of a line is repeated on the next: one of the two is the writer's. */
const REPEATED = new RegExp(String.raw`(?<=\p{L}[${DASHES}][ \t]*\r?\n[ \t]*)[${DASHES}](?=\p{L})`, 'gu');

export const withoutRepeatedHyphens = (text: string): string => text.replace(REPEATED, ' ');

/** Not in "pre- and post-war", where the hyphen stands for a word. */
const BROKEN = /(?<=\p{Ll}{2})[-‐] (?!(?:and|or|to|nor|but|und|oder|et|ou|y|o|och|en)(?!\p{L}))(?=\p{Ll}{2})/gu;

/**
 * A stored text as people quote it: without the marks of footnotes, and with words whole that are hyphenated where its
 * file has a line break. `undefined` when it has neither.
 */
export function asQuoted(stored: string): string | undefined {
  const tidy = withoutNoteMarks(stored).replace(BROKEN, join);
  return tidy === stored ? undefined : tidy;
}

const INLINE = /(?<=[\p{L}\p{N}])(?:\*\*|__|~~|`)(?=[\p{L}\p{N}])/gu;
const DESTINATION = String.raw`\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)`;

function linked(found: string, words = ''): string {
  const before = found.startsWith('!') ? 2 : 1;
  return ' '.repeat(before) + words + ' '.repeat(found.length - before - words.length);
}

/** An exponent, or the mark of a footnote, which is left out as such later. */
const raised = (found: string, digits = ''): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).padEnd(found.length, JOINER);

/** What Markdown adds to words, in the order in which it is taken away. */
const MARKUP: readonly (readonly [pattern: RegExp, put: (found: string, ...groups: string[]) => string])[] = [
  // > at the beginning of a line, and in quotes of quotes
  [/^[ \t]{0,3}(?:>[ \t]?)+/gm, blank],
  // Bullets, numbers of a list, and the signs before a heading
  [/^[ \t]*(?:[-*+]|#{1,6}|\d{1,2}[.)])[ \t]+/gm, blank],
  // [^3]: what a footnote says
  [/^[ \t]*\[\^[^\]\s]{1,20}\]:[^\n]*/gm, blank],
  // [r]: address, <!-- remark -->, ==words==
  [/^[ \t]*\[[^\]\n]{1,40}\]:[ \t]+<?https?:\S+[^\n]*$/gm, blank],
  [/<!--(?:(?!-->)[\s\S]){0,500}-->/g, blank],
  [/(?<!=)==(?=[\p{L}\p{N}]|(?<=[\p{L}\p{N}]==))(?!=)/gu, blank],
  [/<sup>\[?(\d{1,3})\]?<\/sup>/giu, raised],
  [/\\(?=[!-/:-@[-`{-~]|\r?\n|$)/gu, join],
  // <https://example.org>, <b>
  [/<(?:https?:[^<>\s]*|\/?[a-z][a-z0-9]*(?: [^<>]*)?)>/giu, blank],
  // [^3], then ![words](address), [words](address) and [words][reference]
  [/\[\^[^\]\s]{1,20}\]:?/gu, blank],
  [new RegExp(String.raw`!?\[([^[\]]{0,1000})\]${DESTINATION}`, 'gu'), linked],
  [/!?\[((?!(?:note|nb|n)[ \u00a0]?\d)[^[\]]{0,500}\p{L}[^[\]]{0,500})\]\[[^[\]]{0,100}\]/gu, linked],
  [INLINE, join],
  [/`+/g, (found) => (found.length === 1 || found.length === 3 ? blank(found) : found)],
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
const ENTITY = /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/giu;

function entity(found: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const sign = name !== undefined ? ENTITIES[name.toLowerCase()] : code <= 0xffff && String.fromCharCode(code);
  return sign ? sign.padStart(found.length, JOINER) : found;
}

/** A text that was copied as Markdown, as its words. */
export const withoutMarkdown = (text: string): string =>
  MARKUP.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text).replace(ENTITY, entity);

/** The words at a place of a text that may be Markdown, without the signs in them. */
export function wordsAt(text: string): (span: Span) => string {
  const words = withoutMarkdown(text);
  return words === text ? (span) => slice(text, span) : (span) => slice(words, span).replaceAll(JOINER, '');
}
