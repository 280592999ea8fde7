/** Weighs what was found, and weighs it again with the best sentences read alone. */

import type { Found, Library } from '../search/library.js';
import { readAlone, withAlone } from './alone.js';
import { type Weighed, weigh } from './weigh.js';
import type { Weights } from './weights.js';

export type ToConsider = {
  readonly found: Found;
  /** The most quotes to return. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly weights?: Weights | undefined;
};

/** `ms`: milliseconds of the `alone` stage, if there was one. */
export type Considered = { readonly weighed: Weighed; readonly ms: Readonly<Record<string, number>> };

/** Nothing is read again where no passage could be read. */
export async function consider(library: Library, { signal, ...options }: ToConsider): Promise<Considered> {
  const asked = { ...options, question: options.found.text };
  const weighed = weigh(library, asked);
  if (!weighed.read) return { weighed, ms: {} };
  const { ranked } = weighed;
  const { scores, ms } = await readAlone(library, ranked, { question: asked.question, signal });
  const candidates = withAlone(ranked, (_, index) => scores[index]);
  return { weighed: weigh(library, { ...asked, candidates }), ms: { alone: ms } };
}
