/** Wrapping that can be reversed exactly. */

import stringWidth from 'string-width';
import type { Span } from '../../span.js';

/**
 * Where to break `text` so that lines fit `width` columns: spans that together are the whole text, in order.
 *
 * A line is broken after a space, which stays at its end, or at a line break of the text, which is dropped. So the
 * inverse is exact: a line that ends in a space continues; any other ended in a line break. A word wider than the
 * window is left whole (the terminal folds it, and it can still be copied). Wrapping libraries were ruled
 * out: wrap-ansi normalises Unicode, which changes letters.
 */
export function wrap(text: string, width: number): readonly Span[] {
  const lines: Span[] = [];
  for (const part of paragraphs(text)) {
    let start = part.start;
    let used = 0;
    for (const word of words(text, part)) {
      const size = stringWidth(text.slice(word.start, word.end).trimEnd());
      if (used > 0 && used + size > width) {
        lines.push({ start, end: word.start });
        start = word.start;
        used = 0;
      }
      used += stringWidth(text.slice(word.start, word.end));
    }
    lines.push({ start, end: part.end });
  }
  return lines;
}

/** Our own words or a citation as lines of at most `width` columns; spaces at their ends are dropped. */
export const folded = (text: string, width: number): readonly string[] =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end).trimEnd());

/** The inverse of `wrap`. */
export const unwrap = (lines: readonly string[]): string =>
  lines.reduce((text, line, index) => text + line + (index === lines.length - 1 || line.endsWith(' ') ? '' : '\n'), '');

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { start, end: start + line.length };
    start += line.length + 1;
  }
}

/** Words, each with the spaces after it. */
function* words(text: string, within: Span): Generator<Span> {
  const pattern = /[^ ]* +|[^ ]+$/g;
  const part = text.slice(within.start, within.end);
  for (const match of part.matchAll(pattern)) {
    yield { start: within.start + match.index, end: within.start + match.index + match[0].length };
  }
}
