/** Weighs what was found, then tests the result with a doubt. */

import type { Found, Library } from '../search/library.js';
import { erase } from './erasure.js';
import { doubted, type Weighed, weigh } from './weigh.js';
import type { Weights } from './weights.js';

export type ToConsider = {
  readonly question: string;
  readonly found: Found;
  /** The most quotes to return. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly weights?: Weights | undefined;
};

/** `ms`: milliseconds of the `doubt` stage, if there was one. */
export type Considered = { readonly weighed: Weighed; readonly ms: Readonly<Record<string, number>> };

/**
 * Weighs what was found, and doubts what would be quoted. A doubt only counts against a quote, so nothing is read for it
 * when there is silence anyway.
 */
export async function consider(library: Library, { signal, ...asked }: ToConsider): Promise<Considered> {
  const weighed = weigh(library, asked);
  const [first] = weighed.ranked;
  if (weighed.verdict.kind === 'not-enough' || first?.parts.reader === undefined) return { weighed, ms: {} };
  const { erased, ms } = await erase(library, first, { question: asked.found.text, signal });
  return { weighed: doubted(weighed, [erased], asked.weights), ms: { doubt: ms } };
}
