/** What a quotation is drawn as: bullets are outside of its words, code is in letters of one width. */

import type { Article } from '../corpus/article.js';
import { contains, type Span } from '../span.js';

/** The beginnings of the items of lists in a span, as offsets into it. */
export const itemsIn = ({ blocks }: Article, { start, end }: Span): readonly number[] =>
  blocks
    .filter((block) => block.kind === 'list-item' && start <= block.start && block.start < end)
    .map((block) => block.start - start);

export const isCode = ({ blocks }: Article, span: Span): boolean =>
  blocks.some((block) => block.kind === 'code' && contains(block, span));
