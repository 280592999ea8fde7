/** Ranks the sentences that may be quoted. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { entryContext } from '../corpus/under.js';
import type { Found, Hit } from '../search/library.js';
import { contains, type Span, slice } from '../span.js';
import { coverage, termsIn } from '../words/coverage.js';
import { fitsOf } from './kind/fits.js';

/** A sentence that may be quoted, and why it ranks where it does. */
export type Candidate = {
  readonly hit: Hit;
  readonly sentence: Span;
  /** A sum of the parts; only its order means anything. */
  readonly score: number;
  readonly parts: Evidence;
  /** The words that answer, if the passage was read: a span of the body. */
  readonly words?: Span;
};

/**
 * `reader`: margin over "not here", read in its passage; `alone`: the same for the sentence alone; `fused`: the passage's
 * score; `meaning`: cosine; `words`: share of the question's, 0–1, with those over a short entry; `caption`: 1 for a
 * caption, else 0: a caption names what is seen, the text says more about it; `kind`: 1 for a definition or somebody's
 * words where one is asked for, else 0.
 */
export type Evidence = {
  readonly reader?: number;
  readonly alone?: number;
  readonly fused: number;
  readonly meaning: number;
  readonly words: number;
  readonly caption: number;
  readonly kind: number;
};

/** What sentences are ranked by: `support` is what the reader says. */
export type RankedBy = Exclude<keyof Evidence, 'reader' | 'alone'> | 'support';

/** How much each piece of evidence counts in the ranking; `rankUnread` is for when nothing was read. */
export type RankWeights = {
  readonly rank: Readonly<Record<RankedBy, number>>;
  readonly rankUnread: Readonly<Record<Exclude<RankedBy, 'support'>, number>>;
};

export type Bodies = (ref: ArticleRef) => Article;

/**
 * When other passages were read, one that was not gets this low score. At −8, −5 and −2 the right paragraph is among
 * three in .972, .973, .973 (845 SQuAD questions), and the gold sentence in .980, .980, .975 (our own 199).
 */
export const UNREAD = -5;

/** Both readings of a sentence count alike: in its passage, and alone if it was read so. */
export const supportOf = ({ reader, alone }: Evidence): number | undefined =>
  reader === undefined || alone === undefined ? reader : (reader + alone) / 2;

const PLAIN = ['fused', 'meaning', 'words', 'caption', 'kind'] as const satisfies readonly (keyof Evidence)[];

function scoreOf(evidence: Evidence, { rank, rankUnread }: RankWeights, read: boolean): number {
  const weights = read ? rank : rankUnread;
  const rest = PLAIN.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
  return read ? rest + rank.support * (supportOf(evidence) ?? UNREAD) : rest;
}

/** "Ali Khan" answers "who attended" with the words of the heading over it: "Attendance". */
function textWithContext(article: Article, sentence: Span): string {
  return [...entryContext(article, sentence), sentence].map((span) => slice(article.body, span)).join('\n');
}

/** Every sentence of the passages found, with its evidence; not ranked yet. */
export function candidatesOf(found: Found, articleOf: Bodies): readonly Candidate[] {
  const fits = fitsOf(found.text);
  return found.hits.flatMap((hit) => {
    const article = articleOf(hit.passage.article);
    const captions = article.blocks.filter(({ kind }) => kind === 'caption');
    return hit.passage.sentences.map((sentence, i): Candidate => {
      const { dense: meaning = 0, reading } = hit.sentences[i] ?? {};
      const parts: Evidence = {
        fused: hit.score,
        meaning,
        words: coverage(termsIn(textWithContext(article, sentence)), found.terms),
        caption: captions.some((block) => contains(block, sentence)) ? 1 : 0,
        kind: fits(article, sentence) ? 1 : 0,
        ...(reading && { reader: reading.score }),
      };
      const words = reading && { start: reading.start, end: reading.end };
      return { hit, sentence, parts, score: 0, ...(words && { words }) };
    });
  });
}

/** Best first. `read`: the reader's scores count. */
export function rank(candidates: readonly Candidate[], weights: RankWeights, read: boolean): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate.parts, weights, read) }))
    .sort((a, b) => b.score - a.score);
}
