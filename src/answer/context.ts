/** Decides where a quote begins and ends. */

import type { Article, Block, Sentence } from '../corpus/article.js';
import { type Span, slice, spanLength } from '../span.js';
import { referredTo } from './kind/reference.js';
import { listPlace } from './list/place.js';
import { unitPlace } from './list/unit.js';
import type { Kind } from './question-kind.js';

/** What is quoted: consecutive whole sentences of one block, or whole items of one list, and the sentence shown apart that they cannot be understood without. */
export type Place = Span & { readonly leadIn?: Span };

/**
 * `behind`: how far a sentence of this article ranks below the quoted one, in the units of rank; `undefined`: not
 * found. `announces`: given if the question asks for a whole list; whether these words announce that list.
 */
export type PlaceOptions = {
  readonly kind: Kind;
  readonly behind: (sentence: Span) => number | undefined;
  readonly announces?: ((introduction: string) => boolean) | undefined;
};

type Here = {
  readonly article: Article;
  readonly block: Block;
  /** The sentences of the block, in order; `at` is the chosen one. */
  readonly sentences: readonly Sentence[];
  readonly at: number;
  readonly options: PlaceOptions;
};

type Rule = {
  readonly name: string;
  readonly reason: string;
  /** What it adds: sentences before and after, or a lead-in; `undefined` where it does not apply. */
  readonly apply: (
    here: Here,
  ) => { readonly before?: number; readonly behind?: number; readonly leadIn?: Span } | undefined;
};

const PRONOUN =
  /^["“'‘]?(?:He|She|They|Them|His|Her|Their|It(?!['’]s (?:true|clear|likely|possible|best|important|therefore))|Its|This|That|These|Those|Such|The (?:former|latter))\b/u;
const CONNECTIVE =
  /^["“'‘]?(?:However|Therefore|Thus|Hence|Consequently|Accordingly|Instead|Nevertheless|Nonetheless|Moreover|Furthermore|Besides|Similarly|Likewise|Otherwise|But|And|So|Yet|Then|Also|Shortly thereafter|As a result|For (?:this|that) reason|In (?:this|that) (?:way|case)|On the other hand|To this end)\b/u;

/**
 * A neighbour that ranks at most this far below the best sentence still gives part of a reason. In the units of rank
 * (fitted in weights.ts). At 1.5, 3 and 4 the first quote holds the gold in 182, 182, 183 of 199 and 746, 748, 748 of
 * 845; at 4 it is 1.22 sentences long.
 */
const SUPPORT = 4;
const MOST = 3;
/** In characters: longer code is quoted line by line. */
const CODE = 1200;

const text = ({ article }: Here, span: Span | undefined): string => (span ? slice(article.body, span) : '');

/** The sentence that opened a quotation which is still open at the start of this one. */
function openedIn(here: Here): Span | undefined {
  for (let i = here.at - 1; i >= 0; i--) {
    const before = text(here, here.sentences[i]);
    const [open, close] = [before.lastIndexOf('“'), before.lastIndexOf('”')];
    if (close > open) return undefined;
    if (open >= 0) return here.sentences[i];
  }
  return undefined;
}

/** The last sentence of the block that introduces this one: a list's lead-in, or a block that ends in a colon. */
function introduction({ article, block }: Here): Span | undefined {
  const index = block.leadIn ?? article.blocks.indexOf(block) - 1;
  const before = article.blocks[index];
  const introduces = block.leadIn !== undefined || (before && /[:：]$/.test(slice(article.body, before)));
  return introduces ? article.sentences.findLast((sentence) => sentence.block === index) : undefined;
}

/** The first row of this row's table: it names the columns. Rows of one table are neighbouring lines. */
function headerRow({ article, block }: Here): Span | undefined {
  const index = article.blocks.indexOf(block);
  const goesOn = (i: number): boolean => {
    const [before, row] = [article.blocks[i - 1], article.blocks[i]];
    return before?.kind === 'table-row' && row !== undefined && row.start === before.end + 1;
  };
  let first = index;
  while (goesOn(first)) first--;
  return first < index ? article.sentences.find((sentence) => sentence.block === first) : undefined;
}

/** In this order; the first one that applies decides. */
export const RULES: readonly Rule[] = [
  {
    name: 'list item',
    reason: 'an item says little without the line that introduces the list',
    apply: (here) => {
      const leadIn = here.block.kind === 'list-item' && here.at === 0 ? introduction(here) : undefined;
      return leadIn && { leadIn };
    },
  },
  {
    name: 'code',
    reason: 'a line of code says little without the lines around it and the sentence that introduces them',
    apply: (here) => {
      if (here.block.kind !== 'code') return undefined;
      const { sentences, at, block } = here;
      const whole = spanLength(block) <= CODE;
      const leadIn = introduction(here);
      return {
        before: whole ? at : 0,
        behind: whole ? sentences.length - 1 - at : 0,
        ...(leadIn && { leadIn }),
      };
    },
  },
  {
    name: 'table row',
    reason: 'a row says little without the names of its columns',
    apply: (here) => {
      const leadIn = here.block.kind === 'table-row' ? headerRow(here) : undefined;
      return leadIn && { leadIn };
    },
  },
  {
    name: 'quotation',
    reason: 'an earlier sentence says whose words these are',
    apply: (here) => {
      const leadIn = openedIn(here) ?? (here.at === 0 || here.block.kind === 'quote' ? introduction(here) : undefined);
      return leadIn && { leadIn };
    },
  },
  {
    name: 'reference',
    reason: '“in the same year” and “there” are no answer without the sentence that says which',
    apply: ({ article, sentences, at, options }) => {
      const sentence = sentences[at];
      const leadIn = sentence && referredTo(article, sentence, options.kind);
      return leadIn && { leadIn };
    },
  },
  {
    name: 'pronoun',
    reason: 'the sentence before says who “he” or what “this” is',
    apply: (here) => (here.at > 0 && PRONOUN.test(text(here, here.sentences[here.at])) ? { before: 1 } : undefined),
  },
  {
    name: 'connective',
    reason: '“however” and “therefore” refer to the sentence before',
    apply: (here) => (here.at > 0 && CONNECTIVE.test(text(here, here.sentences[here.at])) ? { before: 1 } : undefined),
  },
  {
    name: 'reasons',
    reason: 'one sentence seldom says why or how; neighbours that rank nearly as high are added',
    apply: ({ sentences, at, options }) => {
      if (options.kind !== 'reason' && options.kind !== 'manner') return undefined;
      const supported = (i: number): boolean => {
        const sentence = sentences[i];
        const behind = sentence && options.behind(sentence);
        return behind !== undefined && behind <= SUPPORT;
      };
      let [before, behind] = [0, 0];
      while (before + behind + 1 < MOST && supported(at + behind + 1)) behind++;
      while (before + behind + 1 < MOST && supported(at - before - 1)) before++;
      return before + behind > 0 ? { before, behind } : undefined;
    },
  },
];

/**
 * The sentence with what is needed to understand it. It stays in one block, so two places are never joined; only the list
 * that was asked for, and a sentence with what it runs round, are quoted as one.
 */
export function placeOf(article: Article, sentence: Span, options: PlaceOptions): Place {
  const index = article.sentences.findIndex(({ start }) => start === sentence.start);
  const found = article.sentences[index];
  const block = found && article.blocks[found.block];
  if (!found || !block) return { start: sentence.start, end: sentence.end };
  const list = options.announces && listPlace(article, found, options.announces);
  const unit = list ?? unitPlace(article, found);
  if (unit) return unit;
  const sentences = article.sentences.filter((other) => other.block === found.block);
  const at = sentences.indexOf(found);
  const here: Here = { article, block, sentences, at, options };
  for (const { apply } of RULES) {
    const added = apply(here);
    if (!added) continue;
    const first = sentences[at - (added.before ?? 0)] ?? found;
    const last = sentences[at + (added.behind ?? 0)] ?? found;
    // The sentence before may have begun before code or a list.
    const { start } = (first !== found && unitPlace(article, first)) || first;
    return { start, end: last.end, ...(added.leadIn && { leadIn: spanOf(added.leadIn) }) };
  }
  return { start: found.start, end: found.end };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
