/** Divides an article into sections. */

import { type Article, type Block, isQuotable, type Sentence, textOf } from './article.js';

/** A quotable block with its sentences, and its index in `Article.blocks`. */
type Filled = { readonly index: number; readonly block: Block; readonly text: string; readonly sentences: Sentence[] };

/** The quotable blocks between two headings; `headings` are those above them, the outermost first. */
export type Section = { readonly headings: readonly string[]; readonly blocks: readonly Filled[] };

export function sectionsOf(article: Article): Section[] {
  const sentences = byBlock(article);
  let path: readonly Block[] = [];
  let blocks: Filled[] = [];
  const sections: Section[] = [{ headings: [], blocks }];
  article.blocks.forEach((block, index) => {
    if (isQuotable(block)) {
      blocks.push({ index, block, text: textOf(article, block), sentences: sentences.get(index) ?? [] });
    } else {
      path = [...path.filter(({ depth }) => depth < block.depth), block];
      blocks = [];
      sections.push({ headings: path.map((heading) => textOf(article, heading)), blocks });
    }
  });
  return sections;
}

function byBlock({ sentences }: Article): Map<number, Sentence[]> {
  const found = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const list = found.get(sentence.block);
    if (list) list.push(sentence);
    else found.set(sentence.block, [sentence]);
  }
  return found;
}

/** The sentences of a section's blocks; blocks that belong together share a list. */
export function atomsOf(blocks: readonly Filled[]): (readonly Sentence[])[] {
  const atoms: Sentence[][] = [];
  blocks.forEach((next, position) => {
    const previous = blocks[position - 1];
    const bonded = previous !== undefined && belongTogether(previous, { next, first: position === 1 });
    const atom = bonded ? atoms.at(-1) : undefined;
    if (atom === undefined) atoms.push([...next.sentences]);
    else for (const sentence of next.sentences) atom.push(sentence);
  });
  return atoms;
}

type Neighbour = { readonly next: Filled; readonly first: boolean };

/**
 * A list's lead-in (or what ends in a colon) belongs to what it introduces, the end of a sentence that runs round code or
 * a list to that, and a caption to the block before it.
 */
function belongTogether(previous: Filled, { next, first }: Neighbour): boolean {
  if (next.block.leadIn === previous.index || /[:：]$/.test(previous.text)) return true;
  if (next.block.kind === 'paragraph' && next.block.leadIn !== undefined) return true;
  return next.block.kind === 'caption' || (first && previous.block.kind === 'caption');
}
