/** A quote's source in words, as every renderer shows it. */

import { type Article, type ArticleRef, type PartialDate, paragraphOf } from '../corpus/article.js';
import { articleIn } from '../corpus/articles.js';
import type { Quote } from '../quote/quote.js';
import { quoteId } from '../quote/quote-id.js';
import type { Span } from '../span.js';
import { passageUrl } from './links.js';
import { textOf, type View } from './view.js';
import type { Words } from './words/en.js';

/** `2019-07-08` → `8 July 2019`, `2019-07` → `July 2019`, `2019` → `2019`: as precise as stated. */
export function dateInWords(date: PartialDate, words: Words): string {
  const [year = '', month, day] = date.split('-');
  return words.date(year, month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day));
}

/** A quote's source as people read it. A missing date or outlet is shown as such, a missing author or url left out. */
export type Citation = {
  readonly id: string;
  readonly title: string;
  /** author · outlet · date · paragraph */
  readonly line: string;
  readonly url?: string;
  readonly alsoIn?: string;
};

const isCaption = (article: Article, quote: Quote): boolean =>
  article.blocks.some(({ kind, start, end }) => kind === 'caption' && start <= quote.start && quote.start < end);

/** "Asif, quoted by the paper", where the words of an article are those of somebody else. */
export function quotedInWords(speaker: Span, options: QuotedOptions): string {
  const { view, words, article: ref } = options;
  const { author, publisher, title } = articleIn(view, ref);
  const name = textOf(view, { article: ref, ...speaker });
  const by = author ?? publisher;
  return by === undefined ? words.quotedIn(name, title) : words.quotedBy(name, by);
}
type QuotedOptions = { readonly article: ArticleRef; readonly view: View; readonly words: Words };

type CitationOptions = {
  readonly view: View;
  readonly words: Words;
  /** A link to the article alone, which is not much longer than it must be. */
  readonly short?: boolean;
};

export function citationOf(quote: Quote, { view, words, short = false }: CitationOptions): Citation {
  const article = articleIn(view, quote.article);
  const paragraph = paragraphOf(article, quote);
  const { author, publisher } = article;
  const line = [
    ...(quote.speaker ? [quotedInWords(quote.speaker, { article: quote.article, view, words })] : [author]),
    // An outlet that is named as the one who quotes is not named twice.
    !(quote.speaker && publisher && !author) && (publisher ?? words.outletNotStated),
    article.published ? dateInWords(article.published, words) : words.dateNotStated,
    paragraph && words.paragraph(paragraph),
    isCaption(article, quote) && words.caption,
  ];
  const own = short && view.publicUrl === undefined;
  const url = own ? article.url : passageUrl(article, quote, { id: quoteId(quote), publicUrl: view.publicUrl });
  const others = quote.alsoIn.map((ref) => articleIn(view, ref).title);
  return {
    id: quoteId(quote),
    title: article.title,
    line: line.filter(Boolean).join(' · '),
    ...(url !== undefined && { url }),
    ...(others.length > 0 && { alsoIn: words.alsoIn(others) }),
  };
}
