/** Marks where words are missing that are filled in when the site is built. */

import { DIGITS, END, HOLE, LOST_LINE } from './signs.js';

/** Replaces what is filled in. Its line breaks are kept, so later lines keep their numbers. */
export const hole = (text: string): string => HOLE + LOST_LINE.repeat(text.split('\n').length - 1);

const NEW_OR_LINE = new RegExp(`${HOLE}(?![${DIGITS}])|[${LOST_LINE}\n]`, 'g');
/** To split a text at its holes, which stay. */
export const HOLES = new RegExp(`(${HOLE}[${DIGITS}]+${END})`);
const NUMBERED = new RegExp(`${HOLE}([${DIGITS}]+)${END}`, 'g');

/**
 * Each new hole with the number of its line in the file. At once, before a later rule puts a hole out of reach or closes the
 * gaps.
 */
export function numberHoles(markdown: string): string {
  if (!markdown.includes(HOLE)) return markdown;
  let line = 1;
  return markdown.replace(NEW_OR_LINE, (sign) => {
    if (sign === HOLE) return HOLE + encoded(line) + END;
    line += 1;
    return sign;
  });
}

const encoded = (number: number): string =>
  [...number.toString(DIGITS.length)].map((digit) => DIGITS[Number(digit)]).join('');

const decoded = (digits: string): number =>
  Number.parseInt([...digits].map((digit) => DIGITS.indexOf(digit)).join(''), DIGITS.length);

export const hasHole = (text: string): boolean => text.includes(HOLE);

/** The lines of all holes of a text, counted from the first line of the Markdown. */
export const linesOfHoles = (text: string): readonly number[] =>
  [...text.matchAll(NUMBERED)].map(([, digits = '']) => decoded(digits));

/** The text with something else in place of each hole. */
export const fillHoles = (text: string, filled: (mark: string) => string): string => text.replace(NUMBERED, filled);
