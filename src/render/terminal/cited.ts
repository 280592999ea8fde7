import type { Quote } from '../../answer/quote.js';
import { citationOf } from '../citation.js';
import { INDENT, quoteLines } from './quote.js';
import type { Screen } from './screen.js';

/** A quote with its number, and under it where it is from. */
export function citedLines(quote: Quote, options: { readonly number: number; readonly screen: Screen }): string[] {
  const { colors, view, words } = options.screen;
  const { title, line, url, alsoIn, id } = citationOf(quote, { view, words });
  const rest = [title, line, alsoIn, url, id].filter((text) => text !== undefined);
  return [...quoteLines(quote, options), ...rest.map((text) => INDENT + colors.dim(text))];
}
