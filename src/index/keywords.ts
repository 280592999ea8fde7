/** Ranks passages by keywords (BM25+). */

import MiniSearch from 'minisearch';
import { tokenize } from '../words/terms.js';

/** The number of a passage and how well it fits; higher is better. */
export type Scored = { readonly passage: number; readonly score: number };

export type KeywordOptions = { readonly limit: number; readonly accept?: (passage: number) => boolean };

export type KeywordIndex = {
  /** Passages that share at least one term with `text`, best first, equal scores by passage number. */
  search(text: string, options: KeywordOptions): readonly Scored[];
  /** Inverse document frequency of a term as `tokenize` makes it: above 0, or 0 if no passage has it. */
  weight(term: string): number;
};

/** The library's own defaults: term saturation k, length normalisation b, and the floor d of BM25+. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

const TERM_SEPARATOR = ' ';
const split = (terms: string): string[] => terms.split(TERM_SEPARATOR).filter((term) => term !== '');
const join = (terms: readonly string[]): string => terms.join(TERM_SEPARATOR);

function passageCounts(passages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const terms of passages) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

export const createKeywordIndex = (texts: readonly string[]): KeywordIndex => {
  const index = emptyIndex();
  const passages = texts.map(tokenize);
  index.addAll(passages.map((terms, id) => ({ id, terms: join(terms) })));
  return searchable(index, passages);
};

export type TermsOptions = {
  /** Lets others have a turn, every few passages. */
  readonly pause: () => Promise<void>;
};

const PASSAGES_A_TURN = 250;

/** The same from the terms of each passage, as `tokenize` makes them. */
export async function keywordIndexOf(
  passages: readonly (readonly string[])[],
  { pause }: TermsOptions,
): Promise<KeywordIndex> {
  const index = emptyIndex();
  for (const [id, terms] of passages.entries()) {
    if (id % PASSAGES_A_TURN === PASSAGES_A_TURN - 1) await pause();
    index.add({ id, terms: join(terms) });
  }
  return searchable(index, passages);
}

type Terms = MiniSearch<{ id: number; terms: string }>;

const emptyIndex = (): Terms =>
  new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false, bm25: BM25 },
  });

/**
 * BM25+ over whole texts; passage n is `passages[n]`. Made in memory whenever the texts are loaded. The library
 * multiplies a sum of BM25 terms by how many of the question's terms matched, so scores rank but cannot be compared
 * across questions. A word repeated in a question counts once: it is not emphasis.
 */
function searchable(index: Terms, passages: readonly (readonly string[])[]): KeywordIndex {
  const counts = passageCounts(passages);
  return {
    search(text, { limit, accept = () => true }) {
      return index
        .search(join([...new Set(tokenize(text))]), { filter: ({ id }) => accept(id) })
        .map(({ id, score }) => ({ passage: Number(id), score }))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, limit);
    },
    weight(term) {
      const count = counts.get(term) ?? 0;
      return count === 0 ? 0 : Math.log(1 + (passages.length - count + 0.5) / (count + 0.5));
    },
  };
}
