import type { Term } from '../words/coverage.js';
import type { Features } from './evidence.js';

/** Why nothing is quoted. `unsupported`: the search found something near, and the reader says that it is no answer. */
export type Reason = 'no-hit' | 'weak' | 'unsupported' | 'not-a-question';

export type Verdict =
  | { readonly kind: 'enough'; readonly probability: number }
  | { readonly kind: 'not-enough'; readonly reason: Reason; readonly probability: number };

/** Not one word of the question stands in the library: a near meaning is no proof then. */
export const isStrange = (terms: readonly Term[]): boolean => terms.every(({ weight }) => weight === 0);

/** A logistic curve over all features: one that has no say is there with 0, and no other name compiles. */
export type Curve = Readonly<Record<keyof Features | 'intercept', number>>;

/** When to be silent: the probability that the first quote answers, and the least one at which it is shown. */
export type SilenceWeights = {
  readonly silence: Curve;
  readonly silenceUnread: Curve;
  readonly threshold: number;
  readonly thresholdUnread: number;
};

function probabilityOf(features: Features, curve: Curve): number {
  const names = Object.keys(features) as (keyof Features)[];
  const sum = names.reduce((total, name) => total + curve[name] * features[name], curve.intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Near in words and meaning, so that only the reader can have spoken against it. */
const NEAR = { cosine: 0.45, found: 0.5 };

export type JudgeOptions = { readonly read: boolean; readonly weights: SilenceWeights };

/** The probability that the first candidate answers, and whether that is enough to speak. `read`: it was read. */
export function judge(features: Features | undefined, { read, weights }: JudgeOptions): Verdict {
  if (!features) return { kind: 'not-enough', reason: 'no-hit', probability: 0 };
  const probability = probabilityOf(features, read ? weights.silence : weights.silenceUnread);
  if (probability >= (read ? weights.threshold : weights.thresholdUnread)) return { kind: 'enough', probability };
  const near = read && features.cosine >= NEAR.cosine && features.found >= NEAR.found;
  return { kind: 'not-enough', reason: near ? 'unsupported' : 'weak', probability };
}
