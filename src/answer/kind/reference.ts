/** What a sentence says only together with an earlier one. */

import type { Article, Sentence } from '../../corpus/article.js';
import { type Span, slice } from '../../span.js';
import type { Kind } from '../question-kind.js';

type Reference = {
  /** What is asked for. */
  readonly kinds: readonly Kind[];
  /** The words that stand for it. */
  readonly words: RegExp;
  /** What the sentence has that they stand for. */
  readonly stated: RegExp;
  readonly reason: string;
};

const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?<!\d)(?:1\d|20)\d\d(?!\d)/;

const REFERENCES: readonly Reference[] = [
  {
    kinds: ['date'],
    words:
      /\b(?:in )?(?:the same|that) (?:year|decade)\b|\b(?:a|one|two|three|four|five|\d+) years? (?:later|earlier|before)\b/i,
    stated: YEAR,
    reason: '“in the same year” is no date without the year',
  },
  {
    kinds: ['date'],
    words:
      /\b(?:on |in )?(?:the same|that|the next|the following|the previous) (?:day|week|month|morning|evening|night)\b/i,
    stated: MONTH,
    reason: '“that day” is no date without the day',
  },
  {
    kinds: ['place'],
    words: /\b(?:there|the same (?:place|city|town|building))\b/i,
    stated: /\b(?:in|at|to|from|near) (?:the )?\p{Lu}/u,
    reason: '“there” is no place without its name',
  },
];

/** How far back a reference reaches: further away it stands for something else. */
const REACH = 3;

/** The sentence before this one, in the same block or the one before, which says what the asked-for word stands for. */
export function referredTo(article: Article, sentence: Sentence, kind: Kind): Span | undefined {
  const text = slice(article.body, sentence);
  const reference = REFERENCES.find(
    ({ kinds, words, stated }) => kinds.includes(kind) && words.test(text) && !stated.test(text),
  );
  if (!reference) return undefined;
  const at = article.sentences.findIndex(({ start }) => start === sentence.start);
  const before = article.sentences.slice(Math.max(0, at - REACH), Math.max(0, at));
  const near = before.filter(({ block }) => sentence.block - block <= 1);
  return near.findLast((one) => reference.stated.test(slice(article.body, one)));
}
