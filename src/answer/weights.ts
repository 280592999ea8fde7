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
  rank: {
    fused: 7.102,
    meaning: 5.68,
    words: 2.47,
    caption: -2.341,
    kind: 1.789,
    length: 0.2577,
    support: 0.2462,
    sure: 0.4115,
    passage: 0.1411,
  },
  rankUnread: { fused: 5.801, meaning: 10.14, words: 5.676, caption: -0.4714, kind: 2.248, length: 0.3376 },
  silence: {
    intercept: -0.5078,
    support: 0.2221,
    cosine: 0.9021,
    meaning: 0,
    words: 0,
    found: 1.246,
    missing: -0.5621,
    otherNumbers: -0.6897,
    otherNames: -0.5115,
  },
  silenceUnread: {
    intercept: -3.669,
    support: 0,
    cosine: 1.135,
    meaning: 2.438,
    words: 2.614,
    found: 0.1709,
    missing: -0.1179,
    otherNumbers: -1.239,
    otherNames: -0.9358,
  },
  borders: { answer: 0.4065, closest: 0.04068 },
  bordersUnread: { answer: 0.3395, closest: 0.04491 },
  further: 0.7724,
};
