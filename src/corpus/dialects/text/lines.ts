/** Works on the lines of a text. */

import { BREAK, GONE, LOST_LINE } from './signs.js';

/** One line, and the sign that ends it (nothing at the end of the file). */
export type Line = { readonly text: string; readonly end: string };

export function linesOf(markdown: string): readonly Line[] {
  const parts = markdown.split(/([\n\u2028\u2029])/);
  return Array.from({ length: (parts.length + 1) / 2 }, (_, index) => ({
    text: parts[2 * index] ?? '',
    end: parts[2 * index + 1] ?? '',
  }));
}

export type LineRule = (text: string, index: number, lines: readonly Line[]) => string;

/** The same text with each line changed; a rule may add line breaks, and none is lost. */
export const mapLines = (markdown: string, rule: LineRule): string =>
  linesOf(markdown)
    .map(({ text, end }, index, lines) => rule(text, index, lines) + end)
    .join('');

const BLANK = new RegExp(`^[\\s>${GONE}${LOST_LINE}]*$`);

/** Nothing but space and quotation signs. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** Quotation signs and indentation: what another line of the same quotation begins with. */
export const prefixOf = (text: string): string => /^[ \t>]*/.exec(text)?.[0] ?? '';

/** Indentation in columns; a tab goes to the next multiple of four. */
export function indentOf(text: string): number {
  let column = 0;
  for (const sign of text) {
    if (sign === ' ') column += 1;
    else if (sign === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** Takes away at most this many columns of indentation. */
export function dedent(text: string, columns: number): string {
  const rest = text.replace(/^[ \t]+/, '');
  return ' '.repeat(Math.max(0, indentOf(text) - columns)) + rest;
}

/** Makes words a separate paragraph, replacing a line that begins with `prefix`. */
export function paragraphOf(prefix: string, words: string): string {
  const empty = prefix.trimEnd();
  return words.trim() === '' ? empty : [empty, prefix + words.trim(), empty].join(BREAK);
}

/** Begins a block whose content is indented by `width` more; `title`: what the page shows above it. */
export type Opener = { readonly title: string; readonly width: number };

/** Unfolds blocks (a line, then indented text): the line becomes the title, and the text loses its indentation. */
export function unfold(markdown: string, open: (text: string, next: string) => Opener | undefined): string {
  const inside: { readonly column: number; readonly width: number }[] = [];
  let shift = 0;
  return mapLines(markdown, (text, index, lines) => {
    if (isBlank(text) && !text.includes('>')) return dedent(text, shift);
    const column = indentOf(text);
    const depth = inside.length;
    for (let last = inside.at(-1); last && column < last.column; last = inside.at(-1)) {
      inside.pop();
      shift -= last.width;
    }
    const own = dedent(text, shift);
    const opener = open(own, dedent(nextAfter(lines, index), shift));
    // What is after a block must not continue the block's last paragraph.
    const apart = inside.length < depth && !isBlank(lines[index - 1]?.text ?? '') ? BREAK : '';
    if (opener === undefined) return apart + (shift === 0 ? text : own);
    inside.push({ column: column + opener.width, width: opener.width });
    shift += opener.width;
    return paragraphOf(prefixOf(own), opener.title);
  });
}

/** The next line that is not empty, at most a few lines on. */
function nextAfter(lines: readonly Line[], index: number): string {
  return lines.slice(index + 1, index + 4).find(({ text }) => !isBlank(text))?.text ?? '';
}
