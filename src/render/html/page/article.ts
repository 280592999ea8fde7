/** The page of one article in the reading room. */

import { type Article, type Block, isQuotable } from '../../../corpus/article.js';
import { overlaps, type Span } from '../../../span.js';
import { dateInWords } from '../../citation.js';
import { askPath } from '../addresses.js';
import { type Html, html, webAddress } from '../html.js';
import { itemNumber, marked } from '../marks.js';
import type { Sheet } from './sheet.js';

export type Reading = {
  readonly article: Article;
  /** The words that were quoted; `unknown`: an address that names no quote of this version. */
  readonly quote?: Span | 'unknown' | undefined;
  /** Where the reader came from. */
  readonly question?: string | undefined;
};

/** One article in the reading room: what is known about it, and its text with numbered paragraphs. */
export function renderArticle(reading: Reading, { page, words }: Pick<Sheet, 'page' | 'words'>): Html {
  const { article } = reading;
  const byline = [
    article.author,
    article.publisher ?? words.outletNotStated,
    article.published ? dateInWords(article.published, words) : words.dateNotStated,
  ];
  return html`<article class="reading" lang="${article.language ?? 'en'}"><h1 dir="auto">${article.title}</h1>
<p class="byline">${byline.filter((part) => part !== undefined).join(' · ')}</p>
${cameFrom(reading, page)}<div class="text">
${numbered(reading, page)}</div>
${facts(article, { page, words })}</article>`;
}

function cameFrom({ quote, question }: Reading, page: Sheet['page']): Html | false {
  const there = quote !== undefined && quote !== 'unknown';
  if (quote === undefined && !question) return false;
  const origin = html`<p><span class="label">${page.cameFrom}:</span> <q dir="auto">${question ?? ''}</q></p>`;
  const back = html`<a href="${askPath(question ?? '')}" data-back>${page.back}</a> `;
  return html`<aside class="came-from" aria-label="${page.cameFrom}">${question !== undefined && origin}
<p>${question !== undefined && back}${there && html`<a href="#quote">${page.theQuote}</a>`}${quote === 'unknown' && html`<strong>${page.noSuchQuote}</strong>`}</p></aside>
`;
}

type Part = { readonly block: Block; readonly number: number | undefined; readonly level: number };

/** Paragraph numbers as citations count them, and heading levels without gaps (screen readers list headings). */
function partsOf({ blocks }: Article): readonly Part[] {
  const open: number[] = [];
  let number = 0;
  return blocks.map((block) => {
    if (isQuotable(block)) return { block, number: ++number, level: 0 };
    while ((open.at(-1) ?? 0) >= block.depth) open.pop();
    open.push(block.depth);
    return { block, number: undefined, level: Math.min(6, open.length + 1) };
  });
}

function numbered({ article, quote }: Reading, page: Sheet['page']): readonly Html[] {
  const span = quote === 'unknown' ? undefined : quote;
  const first = article.blocks.find((block) => span && isQuotable(block) && overlaps(block, span));
  const spans = span ? [span] : [];
  return partsOf(article).map(({ block, number, level }) => {
    const mark = (text: string): Html => html`<mark${block === first && html` id="quote"`} data-quote>${text}</mark>`;
    const text = marked(article.body, block, { spans: number === undefined ? [] : spans, mark });
    if (number === undefined) return heading(level, text);
    const link = html`<a class="number" href="#p${number}" aria-label="${page.paragraphLink(number)}">${number}</a>`;
    return html`<div class="paragraph as-${block.kind}" id="p${number}">${link}<p dir="auto"${itemNumber(block)} data-block>${text}</p></div>
`;
  });
}

/** Spelt out, since a value must not go into a tag's name. */
function heading(level: number, text: Html): Html {
  if (level <= 2) return html`<h2 dir="auto" data-block>${text}</h2>\n`;
  if (level === 3) return html`<h3 dir="auto" data-block>${text}</h3>\n`;
  if (level === 4) return html`<h4 dir="auto" data-block>${text}</h4>\n`;
  return level === 5 ? html`<h5 dir="auto" data-block>${text}</h5>\n` : html`<h6 dir="auto" data-block>${text}</h6>\n`;
}

/** A missing author, outlet or date is shown as not stated; other missing facts are left out. */
function facts(article: Article, { page, words }: Pick<Sheet, 'page' | 'words'>): Html {
  const { author, publisher, published, firstPublished, retrieved, rights, topics, hash } = article;
  const first =
    firstPublished === 'unknown' ? page.firstDateUnknown : firstPublished && dateInWords(firstPublished, words);
  const original = webAddress(article.url);
  const names = page.facts;
  const rows: readonly (readonly [string, string | Html | undefined])[] = [
    [names.author, author ?? page.notStated],
    [names.outlet, publisher ?? page.notStated],
    [names.published, published ? dateInWords(published, words) : page.dateNotStated],
    [names.firstPublished, first],
    [names.original, original && html`<a href="${original}" rel="noopener noreferrer external">${original}</a>`],
    [names.retrieved, retrieved && dateInWords(retrieved, words)],
    [names.rights, rights],
    [names.topics, topics.join(', ') || undefined],
    [names.version, html`<code>${hash.slice(0, 8)}</code>`],
  ];
  const shown = rows.filter(([, value]) => value !== undefined);
  return html`<dl class="article-facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`;
}
