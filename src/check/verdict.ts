/** The verdict on a text that was checked. */

import type { ArticleRef } from '../corpus/article.js';
import type { Quote } from '../quote/quote.js';
import type { Difference } from './differences.js';
import type { Note } from './notes.js';
import type { Segment } from './places.js';

/** `exact`: these very words. `near`: almost, see `differences`. `elsewhere`: real, but not from the source named. */
export type CheckKind = 'exact' | 'near' | 'elsewhere' | 'not-found' | 'too-short';

export type Check = {
  readonly text: string;
  readonly kind: CheckKind;
  /** Where the words are (exact, elsewhere) or what is nearest to them (near), piece by piece. */
  readonly segments: readonly Segment[];
  /** The whole sentences around the segments, with the segments or the differences highlighted. */
  readonly quotes: readonly Quote[];
  /** Other articles with the same words. */
  readonly alsoIn: readonly ArticleRef[];
  readonly differences: readonly Difference[];
  readonly notes: readonly Note[];
  /** What the marks of omission stand for. */
  readonly omitted: readonly Segment[];
  /** The sentence that has most of the words of a text that was not found. */
  readonly closest?: Quote;
  /** The share of the given words that are there in this order, 0–1. */
  readonly share: number;
};
