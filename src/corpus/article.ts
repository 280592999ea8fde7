/** The shape of an article. */

import { contains, type Span, slice } from '../span.js';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source states it, never more. */
export type PartialDate = string;

/** Names one version of one article: `hash` is the SHA-256 (hex) of its readable text. */
export type ArticleRef = { readonly id: string; readonly hash: string };

/** `heading` is the only kind that is never quoted: it names a section but states nothing. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'table-row' | 'code';

/**
 * One block of the readable text. `depth` is 1–6 for headings and the nesting level (from 1) for list items, else 0.
 * `leadIn` is the index, in `Article.blocks`, of the paragraph that introduces this list, table or code, or that begins
 * the sentence which goes on here after one. `number` is that of a list's item, which is none of its words; only the
 * first block of an item has it.
 */
export type Block = Span & {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly leadIn?: number;
  readonly number?: number;
};

/** A whole sentence; `block` is the index, in `Article.blocks`, of the block it lies in. Headings have none. */
export type Sentence = Span & { readonly block: number };

/**
 * One article. `body` is the readable text: Markdown projected once, blocks kept apart by line breaks, no control
 * characters but "\n". All spans point into it. What the source does not state is absent, never an empty string.
 */
export type Article = ArticleRef & {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: PartialDate;
  /** Where the date was found; absent where none was. */
  readonly publishedFrom?: 'front-matter' | 'file-name' | 'text';
  /** Where the text stood first, when this is a repost; `unknown`: it is one, but the first date is not stated. */
  readonly firstPublished?: PartialDate | 'unknown';
  readonly url?: string;
  readonly language?: string;
  readonly updated?: PartialDate;
  readonly retrieved?: PartialDate;
  readonly rights?: string;
  readonly topics: readonly string[];
  /** Relative to the corpus folder, with `/`; absent in versions kept by older programs. */
  readonly file?: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
};

export const refOf = ({ id, hash }: ArticleRef): ArticleRef => ({ id, hash });

export const textOf = (article: Article, span: Span): string => slice(article.body, span);

export const countWords = ({ body }: Article): number => body.split(/\s+/).filter(Boolean).length;

export const isQuotable = (block: Block): boolean => block.kind !== 'heading';

/** The paragraph number that people see: quotable blocks, counted from 1; `undefined` outside any. */
export function paragraphOf(article: Article, span: Span): number | undefined {
  let number = 0;
  for (const block of article.blocks) {
    if (!isQuotable(block)) continue;
    number += 1;
    if (contains(block, { start: span.start, end: span.start })) return number;
  }
  return undefined;
}
