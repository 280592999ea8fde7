/** The heading that a short entry says little without. */

import { contains, type Span, slice, spanLength } from '../span.js';
import { type Article, type Block, isQuotable } from './article.js';

/** In words: more say enough by themselves. */
const ENTRY = 12;
/** The same for all that is under one heading. */
const ALONE = 20;
/** More paragraphs under one heading are prose, or a conversation. */
const ENTRIES = 12;
/** In characters: a longer heading is a text of its own. */
const HEADING = 200;

const ENTRY_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'code']);

/**
 * The heading of "## Attendance" for "- Ali Khan" below it, and of "## 1996" for "The bridge opened.": where a list has no
 * sentence that introduces it, and where all that is under a heading is short. The span may run over several items.
 */
export function headingOver(article: Article, span: Span): Span | undefined {
  const { blocks } = article;
  const first = blocks.findIndex((block) => contains(block, { start: span.start, end: span.start }));
  const heading = blocks.findLastIndex((block, index) => index < first && !isQuotable(block));
  const over = blocks[heading];
  if (!over || spanLength(over) > HEADING) return undefined;
  const next = blocks.findIndex((block, index) => index > first && !isQuotable(block));
  const section = blocks.slice(heading + 1, next < 0 ? undefined : next);
  const inside = section.filter((block) => block.start < span.end && block.end > span.start);
  const whole = inside.at(-1)?.end ?? 0;
  const entry = whole >= span.end && inside.some((block) => isEntry(article, block, section));
  return entry ? { start: over.start, end: over.end } : undefined;
}

/** What a short entry says little without: the heading over it, and the sentence that introduces its list. */
export function entryContext(article: Article, span: Span): readonly Span[] {
  const block = article.blocks.find((one) => contains(one, span));
  if (block?.kind !== 'list-item' || block.leadIn === undefined) return [headingOver(article, span) ?? []].flat();
  return hasAtMost(ENTRY, slice(article.body, block)) ? spansAbove(article, block) : [];
}

/** The heading over a block, and the sentence that introduces it. */
export function spansAbove(article: Article, block: Block): readonly Span[] {
  const heading = article.blocks.findLast((one) => one.end < block.start && !isQuotable(one));
  const leadIn = article.sentences.findLast((sentence) => sentence.block === block.leadIn);
  return [heading ?? [], leadIn ?? []].flat();
}

function isEntry(article: Article, block: Block, section: readonly Block[]): boolean {
  if (block.leadIn !== undefined) return false;
  const short = (one: Block, words: number): boolean => hasAtMost(words, slice(article.body, one));
  if (block.kind === 'list-item') return short(block, ENTRY);
  if (!ENTRY_KINDS.has(block.kind)) return false;
  if (/[:：]$/.test(slice(article.body, block))) return false;
  if (section.length === 1) return short(block, ALONE);
  return section.length <= ENTRIES && section.every((one) => short(one, ENTRY));
}

/** No word of a text that people read has more than 40 letters, so that a long text is not counted. */
const hasAtMost = (words: number, text: string): boolean =>
  text.length <= words * 40 && text.split(/\s+/).filter(Boolean).length <= words;
