/** Weights for tests that must not depend on the fitted numbers. */

import type { Borders, Curve } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import { WEIGHTS, type Weights } from '../../src/answer/weights.js';

const zeros = <Name extends string>(of: Readonly<Record<Name, number>>) =>
  Object.fromEntries(Object.keys(of).map((name) => [name, 0])) as Readonly<Record<Name, number>>;

const { intercept: _, ...named } = WEIGHTS.silence;

/** Every feature is 0. */
export const NO_FEATURES: Features = zeros(named);

export type Say = {
  readonly rank?: Partial<Weights['rank']>;
  readonly curve?: Partial<Curve>;
  readonly borders?: Borders;
  readonly further?: number;
};

/** Nothing counts but what is named, whether or not there is a reader. Everything is answered if no border is given. */
export function weightsOf({ rank = {}, curve = {}, borders = { answer: 0, closest: 0 }, further = 0 }: Say): Weights {
  const { support: __, ...unread } = rank;
  const silence: Curve = { ...zeros(WEIGHTS.silence), ...curve };
  return {
    rank: { ...zeros(WEIGHTS.rank), ...rank },
    rankUnread: { ...zeros(WEIGHTS.rankUnread), ...unread },
    silence,
    silenceUnread: silence,
    borders,
    bordersUnread: borders,
    further,
  };
}
