/** Quotes as lines after a bar, and the way back. */

import { stripVTControlCharacters } from 'node:util';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import type { Span } from '../../span.js';
import { type Item, itemsIn, signOf } from '../items.js';
import { textOf } from '../view.js';
import { en } from '../words/en.js';
import type { Screen } from './screen.js';
import { unwrap, wrap } from './wrap.js';

/** Columns before the text: the number, then the bar of a quote, the dotted bar of its lead-in or the sign of its heading. */
const NUMBER = 4;
const BAR = '│ ';
const LEAD_IN_BAR = '┊ ';
const HEADING_BAR = '▸ ';
/** At the beginning of an item of a list. */
const ITEM_BAR = '• ';
/** The same where the item has a number, which comes before its words. */
const NUMBER_BAR = '├ ';
const ITEM_NUMBER = /^\d+\. /;
const ITEM_BARS: ReadonlySet<string> = new Set([ITEM_BAR, NUMBER_BAR]);
const BARS: ReadonlySet<string> = new Set([BAR, LEAD_IN_BAR, HEADING_BAR, ...ITEM_BARS]);
const UNDER = `${en.under} `;
export const INDENT = ' '.repeat(NUMBER + BAR.length);

type Quoted = { readonly text: string; readonly bold: readonly Span[]; readonly items?: readonly Item[] };

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
  options: { readonly label: string; readonly bar: string; readonly screen: Screen; readonly dim?: boolean },
): string[] {
  const { label, bar, screen, dim = false } = options;
  const { items = [] } = quoted;
  const room = Math.max(0, ...items.map((item) => signOf(item, '').length));
  return wrap(quoted.text, screen.width - INDENT.length - room).map((line, index) => {
    const gutter = (index === 0 ? label : '').padStart(NUMBER - 1).padEnd(NUMBER);
    const item = items.find(({ at }) => at === line.start);
    const sign = !item ? bar : item.number === undefined ? ITEM_BAR : NUMBER_BAR + signOf(item, '');
    const text = paint(quoted, line, screen);
    return `${gutter}${screen.colors.dim(sign)}${dim ? screen.colors.dim(text) : text}`;
  });
}

const within = (quote: Quote): Span[] =>
  quote.highlights
    .map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))
    .sort((a, b) => a.start - b.start);

type Numbered = { readonly number?: number | undefined; readonly screen: Screen };

/**
 * A quote as lines: the heading over it, its lead-in after a dotted bar, then itself after a bar, with its number or
 * else dim.
 */
export function quoteLines(quote: Quote, { number, screen }: Numbered): string[] {
  const apart = (span: Span | undefined, bar: string, label = ''): string[] => {
    const text = span && label + textOf(screen.view, { article: quote.article, ...span });
    return text === undefined ? [] : block({ text, bold: [] }, { label: '', bar, screen });
  };
  const before = [...apart(quote.under, HEADING_BAR, UNDER), ...apart(quote.leadIn, LEAD_IN_BAR)];
  const items = itemsIn(articleIn(screen.view, quote.article), quote);
  const quoted = { text: textOf(screen.view, quote), bold: within(quote), items };
  return [...before, ...block(quoted, { label: String(number ?? ''), bar: BAR, screen, dim: number === undefined })];
}

/** Words of an article that are not a quote of their own, after a dotted bar. */
export const plainLines = (text: string, screen: Screen): string[] =>
  block({ text, bold: [] }, { label: '', bar: LEAD_IN_BAR, screen });

/** The bar of a line that reads as part of a quotation, and whether a number comes before it. */
function barOf(line: string): { readonly bar: string; readonly numbered: boolean } | undefined {
  const [label, bar] = [line.slice(0, NUMBER), line.slice(NUMBER, INDENT.length)];
  const quoted = /^ *\d* *$/.test(label) && BARS.has(bar);
  return quoted ? { bar, numbered: label.trim() !== '' } : undefined;
}

/** Text that is not a quotation. A line that would read as one (in a title, say) is indented so that it does not. */
export const unquoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (barOf(stripVTControlCharacters(line)) ? INDENT + line : line))
    .join('\n');

/** What a person can see of headings, lead-ins and quotes in rendered text, in order: the inverse of `quoteLines`. */
export function readQuotes(rendered: string): readonly string[] {
  const found: { readonly bar: string; readonly lines: string[] }[] = [];
  let open = '';
  for (const line of stripVTControlCharacters(rendered).split('\n')) {
    const quoted = barOf(line);
    const bar = quoted && ITEM_BARS.has(quoted.bar) ? BAR : (quoted?.bar ?? '');
    const words = line.slice(INDENT.length);
    if (quoted && (bar !== open || quoted.numbered)) found.push({ bar, lines: [] });
    if (quoted) found.at(-1)?.lines.push(quoted.bar === NUMBER_BAR ? words.replace(ITEM_NUMBER, '') : words);
    open = bar;
  }
  return found.map(({ bar, lines }) => (bar === HEADING_BAR ? unlabelled(unwrap(lines)) : unwrap(lines)));
}

const unlabelled = (text: string): string => (text.startsWith(UNDER) ? text.slice(UNDER.length) : text);
