/** Weighs what was found, and weighs it again with the best sentences read alone. */

import { articleIn } from '../corpus/articles.js';
import type { Found, Library } from '../search/library.js';
import { readAlone, withAlone } from './alone.js';
import { candidatesOf, rank } from './rank.js';
import { type Weighed, weigh } from './weigh.js';
import { WEIGHTS, type Weights } from './weights.js';

export type ToConsider = {
  readonly found: Found;
  /** The most quotes to return. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly weights?: Weights | undefined;
};

/** `ms`: milliseconds of the `alone` stage, if there was one. */
export type Considered = { readonly weighed: Weighed; readonly ms: Readonly<Record<string, number>> };

/** Nothing is read again where no passage could be read. Until that is done, only the order of the sentences is needed. */
export async function consider(library: Library, { signal, ...options }: ToConsider): Promise<Considered> {
  const { found, weights = WEIGHTS } = options;
  const asked = { ...options, question: found.text };
  if (!found.read) return { weighed: weigh(library, asked), ms: {} };
  const candidates = candidatesOf(found, (ref) => articleIn(library, ref));
  const ranked = rank(candidates, weights, true);
  const { scores, ms } = await readAlone(library, ranked, { question: asked.question, signal });
  const again = withAlone(ranked, (_, index) => scores[index]);
  return { weighed: weigh(library, { ...asked, candidates: again }), ms: { alone: ms } };
}
