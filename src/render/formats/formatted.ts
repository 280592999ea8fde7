/** Quotes in the form that was asked for, to be pasted elsewhere. */

import type { Format } from '../../commands/reply.js';
import { paragraphOf } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { citationOf } from '../citation.js';
import { itemsIn } from '../items.js';
import { textOf, type View } from '../view.js';
import type { Words } from '../words/en.js';
import { markdown, readMarkdown } from './markdown.js';
import { ENGLISH, type Pasted, plain, readPlain } from './plain.js';
import { bibtex, csl, type RecordOf } from './records.js';

/** `remark`: what a record must say about its quote, since nothing can be shown next to it. */
type Options = {
  readonly view: View;
  readonly words: Words;
  readonly remark?: string | undefined;
  /** See citationOf. */
  readonly short?: boolean;
};

/** Quotes, or records of their sources, in a form that can be pasted elsewhere. */
export function formatted(quotes: readonly Quote[], format: Format, options: Options): string {
  switch (format) {
    case 'plain':
      return quotes
        .map((quote) => plain(pasted(quote, options.view), citationOf(quote, options), options))
        .join('\n\n');
    case 'markdown':
      return quotes
        .map((quote) => markdown(pasted(quote, options.view), citationOf(quote, options), options))
        .join('\n\n');
    case 'bibtex':
      return quotes.map((quote) => bibtex(recordOf(quote, options))).join('\n\n');
    case 'csl':
      return JSON.stringify(
        quotes.map((quote) => csl(recordOf(quote, options))),
        null,
        2,
      );
    default:
      return format satisfies never;
  }
}

const pasted = ({ under, ...quote }: Quote, view: View): Pasted => ({
  text: textOf(view, quote),
  items: itemsIn(articleIn(view, quote.article), quote),
  under: under && textOf(view, { article: quote.article, ...under }),
});

function recordOf(quote: Quote, options: Options): RecordOf {
  const article = articleIn(options.view, quote.article);
  const { id, url } = citationOf(quote, options);
  return { id, article, paragraph: paragraphOf(article, quote), url, remark: options.remark };
}

/** The quoted words in what `formatted` made; a record of the source alone must seem to have none. */
export function readFormatted(rendered: string, format: Format, worded = ENGLISH): readonly string[] {
  if (format === 'plain') return readPlain(rendered, worded);
  return format === 'markdown'
    ? readMarkdown(rendered, worded)
    : [...readPlain(rendered, worded), ...readMarkdown(rendered, worded)];
}
