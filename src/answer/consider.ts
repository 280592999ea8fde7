import type { Found, Library } from '../search/library.js';
import { erase } from './erasure.js';
import { doubted, type Weighed, weigh } from './weigh.js';

export type ToConsider = {
  readonly question: string;
  readonly found: Found;
  /** Quotes at most. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
};

/** `ms`: milliseconds of the stage `doubt`, if there was one. */
export type Considered = { readonly weighed: Weighed; readonly ms: Readonly<Record<string, number>> };

/**
 * Weighs what was found, and doubts what would be said. Doubts only ever speak against an answer, so that nothing is read
 * for them where there is silence anyway.
 */
export async function consider(library: Library, { signal, ...asked }: ToConsider): Promise<Considered> {
  const weighed = weigh(library, asked);
  const [first] = weighed.ranked;
  if (weighed.verdict.kind !== 'enough' || first?.parts.reader === undefined) return { weighed, ms: {} };
  const { erased, ms } = await erase(library, first, { question: asked.found.text, signal });
  return { weighed: doubted(weighed, [erased]), ms: { doubt: ms } };
}
