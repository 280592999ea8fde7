/** What a quotation is drawn as: bullets and numbers are outside of its words, code is in letters of one width. */

import type { Article } from '../corpus/article.js';
import { contains, type Span } from '../span.js';

/** Where an item of a list begins (an offset into the quoted words), and its number if the list has numbers. */
export type Item = { readonly at: number; readonly number?: number };

/** The items of lists in a span. */
export const itemsIn = ({ blocks }: Article, { start, end }: Span): readonly Item[] =>
  blocks
    .filter((block) => block.kind === 'list-item' && start <= block.start && block.start < end)
    .map((block) => ({ at: block.start - start, ...(block.number !== undefined && { number: block.number }) }));

export const isCode = ({ blocks }: Article, span: Span): boolean =>
  blocks.some((block) => block.kind === 'code' && contains(block, span));

/** What is drawn before an item: its number, or else the bullet. */
export const signOf = ({ number }: Item, bullet: string): string => (number === undefined ? bullet : `${number}. `);
