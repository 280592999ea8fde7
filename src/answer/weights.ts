/** The fitted weights. */

import type { SilenceWeights } from './abstain.js';
import type { RankWeights } from './rank.js';

export type Weights = RankWeights & SilenceWeights & { readonly further: number };

/**
 * All fitted numbers, in one place, made from 2,568 questions of SQuAD 2.0 (845 answerable, the same 845 with their
 * article taken away, 878 near-topic), our own 328 and the open part of the harder sets by `npm run fit`; DESIGN.md has
 * the cross-validated figures. `rank` orders sentences: listwise softmax over the sentences found. `silence` gives the
 * probability that a quote answers: logistic regression. `borders`: the lowest probability of an answer and of a closest
 * passage. `further`: that of a further quote. The `Unread` ones are for when there is no reader. A feature with 0 was
 * tried and adds nothing.
 */
export const WEIGHTS: Weights = {
  rank: { support: 0.2965, fused: 7.395, meaning: 5.469, words: 2.761, caption: -2.242, kind: 2.351 },
  rankUnread: { fused: 5.594, meaning: 9.781, words: 6.127, caption: -0.4191, kind: 3.126 },
  silence: {
    intercept: -0.2886,
    support: 0.2244,
    cosine: 0.7333,
    meaning: 0,
    words: 0,
    found: 1.156,
    missing: -0.6362,
    otherNumbers: -0.289,
    otherNames: -0.5227,
  },
  silenceUnread: {
    intercept: -3.622,
    support: 0,
    cosine: 1.881,
    meaning: 2.149,
    words: 2.641,
    found: -0.04694,
    missing: -0.1831,
    otherNumbers: -1.439,
    otherNames: -0.9154,
  },
  borders: { answer: 0.422, closest: 0.04208 },
  bordersUnread: { answer: 0.3619, closest: 0.04613 },
  further: 0.8068,
};
