/** A quote as plain text, and the way back. */

import type { Citation } from '../citation.js';
import { en } from '../words/en.js';

export type Source = Pick<Citation, 'title' | 'line' | 'url' | 'id'>;

/** What is pasted: the quoted words, and the heading over them that they say little without. */
export type Pasted = {
  readonly text: string;
  readonly under?: string | undefined;
  /** Where an item of a list begins. */
  readonly items?: readonly number[];
};

/**
 * “Words” with a hanging indent of one column, then a dash and the source, for an e-mail or a document. The heading over
 * them is the line before.
 */
export function plain({ text, under }: Pasted, { title, line, url, id }: Source): string {
  const quoted = `“${text}”`.replaceAll('\n', '\n ');
  return `${underLine(under)}${quoted}\n— ${[`“${title}”`, line, url, id].filter(Boolean).join(', ')}`;
}

const UNDER = `${en.under} `;
/** The heading is one line of the article. */
const underLine = (under: string | undefined): string => (under === undefined ? '' : `${UNDER}${under}\n`);

/** Headings and quoted words: the inverse of `plain`, for one or several records. */
export function readPlain(rendered: string): string[] {
  const found: string[][] = [];
  let open = false;
  for (const line of rendered.split('\n')) {
    if (!open && line.startsWith('“')) found.push([line.slice(1)]);
    else if (open && line.startsWith(' ')) found.at(-1)?.push(line.slice(1));
    else if (line.startsWith(UNDER)) found.push([`${line.slice(UNDER.length)}”`]);
    open = line.startsWith('“') || (open && line.startsWith(' '));
  }
  return found.map((lines) => lines.join('\n').replace(/”$/, ''));
}
