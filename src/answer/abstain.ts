/** Decides whether the evidence is enough to quote. */

import { type Term, termsIn } from '../words/coverage.js';
import type { Features } from './evidence.js';

/** Why nothing is quoted. `unsupported`: the search found something near, but the reader says that it is no answer. */
export type Reason = 'no-hit' | 'weak' | 'unsupported' | 'not-a-question';

/** `close`: too little to answer with, too much for silence. */
export type Verdict =
  | { readonly kind: 'enough' | 'close'; readonly probability: number }
  | { readonly kind: 'not-enough'; readonly reason: Reason; readonly probability: number };

/** No word of the question is in the library: then similar meaning proves nothing. */
export const isStrange = (terms: readonly Term[]): boolean => terms.every(({ weight }) => weight === 0);

/**
 * The words of the question as they may be spoken of where only some articles may be seen: one that is in none of the
 * texts found there counts as unknown, and one that other texts corrected is left out.
 */
export function termsInSight(terms: readonly Term[], texts: readonly string[], question: string): readonly Term[] {
  const there = termsIn(texts.join('\n'));
  const typed = termsIn(question);
  return terms
    .map((term) => (term.forms.some((form) => there.has(form)) ? term : { ...term, weight: 0 }))
    .filter(({ term, weight }) => weight > 0 || typed.has(term));
}

/** Coefficients of a logistic regression. A feature that does not count has 0; no other name compiles. */
export type Curve = Readonly<Record<keyof Features | 'intercept', number>>;

/** The lowest probability of an answer, and of the closest passage, which is never the higher one; below it is silence. */
export type Borders = { readonly answer: number; readonly closest: number };

/** How the probability that the first quote answers is computed, and what it is enough for. */
export type SilenceWeights = {
  readonly silence: Curve;
  readonly silenceUnread: Curve;
  readonly borders: Borders;
  readonly bordersUnread: Borders;
};

export type JudgeOptions = { readonly read: boolean; readonly weights: SilenceWeights };

/** That a sentence with these features answers (0–1). */
export function probabilityOf(features: Features, { read, weights }: JudgeOptions): number {
  const curve = read ? weights.silence : weights.silenceUnread;
  const names = Object.keys(features) as (keyof Features)[];
  const sum = names.reduce((total, name) => total + curve[name] * features[name], curve.intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** So near in words and meaning that only the reader can have rejected it. */
const NEAR = { cosine: 0.45, found: 0.5 };

/**
 * The probability that the first candidate answers, and whether that is enough to quote it, as an answer or as what
 * comes closest. `read`: the reader was used.
 */
export function judge(features: Features | undefined, { read, weights }: JudgeOptions): Verdict {
  if (!features) return { kind: 'not-enough', reason: 'no-hit', probability: 0 };
  const probability = probabilityOf(features, { read, weights });
  const { answer, closest } = read ? weights.borders : weights.bordersUnread;
  if (probability >= answer) return { kind: 'enough', probability };
  if (probability >= closest) return { kind: 'close', probability };
  const near = read && features.cosine >= NEAR.cosine && features.found >= NEAR.found;
  return { kind: 'not-enough', reason: near ? 'unsupported' : 'weak', probability };
}
