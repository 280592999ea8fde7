/** Quotes as lines after a bar, and the way back. */

import { stripVTControlCharacters } from 'node:util';
import type { Quote } from '../../quote/quote.js';
import type { Span } from '../../span.js';
import { textOf } from '../view.js';
import type { Screen } from './screen.js';
import { unwrap, wrap } from './wrap.js';

/** Columns before the text: the number, then the bar of a quote or the dotted bar of its lead-in. */
const NUMBER = 4;
const BAR = '│ ';
const LEAD_IN_BAR = '┊ ';
export const INDENT = ' '.repeat(NUMBER + BAR.length);

type Quoted = { readonly text: string; readonly bold: readonly Span[] };

/** One line of the text with its bold parts; each line closes what it opens. */
function paint({ text, bold }: Quoted, line: Span, screen: Screen): string {
  let painted = '';
  let at = line.start;
  for (const span of bold) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, line.end);
    if (start >= end) continue;
    painted += text.slice(at, start) + screen.colors.bold(text.slice(start, end));
    at = end;
  }
  return painted + text.slice(at, line.end);
}

function block(
  quoted: Quoted,
  options: { readonly label: string; readonly bar: string; readonly screen: Screen },
): string[] {
  const { label, bar, screen } = options;
  return wrap(quoted.text, screen.width - INDENT.length).map((line, index) => {
    const gutter = (index === 0 ? label : '').padStart(NUMBER - 1).padEnd(NUMBER);
    return `${gutter}${screen.colors.dim(bar)}${paint(quoted, line, screen)}`;
  });
}

const within = (quote: Quote): Span[] =>
  quote.highlights
    .map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))
    .sort((a, b) => a.start - b.start);

/** A quote as lines: its lead-in after a dotted bar, then itself after a bar, with its number. */
export function quoteLines(quote: Quote, options: { readonly number: number; readonly screen: Screen }): string[] {
  const { number, screen } = options;
  const leadIn = quote.leadIn && { text: textOf(screen.view, { article: quote.article, ...quote.leadIn }), bold: [] };
  const before = leadIn ? block(leadIn, { label: '', bar: LEAD_IN_BAR, screen }) : [];
  const quoted = { text: textOf(screen.view, quote), bold: within(quote) };
  return [...before, ...block(quoted, { label: String(number), bar: BAR, screen })];
}

/** Words of an article that are not a quote of their own, after a dotted bar. */
export const plainLines = (text: string, screen: Screen): string[] =>
  block({ text, bold: [] }, { label: '', bar: LEAD_IN_BAR, screen });

/** The bar of a line that reads as part of a quotation, and whether a number comes before it. */
function barOf(line: string): { readonly bar: string; readonly numbered: boolean } | undefined {
  const [label, bar] = [line.slice(0, NUMBER), line.slice(NUMBER, INDENT.length)];
  const quoted = /^ *\d* *$/.test(label) && (bar === BAR || bar === LEAD_IN_BAR);
  return quoted ? { bar, numbered: label.trim() !== '' } : undefined;
}

/** Text that is not a quotation. A line that would read as one (in a title, say) is indented so that it does not. */
export const unquoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (barOf(stripVTControlCharacters(line)) ? INDENT + line : line))
    .join('\n');

/** What a person can see of quotes and lead-ins in rendered text, in order: the inverse of `quoteLines`. */
export function readQuotes(rendered: string): readonly string[] {
  const found: string[][] = [];
  let open = '';
  for (const line of stripVTControlCharacters(rendered).split('\n')) {
    const quoted = barOf(line);
    if (quoted && (quoted.bar !== open || quoted.numbered)) found.push([]);
    if (quoted) found.at(-1)?.push(line.slice(INDENT.length));
    open = quoted?.bar ?? '';
  }
  return found.map(unwrap);
}
