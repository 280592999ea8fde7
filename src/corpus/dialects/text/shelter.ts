/** Keeps pieces of text out of reach of the rules. */

import { CODE_LINE, DIGITS, END, GONE, INLINE, LOST_LINE } from './signs.js';

/** Each line of a kept text is replaced by a sign until it is put back. */
export type Shelter = {
  readonly inline: (text: string) => string;
  /** Keeps the lines of a block; their indentation stays visible. */
  readonly lines: (text: string) => string;
  readonly restore: (markdown: string) => string;
};

const TOKEN = new RegExp(`[${INLINE}${CODE_LINE}]([${DIGITS}]+)${END}`, 'g');
const LINE_BREAKS = /([\n\u2028\u2029])/;

export function createShelter(): Shelter {
  const kept: string[] = [];
  const token = (sign: string, text: string): string => {
    kept.push(text);
    const digits = [...(kept.length - 1).toString(DIGITS.length)].map((digit) => DIGITS[Number(digit)]);
    return sign + digits.join('') + END;
  };
  const restore = (markdown: string): string =>
    markdown.replace(TOKEN, (_, digits: string) => {
      const number = [...digits].map((digit) => DIGITS.indexOf(digit)).join('');
      return kept[Number.parseInt(number, DIGITS.length)] ?? '';
    });
  const perLine = (text: string, cover: (line: string) => string): string => {
    // Of what was left out earlier, only the line breaks are kept.
    const lost = LOST_LINE.repeat(text.split(LOST_LINE).length - 1);
    const whole = restore(text).replaceAll(GONE, '').replaceAll(LOST_LINE, '');
    const parts = whole.split(LINE_BREAKS).map((part, index) => (index % 2 === 1 ? part : cover(part)));
    return parts.join('') + lost;
  };
  return {
    restore,
    inline: (text) => perLine(text, (line) => (line === '' ? '' : token(INLINE, line))),
    lines: (text) =>
      perLine(text, (line) => {
        const rest = line.replace(/^[ \t]+/, '');
        return line.slice(0, line.length - rest.length) + token(CODE_LINE, rest);
      }),
  };
}
