/** A quote as HTML, with its source and context. */

import type { Article } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { overlaps, type Span } from '../../span.js';
import { citationOf } from '../citation.js';
import { itemsIn } from '../items.js';
import { articlePath } from './addresses.js';
import { contextOf } from './context.js';
import { type Html, html, webAddress } from './html.js';
import { itemNumber, marked } from './marks.js';
import type { Sheet } from './page/sheet.js';

/** A quote that is not an answer has no number. */
type Numbered = { readonly number?: number; readonly sheet: Sheet };

/** The heading over a short entry, lead-in, the quoted words with their highlights, where they are from, and the text around them. */
export function quoteFigure(quote: Quote, { number, sheet }: Numbered): Html {
  const { page } = sheet;
  const article = articleIn(sheet.view, quote.article);
  const { body, blocks } = article;
  const kind = blocks.find((block) => overlaps(block, quote))?.kind ?? 'paragraph';
  const under = quote.under && underOf(body, quote.under, sheet);
  const leadIn = quote.leadIn && leadInOf(body, quote.leadIn, sheet);
  return html`<figure class="quote" aria-label="${number === undefined ? page.closestPassage : page.quotation(number)}">
${under}${leadIn}<blockquote class="as-${kind}" dir="auto" data-quote>${quotedWords(article, quote)}</blockquote>
<figcaption>${caption(quote, sheet)}</figcaption>
${context(quote, sheet)}</figure>`;
}

/** The items of a list begin with bullets or numbers that the style sheet draws, so that they are none of the words. */
function quotedWords(article: Article, quote: Quote): readonly Html[] {
  const items = itemsIn(article, quote);
  const cuts = [...new Set([quote.start, ...items.map(({ at }) => quote.start + at)])];
  return cuts.map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? quote.end };
    const item = items.find((one) => quote.start + one.at === start);
    const bullet = item && html`<span class="bullet"${itemNumber(item)}></span>`;
    return html`${bullet}${marked(article.body, piece, { spans: quote.highlights })}`;
  });
}

/** `dir=auto` also isolates: a direction mark inside a quote cannot affect the text next to it. */
const leadInOf = (body: string, span: Span, { page }: Sheet): Html =>
  html`<p class="lead-in"><span class="label">${page.before}</span> <span dir="auto" data-lead-in>${marked(body, span, { spans: [] })}</span></p>
`;

const underOf = (body: string, span: Span, { words }: Sheet): Html =>
  html`<p class="under">${words.under} <span dir="auto" data-under>${marked(body, span, { spans: [] })}</span></p>
`;

function caption(quote: Quote, sheet: Sheet): Html {
  const { view, words, page, line } = sheet;
  const { id, title, line: facts, url, alsoIn } = citationOf(quote, { view, words });
  const place = articlePath(quote.article.id, { quote: id, question: line });
  const original = webAddress(url);
  return html`<cite><a href="${place}" title="${page.readThere}"><bdi>${title}</bdi></a></cite>
<span class="facts">${facts}</span>${alsoIn !== undefined && html` <span class="facts">${alsoIn}</span>`}
<span class="small">${original !== undefined && html`<a href="${original}" rel="noopener noreferrer external">${page.original}</a>`} <span class="quote-id" title="${page.permanentId}">${id}</span></span>`;
}

function context(quote: Quote, { view, page }: Sheet): Html | false {
  const { body } = articleIn(view, quote.article);
  const blocks = contextOf(articleIn(view, quote.article), quote);
  if (blocks.length === 0) return false;
  const paragraphs = blocks.map(
    (block) =>
      html`<p dir="auto" class="as-${block.kind}"${itemNumber(block)} data-context>${marked(body, block, { spans: [quote] })}</p>`,
  );
  return html`<details class="context"><summary>${page.moreContext}</summary><div>${paragraphs}</div></details>
`;
}
