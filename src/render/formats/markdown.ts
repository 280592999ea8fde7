/** A quote as a Markdown block quote, and the way back. */

import { signOf } from '../items.js';
import { ENGLISH, type Pasted, type Source, underSign } from './plain.js';

/** Every character that Markdown could read as markup, and what would begin a list or a heading at a line's start. */
const ANYWHERE = /[\\`*_[\]<>&~|$]/g;
const AT_START = /^(\d+(?=[.)])|(?=[-+=#:]))/;

const escapeLine = (line: string): string => line.replace(ANYWHERE, '\\$&').replace(AT_START, '$1\\');

const escapeMarkdown = (text: string): string => text.split('\n').map(escapeLine).join('\n');

/** The words of an article never begin so, nor with a number and a point: there the sign is escaped. */
const BULLET = '- ';
const SIGN = /^(?:- |\d+\. )/;

/** A block quote with the heading over it and its source below. A single line break of the text is kept as a hard one. */
export function markdown(
  { text, under, items = [] }: Pasted,
  { title, line, url, id }: Source,
  { words: own } = ENGLISH,
): string {
  let next = 0;
  const lines = text.split('\n').map((words) => {
    const item = words === '' ? undefined : items.find(({ at }) => at === next);
    next += words.length + 1;
    return (item ? signOf(item, BULLET) : '') + escapeLine(words);
  });
  const quoted = lines.map((words, at) => {
    const following = lines[at + 1] ?? '';
    const hard = words !== '' && following !== '' && !SIGN.test(following);
    return words === '' ? '>' : `> ${words}${hard ? '\\' : ''}`;
  });
  const name = escapeMarkdown(title);
  const source = [url === undefined ? name : `[${name}](<${url}>)`, escapeMarkdown(line), `\`${id}\``];
  const above = under === undefined ? '' : `${underSign(own)}${escapeLine(under)}\n\n`;
  return `${above}${quoted.join('\n')}\n\n— ${source.join(', ')}`;
}

/** Headings and quoted words: the inverse of `markdown`, for one or several records. */
export function readMarkdown(rendered: string, { words } = ENGLISH): string[] {
  const above = underSign(words);
  const found: string[][] = [];
  let open = false;
  for (const line of rendered.split('\n')) {
    const quoted = line === '>' || line.startsWith('> ');
    if (quoted && !open) found.push([]);
    if (quoted) found.at(-1)?.push(line.slice(2).replace(SIGN, ''));
    else if (line.startsWith(above)) found.push([line.slice(above.length)]);
    open = quoted;
  }
  return found.map((lines) =>
    lines
      .map((line) => line.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1').replace(/\\([\\`*_[\]<>&~|$.)\-+=#:])/g, '$1'))
      .join('\n'),
  );
}
