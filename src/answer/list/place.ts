/** The whole of a list as one quotation. */

import type { Article, Block } from '../../corpus/article.js';
import { spansAbove } from '../../corpus/under.js';
import { type Span, slice, spanLength } from '../../span.js';

/** A longer list is quoted around its best item. In items and characters. */
const MOST = { items: 12, length: 1200 };
/** In words: a list of names or things says by itself what it is of. */
const NAMES = 8;

/** `from` and `to`: indices of blocks, both included. `introduction`: of the block that leads to them. */
type List = { readonly from: number; readonly to: number; readonly introduction?: number | undefined };

/** What is quoted, and the sentence shown apart that introduces it. */
export type ListPlace = Span & { readonly leadIn?: Span };

/**
 * The list that a sentence is an item of or introduces, if the question asks for it: its heading or introduction
 * announces what was asked for, or it has nothing but names. Items are neighbouring lines, so nothing is skipped.
 */
export function listPlace(
  article: Article,
  sentence: Span & { readonly block: number },
  announces: (text: string) => boolean,
): ListPlace | undefined {
  const list = listAt(article, sentence.block);
  if (!list || list.from === list.to) return undefined;
  const leadIn = article.sentences.findLast(({ block }) => block === list.introduction);
  if (sentence.block === list.introduction && sentence.start !== leadIn?.start) return undefined;
  const span = spanOf(article, { ...list, ...shortened(article, list, sentence.block) });
  const over = article.blocks.slice(list.from, list.from + 1).flatMap((block) => spansAbove(article, block));
  const asked = over.some((one) => announces(slice(article.body, one))) || hasNamesOnly(article, list);
  if (!span || !asked) return undefined;
  return { ...span, ...(leadIn && { leadIn: { start: leadIn.start, end: leadIn.end } }) };
}

const follows = (block: Block | undefined, before: Block | undefined): boolean =>
  block?.kind === 'list-item' && before?.kind === 'list-item' && block.start === before.end + 1;

/** The items on the level of this one, with those below them; or the list right after the block that introduces it. */
function listAt({ blocks }: Article, index: number): List | undefined {
  const introduced = blocks[index + 1]?.leadIn === index && blocks[index + 1]?.kind === 'list-item';
  let from = introduced ? index + 1 : index;
  const depth = blocks[from]?.depth ?? 0;
  if (blocks[from]?.kind !== 'list-item') return undefined;
  const isIn = (at: number): boolean => (blocks[at]?.depth ?? 0) >= depth;
  let to = from;
  while (isIn(from - 1) && follows(blocks[from], blocks[from - 1])) from -= 1;
  while (isIn(to + 1) && follows(blocks[to + 1], blocks[to])) to += 1;
  return { from, to, introduction: blocks[from]?.leadIn };
}

/** As much of the list around an item as may be quoted; the items after it first. */
function shortened({ blocks }: Article, { from, to }: List, index: number): Pick<List, 'from' | 'to'> {
  let [first, last] = index < from ? [from, from] : [index, index];
  const fits = (a: number, b: number): boolean =>
    a >= from && b <= to && b - a < MOST.items && (blocks[b]?.end ?? 0) - (blocks[a]?.start ?? 0) <= MOST.length;
  for (;;) {
    const [after, before] = [fits(first, last + 1), fits(first - 1, last)];
    if (!after && !before) return { from: first, to: last };
    if (after) last += 1;
    if (before && fits(first - 1, last)) first -= 1;
  }
}

/** From the first sentence of the first item to the last of the last: they are whole. */
function spanOf({ sentences }: Article, { from, to }: List): Span | undefined {
  const inside = sentences.filter(({ block }) => from <= block && block <= to);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && spanLength({ start: first.start, end: last.end }) > 0
    ? { start: first.start, end: last.end }
    : undefined;
}

const hasNamesOnly = ({ body, blocks }: Article, { from, to }: List): boolean =>
  blocks.slice(from, to + 1).every((block) => slice(body, block).split(/\s+/).length <= NAMES);
