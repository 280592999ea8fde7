import { type Article, textOf } from '../corpus/article.js';
import type { Found } from '../search/library.js';
import { coverage, termsIn } from '../words/coverage.js';
import { type Kind, kindOf, namesIn } from './question-kind.js';
import type { Bodies, Candidate } from './rank.js';

/** What counts for and against an answer; none of it depends on the size of the library. */
export type Features = {
  /** The reader's margin over "not here": of the first candidate, and the best one of all. */
  readonly reader: number;
  readonly best: number;
  /** Cosine of the question with the passage, and with the sentence. */
  readonly cosine: number;
  readonly meaning: number;
  /** Share of the question's content words in the sentence, and in title, headings and passage. */
  readonly words: number;
  readonly found: number;
  /** How many of the question's names and numbers the passage does not have. */
  readonly strange: number;
  /** How far the first candidate is ahead of the best one from another passage. */
  readonly gap: number;
  /**
   * How much surer the reader is without the word of the question that fits worst (erasure.ts); 0 until it was tested.
   */
  readonly doubt: number;
  /**
   * 1 when the question asks for it, else 0. The reader is too sure of names and numbers, and not sure enough of
   * reasons.
   */
  readonly number: number;
  readonly name: number;
  readonly reason: number;
  readonly yesNo: number;
};

/** A larger gap says nothing more. Also the value when there is no second passage. */
const GAP = 5;
/** The reader's scores are cut off here: beyond, nothing changes. */
const READER = { least: -12, most: 12 };

const cut = (score: number | undefined): number => Math.min(READER.most, Math.max(READER.least, score ?? READER.least));

const passageText = (article: Article, { hit }: Candidate): string =>
  [article.title, ...hit.passage.headings, textOf(article, hit.passage)].join('\n');

export type Asked = {
  readonly question: string;
  readonly found: Found;
  readonly articleOf: Bodies;
};

/** `undefined` when there is no candidate. */
export function featuresOf(ranked: readonly Candidate[], { question, found, articleOf }: Asked): Features | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const article = articleOf(first.hit.passage.article);
  const known = termsIn(passageText(article, first));
  const kind = kindOf(question);
  const asks = (...kinds: readonly Kind[]): number => (kinds.includes(kind) ? 1 : 0);
  const second = ranked.find(({ hit }) => hit !== first.hit);
  return {
    reader: cut(first.parts.reader),
    best: cut(Math.max(...ranked.map(({ parts }) => parts.reader ?? READER.least))),
    cosine: first.hit.parts.dense ?? 0,
    meaning: first.parts.meaning,
    words: first.parts.words,
    found: coverage(known, found.terms),
    strange: namesIn(question).filter((term) => !known.has(term)).length,
    gap: second ? Math.min(GAP, first.score - second.score) : GAP,
    doubt: 0,
    number: asks('number'),
    name: asks('name'),
    reason: asks('reason'),
    yesNo: asks('yes-no'),
  };
}
