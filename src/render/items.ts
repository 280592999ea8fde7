/** Where the bullets of a quoted list are drawn: outside of its words. */

import type { Article } from '../corpus/article.js';
import type { Span } from '../span.js';

/** The beginnings of the items of lists in a span, as offsets into it. */
export const itemsIn = ({ blocks }: Article, { start, end }: Span): readonly number[] =>
  blocks
    .filter((block) => block.kind === 'list-item' && start <= block.start && block.start < end)
    .map((block) => block.start - start);
