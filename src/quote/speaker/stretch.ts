/** The part of an article that is read for its speakers. */

import type { Article } from '../../corpus/article.js';
import type { Span } from '../../span.js';

/** The part of an article that is read: these blocks and their sentences alone, as an article may be long. */
export type Stretch = Pick<Article, 'body' | 'blocks' | 'sentences'>;

export function stretch(article: Article, { first, last }: { readonly first: number; readonly last: number }): Stretch {
  const blocks = article.blocks.slice(first, last + 1);
  const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
  return { body: article.body, blocks, sentences: sentencesIn(article, span) };
}

/** The sentences that overlap a span. */
export function sentencesIn({ sentences }: Pick<Article, 'sentences'>, span: Span): Article['sentences'] {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle]?.end ?? 0) > span.start) to = middle;
    else from = middle + 1;
  }
  let end = from;
  while ((sentences[end]?.start ?? span.end) < span.end) end += 1;
  return sentences.slice(from, end);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
