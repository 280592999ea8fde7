export type Weights = {
  readonly rank: Readonly<Record<'reader' | 'fused' | 'meaning' | 'words' | 'caption', number>>;
  readonly rankUnread: Readonly<Record<'fused' | 'meaning' | 'words' | 'caption', number>>;
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
 * probability that the first quote answers: logistic regression. `threshold`: at most 3.5 % of the answerable questions
 * are met with silence. The `Unread` ones hold without a reader.
 */
export const WEIGHTS: Weights = {
  rank: { reader: 0.3557, fused: 6.724, meaning: 4.559, words: 3.921, caption: -2.372 },
  rankUnread: { fused: 7.031, meaning: 8.494, words: 6.987, caption: -1.376 },
  silence: {
    intercept: -2.102,
    reader: 0.1002,
    best: 0.07091,
    cosine: -0.1992,
    meaning: 0.3905,
    words: 1.782,
    gap: 0.2643,
    doubt: -0.2204,
    number: -0.5537,
    name: -0.5614,
    reason: 0.2498,
    yesNo: 1.781,
  },
  silenceUnread: {
    intercept: -4.52,
    cosine: 0.1263,
    meaning: 2.656,
    words: 3.054,
    strange: -0.3447,
    gap: 0.324,
    number: -0.4369,
    name: -0.5558,
    reason: 0.1587,
    yesNo: 1.893,
  },
  threshold: 0.1393,
  thresholdUnread: 0.1251,
};
