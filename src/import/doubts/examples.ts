/** Lists that are too long to be shown whole. */

/** Some examples of a longer list, as they are shown, and how many others there are. */
export type Examples = { readonly examples: string; readonly others: number };

/** The first `most` of the texts. */
export const someOf = (texts: readonly string[], most: number): Examples => ({
  examples: texts.slice(0, most).join(', '),
  others: Math.max(0, texts.length - most),
});

/** In English. */
export const andMore = ({ examples, others }: Examples): string =>
  `${examples}${others > 0 ? ` and ${others} more` : ''}`;
