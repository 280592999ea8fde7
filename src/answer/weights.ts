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
 * All fitted numbers, in one place, made by `yaar eval FOLDER tests/eval --fit` (DESIGN.md has the run). `rank` orders
 * sentences: listwise softmax over the sentences found. `silence` gives the probability that the first quote answers:
 * logistic regression. The `Unread` ones hold without a reader.
 */
export const WEIGHTS: Weights = {
  rank: { reader: 0.377, fused: 4.2, meaning: 4.87, words: 3.93 },
  rankUnread: { fused: 6.1, meaning: 9.7, words: 6.9 },
  silence: {
    intercept: -3,
    reader: 0.3,
    best: 0.1,
    cosine: 5,
    meaning: 1,
    words: 2,
    found: 1,
    strange: -0.5,
    fit: 0.3,
    gap: 0.1,
  },
  silenceUnread: { intercept: -7, cosine: 7, meaning: 4, words: 3, found: 3, strange: -0.5, gap: 0.1 },
  threshold: 0.5,
  thresholdUnread: 0.5,
};
