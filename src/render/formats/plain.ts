/** A quote as plain text, and the way back. */

import type { Citation } from '../citation.js';

export type Source = Pick<Citation, 'title' | 'line' | 'url' | 'id'>;

/** “Words” with a hanging indent of one column, then a dash and the source, for an e-mail or a document. */
export function plain(text: string, { title, line, url, id }: Source): string {
  const quoted = `“${text}”`.replaceAll('\n', '\n ');
  return `${quoted}\n— ${[`“${title}”`, line, url, id].filter(Boolean).join(', ')}`;
}

/** The quoted words: the inverse of `plain`, for one or several records. */
export function readPlain(rendered: string): string[] {
  const found: string[][] = [];
  let open = false;
  for (const line of rendered.split('\n')) {
    if (!open && line.startsWith('“')) found.push([line.slice(1)]);
    else if (open && line.startsWith(' ')) found.at(-1)?.push(line.slice(1));
    open = line.startsWith('“') || (open && line.startsWith(' '));
  }
  return found.map((lines) => lines.join('\n').replace(/”$/, ''));
}
