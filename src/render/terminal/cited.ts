/** A quote with its citation for the terminal. */

import type { Quote } from '../../quote/quote.js';
import { citationOf } from '../citation.js';
import { INDENT, quoteLines } from './quote.js';
import type { Screen } from './screen.js';
import { folded } from './wrap.js';

type Cited = {
  /** Absent where the quote is not an answer: then it is dim, too. */
  readonly number?: number | undefined;
  readonly screen: Screen;
  /** A remark about the quote, shown before its source. */
  readonly remark?: string | undefined;
};

/** A quote with its number, and under it where it is from. Address and id are not wrapped, so they can be copied. */
export function citedLines(quote: Quote, { number, screen, remark }: Cited): string[] {
  const { colors, view, words, width } = screen;
  const { title, line, url, alsoIn, id } = citationOf(quote, { view, words });
  const read = [remark ?? [], title, line, alsoIn ?? []].flat();
  const below = [...read.flatMap((text) => folded(text, width - INDENT.length)), url ?? [], id].flat();
  return [...quoteLines(quote, { number, screen }), ...below.map((text) => INDENT + colors.dim(text))];
}
