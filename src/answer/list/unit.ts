/** A sentence that runs round code, a list or a table: "Add the line" … "to the file and restart." */

import type { Article, Block } from '../../corpus/article.js';
import { type Span, spanLength } from '../../span.js';

/** In characters: a longer one is quoted in pieces, each with its beginning shown apart. */
const LONGEST = 1200;

/** From the beginning of such a sentence to its end, with what is between, for any piece of it. */
export function unitPlace(article: Article, sentence: Span & { readonly block: number }): Span | undefined {
  const ends = endsAround(article.blocks, sentence.block);
  if (!ends) return undefined;
  const first = article.sentences.findLast(({ block }) => block === ends.from);
  const last = article.sentences.find(({ block }) => block === ends.to);
  if (!first || !last || sentence.start < first.start || sentence.start > last.start) return undefined;
  const unit = { start: first.start, end: last.end };
  return spanLength(unit) <= LONGEST ? unit : undefined;
}

type Ends = { readonly from: number; readonly to: number };

/** The blocks in which the sentence begins and ends, if this block is one of them or between them. */
function endsAround(blocks: readonly Block[], index: number): Ends | undefined {
  if (isRest(blocks, index)) return { from: blocks[index]?.leadIn ?? index, to: index };
  const from = isBetween(blocks[index]) ? blocks[index]?.leadIn : index;
  if (from === undefined) return undefined;
  let to = from + 1;
  while (isBetween(blocks[to]) && !isRest(blocks, to)) to += 1;
  return index < to && blocks[to]?.leadIn === from && isRest(blocks, to) ? { from, to } : undefined;
}

const isBetween = (block: Block | undefined): boolean =>
  block?.kind === 'code' || block?.kind === 'list-item' || block?.kind === 'table-row';

/** It goes on where a block of its own kind and depth began, with something between them. */
function isRest(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const beginning = block?.leadIn === undefined ? undefined : blocks[block.leadIn];
  if (!block || !beginning || index - (block.leadIn ?? index) < 2) return false;
  return beginning.kind === block.kind && beginning.depth === block.depth;
}
