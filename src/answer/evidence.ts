import { type Article, textOf } from '../corpus/article.js';
import { type Span, slice } from '../corpus/span.js';
import type { Found } from '../search/retrieve.js';
import { tokenize } from '../search/tokenize.js';
import { fitOf, type Kind, kindOf, namesIn } from './kind.js';
import { coverage } from './pick.js';
import type { Bodies, Candidate } from './rank.js';

/** What speaks for and against an answer; nothing of it depends on the size of the library. */
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
  /** How many of the question's names and numbers the passage does not know. */
  readonly strange: number;
  /** Are the answering words of the kind that was asked for: 1 yes, 0 their sentence holds some, −1 no. */
  readonly fit: number;
  /** How far the first candidate is ahead of the best one of another passage. */
  readonly gap: number;
  /** 1 when that is asked for, else 0: the reader is surer of names and numbers than it should be, and less of reasons. */
  readonly number: number;
  readonly name: number;
  readonly reason: number;
  readonly yesNo: number;
};

/** A gap says nothing more from here on, or when there is no second. */
const GAP = 5;
/** The reader's scores are cut here, where nothing changes any more. */
const READER = { least: -12, most: 12 };

const cut = (score: number | undefined): number => Math.min(READER.most, Math.max(READER.least, score ?? READER.least));

const passageText = (article: Article, { hit }: Candidate): string =>
  [article.title, ...hit.passage.headings, textOf(article, hit.passage)].join('\n');

const words = (article: Article, span: Span | undefined): string => (span ? slice(article.body, span) : '');

export type Asked = { readonly question: string; readonly found: Found; readonly articleOf: Bodies };

/** `undefined` when there is no candidate. */
export function featuresOf(ranked: readonly Candidate[], { question, found, articleOf }: Asked): Features | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const article = articleOf(first.hit.passage.article);
  const text = passageText(article, first);
  const known = new Set(tokenize(text));
  const kind = kindOf(question);
  const asks = (...kinds: readonly Kind[]): number => (kinds.includes(kind) ? 1 : 0);
  const second = ranked.find(({ hit }) => hit !== first.hit);
  const answering = { words: words(article, first.words), sentence: words(article, first.sentence) };
  return {
    reader: cut(first.parts.reader),
    best: cut(Math.max(...ranked.map(({ parts }) => parts.reader ?? READER.least))),
    cosine: first.hit.parts.dense ?? 0,
    meaning: first.parts.meaning,
    words: first.parts.words,
    found: coverage(text, found.terms),
    strange: namesIn(question).filter((term) => !known.has(term)).length,
    fit: fitOf(kind, answering),
    gap: second ? Math.min(GAP, first.score - second.score) : GAP,
    number: asks('number'),
    name: asks('name'),
    reason: asks('reason'),
    yesNo: asks('yes-no'),
  };
}
