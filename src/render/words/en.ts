import type { Reason } from '../../answer/abstain.js';

/** Everything the bot says in its own words, in one place: it never says anything about the articles' matter. */
export const en = {
  dateNotStated: 'date not stated',
  outletNotStated: 'outlet not stated',
  paragraph: (number: number) => `¶ ${number}`,
  alsoIn: (titles: readonly string[]) => `also in ${titles.join('; ')}`,
  caption: 'image caption',
  silent: {
    'no-hit': 'The articles do not say.',
    weak: 'The articles do not say.',
    unsupported: 'The articles do not say.',
    'not-a-question': 'There is nothing in this to search for. Ask in words, in at most 2,000 characters.',
  } satisfies Record<Reason, string>,
  nearest: (titles: readonly string[]) => `Nearest in subject: ${titles.join('; ')}`,
  nothingSays: 'No passage says this.',
  sourcesHead: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  sourceSize: (words: number, passages: number) => `${words} words, ${passages} passages`,
  plainText: 'Plain text is a question.',
  examples: 'For example:',
  fault: 'The answer could not be shown letter for letter, so it is not shown. The fault has been logged.',
} as const;

export type Words = typeof en;
