/** Block quotes for Discord, and the way back. */

import type { Span } from '../../span.js';
import { type Item, signOf } from '../items.js';
import { marksIn, readText } from './escape.js';

const BAR = '> ';
const BOLD = '**';

/** An item of a list. The words of an article never begin so, nor with a number and a point: there the sign is escaped. */
const BULLET = '- ';
const SIGN = /^(?:- |\d+\. )/;

/** The first and last line of code. An article's own are escaped, and code that has them is shown as text. */
const FENCE = '```';

/** `items`: where an item of a list begins. `code`: in letters of one width, without bold ones. */
export type Quoted = {
  readonly text: string;
  readonly bold: readonly Span[];
  readonly items?: readonly Item[];
  readonly code?: boolean;
};

/** The bold parts of one line, joined where they touch, without spaces at their ends: Discord would show the stars. */
function boldIn({ text, bold }: Quoted, line: Span): readonly Span[] {
  const clipped = bold
    .map((span) => trimmed(text, { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of clipped) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, Math.max(start, end));
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

function paint(quoted: Quoted, line: Span): string {
  const text = quoted.text.slice(line.start, line.end);
  const marks = marksIn(text);
  const bold = boldIn(quoted, line);
  const stars = new Set(bold.flatMap(({ start, end }) => [start, end]).map((at) => at - line.start));
  const painted = Array.from(
    { length: text.length },
    (_, at) => (stars.has(at) ? BOLD : '') + (marks.has(at) ? '\\' : '') + text.charAt(at),
  );
  return painted.join('') + (stars.has(text.length) ? BOLD : '');
}

/** A text as Discord's block quote, every line after the bar, items with a bullet or their number, the bold spans (offsets into it) bold. */
export function quoteBlock(quoted: Quoted): string {
  if (quoted.code && !quoted.text.includes(FENCE))
    return [FENCE, ...quoted.text.split('\n'), FENCE].map((line) => BAR + line).join('\n');
  let start = 0;
  return quoted.text
    .split('\n')
    .map((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      const item = quoted.items?.find(({ at }) => at === span.start);
      return BAR + (item ? signOf(item, BULLET) : '') + paint(quoted, span);
    })
    .join('\n');
}

/** The most that fits next to the remark and the question of a message. */
const CODE = 3000;

/** A text as a block of code by itself; `undefined` if it is too long or would end the block, or lose lines at its ends. */
export const codeOf = (text: string): string | undefined =>
  text.length > CODE || text.includes(FENCE) || text !== text.trim() ? undefined : `${FENCE}\n${text}\n${FENCE}`;

/** The inverse, for the whole of a text display. */
export const readCode = (markdown: string): string | undefined => /^```\n([\s\S]*)\n```$/.exec(markdown)?.[1];

/** What a text display shows: block quotes with the text a person reads in them, and the lines between. */
export type Shown = { readonly kind: 'quoted' | 'line'; readonly text: string };

/** The inverse of `quoteBlock`, in a markdown text of ours. */
export function readBlocks(markdown: string): readonly Shown[] {
  const shown: { kind: Shown['kind']; lines: string[] }[] = [];
  for (const line of markdown.split('\n')) {
    const quoted = line.startsWith(BAR);
    const last = shown.at(-1);
    if (quoted && last?.kind === 'quoted') last.lines.push(line.slice(BAR.length));
    else shown.push(quoted ? { kind: 'quoted', lines: [line.slice(BAR.length)] } : { kind: 'line', lines: [line] });
  }
  return shown.map(({ kind, lines }) => ({
    kind,
    text: kind === 'quoted' ? readQuoted(lines) : lines.join('\n'),
  }));
}

function readQuoted(lines: readonly string[]): string {
  const fenced = lines.length > 2 && lines[0] === FENCE && lines.at(-1) === FENCE;
  return fenced ? lines.slice(1, -1).join('\n') : readText(lines.map(withoutBullet).join('\n'));
}

const withoutBullet = (line: string): string => line.replace(SIGN, '');
