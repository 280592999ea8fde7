/** A quote as plain text, and the way back. */

import type { Citation } from '../citation.js';
import type { Item } from '../items.js';
import { en, type Words } from '../words/en.js';

export type Source = Pick<Citation, 'title' | 'line' | 'url' | 'id'>;

/** Whose words are around the quote; programs read the English ones. */
export type Worded = { readonly words: Words };
export const ENGLISH: Worded = { words: en };

/** What is pasted: the quoted words, and the heading over them that they say little without. */
export type Pasted = {
  readonly text: string;
  readonly under?: string | undefined;
  /** Where an item of a list begins. */
  readonly items?: readonly Item[];
};

/** No line of a quotation begins with this space; where an item with a number does, the number is none of its words. */
const NUMBERED = '\u00a0';
const NUMBER = new RegExp(`^${NUMBERED}\\d+\\. `);

/**
 * “Words” with a hanging indent of one column, then a dash and the source, for an e-mail or a document. The heading over
 * them is the line before.
 */
export function plain(
  { text, under, items = [] }: Pasted,
  { title, line, url, id }: Source,
  { words: own } = ENGLISH,
): string {
  let next = 0;
  const lines = text.split('\n').map((words, index) => {
    const number = items.find(({ at }) => at === next)?.number;
    next += words.length + 1;
    const indent = index === 0 ? '' : ' ';
    return number === undefined ? indent + words : `${NUMBERED}${number}. ${words}`;
  });
  const quoted = `“${lines.join('\n')}”`;
  return `${under === undefined ? '' : `${underSign(own)}${under}\n`}${quoted}\n— ${[`“${title}”`, line, url, id].filter(Boolean).join(', ')}`;
}

/** The heading is one line of the article. */
export const underSign = ({ under }: Words): string => `${under} `;

/** Headings and quoted words: the inverse of `plain`, for one or several records. */
export function readPlain(rendered: string, { words } = ENGLISH): string[] {
  const above = underSign(words);
  const found: string[][] = [];
  let open = false;
  for (const line of rendered.split('\n')) {
    if (!open && line.startsWith('“')) found.push([line.slice(1).replace(NUMBER, '')]);
    else if (open && NUMBER.test(line)) found.at(-1)?.push(line.replace(NUMBER, ''));
    else if (open && line.startsWith(' ')) found.at(-1)?.push(line.slice(1));
    else if (line.startsWith(above)) found.push([`${line.slice(above.length)}”`]);
    open = line.startsWith('“') || (open && (line.startsWith(' ') || NUMBER.test(line)));
  }
  return found.map((lines) => lines.join('\n').replace(/”$/, ''));
}
