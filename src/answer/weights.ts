export type Weights = {
  readonly rank: Readonly<Record<'reader' | 'fused' | 'meaning' | 'words', number>>;
  readonly rankUnread: Readonly<Record<'fused' | 'meaning' | 'words', number>>;
  readonly silence: Curve;
  readonly silenceUnread: Curve;
  readonly threshold: number;
  readonly thresholdUnread: number;
};

/** A logistic curve over the features of evidence.ts; one that is not named has no say. */
export type Curve = Readonly<Record<string, number>> & { readonly intercept: number };

/**
 * All fitted numbers, in one place, made from 2,568 questions of SQuAD 2.0 (845 answerable, the same 845 with their article
 * taken away, 878 near-topic) and our own 328 by `yaar eval SQUAD tests/eval/own.jsonl --fit`; DESIGN.md has
 * the cross-validated figures. `rank` orders sentences: listwise softmax over the sentences found. `silence` gives the
 * probability that the first quote answers: logistic regression. `threshold`: at most 4 % of the answerable questions
 * are met with silence. The `Unread` ones hold without a reader.
 */
export const WEIGHTS: Weights = {
  rank: { reader: 0.3376, fused: 5.243, meaning: 3.325, words: 4.059 },
  rankUnread: { fused: 7.292, meaning: 8.156, words: 6.942 },
  silence: {
    intercept: -2.289,
    reader: 0.1135,
    best: 0.09965,
    cosine: -0.2492,
    meaning: 0.5284,
    words: 1.635,
    found: 0.2539,
    strange: -0.003677,
    fit: -0.1695,
    gap: 0.264,
    number: -0.5314,
    name: -0.4754,
    reason: -0.0758,
    yesNo: 1.49,
  },
  silenceUnread: {
    intercept: -4.788,
    cosine: 0.1474,
    meaning: 3.024,
    words: 2.936,
    found: 0.4532,
    strange: -0.3408,
    gap: 0.3336,
    number: -0.5037,
    name: -0.6088,
    reason: -0.06366,
    yesNo: 1.778,
  },
  threshold: 0.1774,
  thresholdUnread: 0.1424,
};
