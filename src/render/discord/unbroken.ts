/** What stays on one line on a narrow screen. */

import type { Words } from '../words/en.js';

/** No line is broken at it. */
const NO_BREAK = '\u00a0';
const kept = (text: string): string => text.replaceAll(' ', NO_BREAK);

/** The same words, whose dates and numbers of paragraphs are never torn apart. Quoted text is none of them. */
export const unbroken = (words: Words): Words => ({
  ...words,
  date: (year, month, day) => kept(words.date(year, month, day)),
  paragraph: (number) => kept(words.paragraph(number)),
});
