/** Finds the quotations in a message. */

import { inMarks } from '../quote/marks.js';
import { type Span, slice } from '../span.js';

/** A quotation in somebody's message: its words without the marks around it. */
export type Quotation = Span & { readonly text: string };

const LETTER = /[\p{L}\p{N}]/u;
const QUOTED_LINE = /^[ \t]{0,3}>+ ?/;

/** Block quotes of a chat or of Markdown; ">>>" quotes everything after it. */
function blocks(text: string): Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  let rest = false;
  let open = false;
  for (const line of text.split('\n')) {
    rest ||= /^[ \t]{0,3}>>> /.test(line);
    const quoted = rest || QUOTED_LINE.test(line);
    const words = line.replace(QUOTED_LINE, '');
    const last = found.at(-1);
    if (quoted && open && last)
      found[found.length - 1] = { start: last.start, end: at + line.length, text: `${last.text}\n${words}` };
    else if (quoted) found.push({ start: at, end: at + line.length, text: words });
    open = quoted;
    at += line.length + 1;
  }
  return found;
}

/** Every quotation of a message, in order: block quotes, and what is in quotation marks outside them. */
export function quotationsIn(text: string): Quotation[] {
  const quoted = blocks(text);
  const blank = quoted.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const marked = inMarks(blank).map((span) => ({ ...span, text: slice(text, span) }));
  return [...quoted, ...marked].filter(({ text: words }) => LETTER.test(words)).sort((a, b) => a.start - b.start);
}
