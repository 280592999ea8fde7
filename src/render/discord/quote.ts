/** A quote with its citation for Discord, and the way back. */

import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { citationOf } from '../citation.js';
import { isCode, itemsIn } from '../items.js';
import { textOf, type View } from '../view.js';
import type { Words } from '../words/en.js';
import { type Quoted, quoteBlock, readBlocks } from './block.js';
import { escapeText, readText } from './escape.js';
import type { Unit } from './parts.js';
import { MESSAGE_TEXT, splitQuote } from './split.js';

/** Discord's small print. It reaches to the end of the line, so it must contain no line break; see unbroken.ts. */
export const small = (markdown: string): string => `-# ${markdown.replace(/[^\S\u00a0]+/g, ' ')}`;

/** A title or name, but never so long that it pushes the quote out of view. */
const NAME = 200;
export const shortened = (text: string, most = NAME): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
export const named = (text: string): string => escapeText(shortened(text));

/** A longer link is left out: it would not fit next to its quote. */
const LINK = 1000;

/** A title that leads to the quote in its place; a link that is too long is left out. */
export function titled(title: string, url: string | undefined): string {
  const safe = url === undefined ? undefined : safeUrl(url);
  return safe === undefined || safe.length > LINK ? named(title) : `[${named(title)}](${safe})`;
}

/** Parentheses would end a masked link; white space and angle brackets would break it. */
const safeUrl = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Room that parts of a long quote leave in a message, for the question above and the mark below. */
const SPARE = 400;

type Look = { readonly view: View; readonly words: Words };

/** One quote alone has no number. */
type Numbered = { readonly number?: number | string | undefined; readonly look: Look };

function citation(quote: Quote, { number, look }: Numbered): string {
  const { title, line, url, alsoIn } = citationOf(quote, look);
  const first = [number !== undefined && `**${number}**`, titled(title, url), escapeText(line)].filter(Boolean);
  return [first.join(' · '), alsoIn && named(alsoIn)].flatMap((line) => (line ? [small(line)] : [])).join('\n');
}

/** The block of a text in as many parts as it needs, each but the last marked as continued, the last one closed. */
function closed(quoted: Quoted, { closing, words }: { readonly closing: string; readonly words: Words }): Unit {
  const more = small(words.continued);
  const parts = splitQuote(quoted, MESSAGE_TEXT - SPARE - Math.max(closing.length, more.length));
  return parts.map((part, index) => `${quoteBlock(part)}\n${index < parts.length - 1 ? more : closing}`);
}

/** A quote with its number, the heading over it and its lead-in above, and its citation below. */
export function quoteUnit(quote: Quote, options: Numbered): Unit {
  const { view, words } = options.look;
  const bold = quote.highlights.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }));
  const leadIn = quote.leadIn && { text: textOf(view, { article: quote.article, ...quote.leadIn }), bold: [] };
  const article = articleIn(view, quote.article);
  const [items, code] = [itemsIn(article, quote), isCode(article, quote)];
  return [
    ...underLine(quote, options.look),
    ...(leadIn ? closed(leadIn, { closing: small(words.leadsTo), words }) : []),
    ...closed({ text: textOf(view, quote), bold, items, code }, { closing: citation(quote, options), words }),
  ];
}

/** The heading in small print, in its own spaces: a line that begins so has nothing else in it. */
const underLine = ({ article, under }: Quote, { view, words }: Look): Unit =>
  under ? [aboveSign(words) + escapeText(textOf(view, { article, ...under }))] : [];

const aboveSign = ({ under }: Words): string => `-# ${under} `;

/** The words around a quote that was checked, which turn it round. */
export const frameUnit = (span: Parameters<typeof textOf>[1], { view, words }: Look): Unit =>
  closed({ text: textOf(view, span), bold: [] }, { closing: small(words.checks.frame), words });

/** The inverse: the texts a person can read as quoted, in order, with their parts joined. */
export function readQuotes(markdown: string, words: Words): readonly string[] {
  const texts: string[] = [];
  const above = aboveSign(words);
  let open = false;
  for (const { kind, text } of readBlocks(markdown)) {
    if (kind === 'quoted') texts.push(open ? (texts.pop() ?? '') + text : text);
    else if (text.startsWith(above)) texts.push(readText(text.slice(above.length)));
    open = kind === 'line' && text === small(words.continued);
  }
  return texts;
}
