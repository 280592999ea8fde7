/** The evidence for and against a sentence, in numbers. */

import { type Article, textOf } from '../corpus/article.js';
import type { Found } from '../search/library.js';
import type { Span } from '../span.js';
import { coverage, type Term, termsIn } from '../words/coverage.js';
import { tokenize } from '../words/terms.js';
import { namesIn } from './question-kind.js';
import { type Bodies, type Candidate, supportOf } from './rank.js';

/** What counts for and against an answer; none of it depends on the size of the library. */
export type Features = {
  /** The reader's margin over "not here": the mean of the passage and the sentence alone. */
  readonly support: number;
  /** Cosine of the question with the passage. Once it is about the topic, more says nothing about an answer. */
  readonly cosine: number;
  /** Cosine of the question with the sentence. */
  readonly meaning: number;
  /** Share of the question's content words in the sentence; the same in title, headings and passage, cut off as above. */
  readonly words: number;
  readonly found: number;
  /** The rarest word of the question that the sentence and its surroundings lack: 0 none, 1 none is rarer. */
  readonly missing: number;
  /** How many of the question's numbers, and of its names, they lack: another one stands in its place. */
  readonly otherNumbers: number;
  readonly otherNames: number;
};

/** The reader's scores are cut off here: beyond, nothing changes. */
const READER = { least: -12, most: 12 };
/**
 * Without these, words of the topic outweigh the reader: near-topic questions have as many of them as answerable ones
 * (AUROC .59), while a question about something else has few (.98).
 */
const TOPIC = { cosine: 0.45, found: 0.6 };
const MOST = 3;

const cut = (score: number | undefined): number => Math.min(READER.most, Math.max(READER.least, score ?? READER.least));

export type Asked = {
  readonly question: string;
  readonly found: Found;
  readonly articleOf: Bodies;
};

/** The sentence with its neighbours in the passage. */
function around({ hit: { passage }, sentence }: Candidate): Span {
  const at = passage.sentences.findIndex(({ start }) => start === sentence.start);
  const first = passage.sentences[Math.max(0, at - 1)] ?? sentence;
  const last = passage.sentences[at + 1] ?? sentence;
  return { start: first.start, end: last.end };
}

const withTitle = (article: Article, { hit }: Candidate, span: Span): ReadonlySet<string> =>
  termsIn([article.title, ...hit.passage.headings, textOf(article, span)].join('\n'));

const has = (there: ReadonlySet<string>, { forms }: Term): boolean => forms.some((form) => there.has(form));

type Names = readonly (readonly string[])[];

/** Texts leave out first names: a name is there if its last word is, and then none of its words is missing. */
const isThere = (there: ReadonlySet<string>, name: readonly string[], terms: readonly Term[]): boolean =>
  name.slice(-1).some((last) => has(there, terms.find(({ term }) => term === last) ?? plain(last)));

function rarestMissing(there: ReadonlySet<string>, terms: readonly Term[], names: Names): number {
  const rarest = Math.max(1, ...terms.map(({ weight }) => weight));
  const known = new Set(names.filter((name) => isThere(there, name, terms)).flat());
  const missing = terms.filter((term) => !has(there, term) && !known.has(term.term));
  return Math.max(0, ...missing.map(({ weight }) => (weight || rarest) / rarest));
}

/** The question's names that are not `there`; a form of one ("4" for "four") is the same. */
const strange = (there: ReadonlySet<string>, names: Names, terms: readonly Term[]): number =>
  Math.min(MOST, names.filter((name) => !isThere(there, name, terms)).length);

const plain = (term: string): Term => ({ term, forms: [term], weight: 0 });
const isNumber = (term: string): boolean => /^\p{Sc}?\d/u.test(term);
const numbersIn = (question: string): Names => [...new Set(tokenize(question).filter(isNumber))].map((term) => [term]);

/** What speaks for and against this candidate. */
export function featuresOf(candidate: Candidate, { question, found, articleOf }: Asked): Features {
  const { hit, parts } = candidate;
  const article = articleOf(hit.passage.article);
  const near = withTitle(article, candidate, around(candidate));
  const names = namesIn(question).filter((name) => !name.some(isNumber));
  return {
    support: cut(supportOf(parts)),
    cosine: Math.min(TOPIC.cosine, hit.parts.dense ?? 0),
    meaning: parts.meaning,
    words: parts.words,
    found: Math.min(TOPIC.found, coverage(withTitle(article, candidate, hit.passage), found.terms)),
    missing: rarestMissing(near, found.terms, names),
    otherNumbers: strange(near, numbersIn(question), found.terms),
    otherNames: strange(near, names, found.terms),
  };
}
