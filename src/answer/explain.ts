import type { Found } from '../search/library.js';
import type { Features } from './evidence.js';
import type { Evidence } from './rank.js';
import type { Weighed } from './weigh.js';

/** The reasons for an answer, in numbers: for people who tune Yaar or wonder about it. Never quoted. */
export type Explained = {
  /** The question's words as they were searched for; `found`: they are somewhere in the library. */
  readonly terms: readonly { readonly term: string; readonly found: boolean }[];
  readonly features: Features | undefined;
  /** The best sentences, quoted or not, with the evidence that ranked them. */
  readonly ranked: readonly (Evidence & { readonly article: string; readonly start: number; readonly score: number })[];
  /** Passages that the reader read; absent without a reader. */
  readonly read?: number;
  /** Milliseconds per stage. */
  readonly ms: Readonly<Record<string, number>>;
};

const SHOWN = 5;

export function explain({ features, ranked }: Weighed, { terms, read, ms }: Found): Explained {
  return {
    terms: terms.map(({ term, weight }) => ({ term, found: weight > 0 })),
    features,
    ranked: ranked.slice(0, SHOWN).map(({ parts, score, hit, sentence }) => {
      return { article: hit.passage.article.id, start: sentence.start, score, ...parts };
    }),
    ms,
    ...(read !== undefined && { read }),
  };
}
