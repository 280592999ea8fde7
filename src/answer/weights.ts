/** The fitted weights. */

import type { SilenceWeights } from './abstain.js';
import type { RankWeights } from './rank.js';

/** `further`: the lowest probability at which a quote is shown after the first one. */
export type Weights = RankWeights & SilenceWeights & { readonly further: number };

/**
 * All fitted numbers, in one place, made from 2,568 questions of SQuAD 2.0 (845 answerable, the same 845 with their
 * article taken away, 878 near-topic) and our own 328 by `npm run fit -- SQUAD tests/eval/own.jsonl`; DESIGN.md has the
 * cross-validated figures. `rank` orders sentences: listwise softmax over the sentences found. `silence` gives the
 * probability that the first quote answers: logistic regression. `borders.closest`: at most 3.5 % of the answerable
 * questions are met with silence; `borders.answer` and `further`: provisional. The `Unread` ones are for when there is no reader. A feature with 0 was tried and adds nothing.
 */
export const WEIGHTS: Weights = {
  rank: { reader: 0.3557, fused: 6.724, meaning: 4.559, words: 3.921, caption: -2.372 },
  rankUnread: { fused: 7.031, meaning: 8.494, words: 6.987, caption: -1.376 },
  silence: {
    intercept: -2.055,
    reader: 0.1006,
    best: 0.0704,
    cosine: -0.2166,
    meaning: 0.3613,
    words: 1.765,
    found: 0,
    strange: 0,
    gap: 0.2628,
    doubt: -0.2221,
    number: -0.5551,
    name: -0.561,
    reason: 0.247,
    yesNo: 1.77,
  },
  silenceUnread: {
    intercept: -4.496,
    reader: 0,
    best: 0,
    cosine: 0.1118,
    meaning: 2.649,
    words: 3.039,
    found: 0,
    strange: -0.3463,
    gap: 0.3234,
    doubt: 0,
    number: -0.4373,
    name: -0.555,
    reason: 0.1577,
    yesNo: 1.886,
  },
  borders: { answer: 0.45, closest: 0.1404 },
  bordersUnread: { answer: 0.45, closest: 0.1261 },
  further: 0.5,
};
