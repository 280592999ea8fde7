/** Answers a question in quotes, or abstains. */

import { type Article, type ArticleRef, refOf } from '../corpus/article.js';
import { articleIn } from '../corpus/articles.js';
import type { Quote } from '../quote/quote.js';
import { repeats } from '../quote/repeats.js';
import type { Found, Hit, Library } from '../search/library.js';
import { slice } from '../span.js';
import { tokenize } from '../words/terms.js';
import { isStrange, type Reason, termsInSight } from './abstain.js';
import { consider } from './consider.js';
import { withCopies } from './copies/copies.js';
import { type Explained, explain } from './explain.js';
import { otherLanguages } from './language.js';
import { type SourceFilter, sourceFilter } from './source-filter.js';
import type { Weighed } from './weigh.js';
import { WEIGHTS, type Weights } from './weights.js';

/** One question of a text that asks several. */
export type PartAnswered = {
  /** As it is shown, and as it was searched. */
  readonly question: string;
  readonly searched: string;
  readonly kind: 'answered' | 'closest' | 'abstained';
  /** Which of the quotes is its, from 0; absent where none is. */
  readonly quote?: number;
  /** What comes closest to it, if that is none of the quotes: shown apart, as it does not pass for an answer. */
  readonly closest?: Quote;
};

type Said = {
  readonly question: string;
  readonly probability: number;
  /** The questions of a text that asks several, in order: the quotes are in theirs. */
  readonly parts?: readonly PartAnswered[];
  /** What was searched instead of the question: its words and those of the question before it. */
  readonly readAs?: string;
  /**
   * The author or outlet that the question names. `kept`: only its articles were searched; if not, they had no answer
   * and all were.
   */
  readonly source?: { readonly name: string; readonly kept: boolean };
  /** Milliseconds per stage; absent where nothing was searched. */
  readonly ms?: Readonly<Record<string, number>>;
  readonly explained?: Explained;
};

export type Answered = Said & {
  readonly kind: 'answered';
  readonly quotes: readonly [Quote, ...Quote[]];
};
/** The articles do not answer this exactly: one quote comes closest, and does not pass for an answer. */
export type Closest = Said & {
  readonly kind: 'closest';
  readonly quotes: readonly [Quote];
};
export type Abstained = Said & {
  readonly kind: 'abstained';
  readonly reason: Reason;
  /** The nearest articles: named, never quoted. */
  readonly nearest: readonly ArticleRef[];
  /** The languages of the articles (BCP 47), when the question is in another one. */
  readonly languages?: readonly string[];
};
/**
 * Up to three quotes, best first, or the one that comes closest, or silence with its reason. `probability` (0–1): that
 * the first quote answers.
 */
export type Answer = Answered | Closest | Abstained;

export const QUESTION_LIMIT = 2000;
export const QUOTES_SHOWN = 3;
/** How many passages are ranked sentence by sentence. */
export const PASSAGES_RANKED = 16;
/**
 * With six, the right paragraph was among three in .973 (845 SQuAD questions); in questions in other words than the
 * articles' it is among the first six in .90 and among the first eight in .92. Two seconds is as long as people wait
 * when the machine is busy.
 */
export const READ = { passages: 8, ms: 2000 };
/** More are picked than shown, as some do not earn their place. */
const PICKED = 2 * QUOTES_SHOWN;

export type AskOptions = {
  /** Ids of the articles that may be quoted; absent: all. */
  readonly articles?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Give the reasons: features, scores, times. */
  readonly explain?: boolean | undefined;
  /** In place of the fitted ones. */
  readonly weights?: Weights | undefined;
};

/** It has words to search for, and is no longer than a question may be. */
export const isQuestion = (text: string): boolean => text.length <= QUESTION_LIMIT && tokenize(text).length > 0;

const mayBeAsked = (library: Library, ids: ReadonlySet<string> | undefined): readonly Article[] =>
  ids ? library.articles().filter(({ id }) => ids.has(id)) : library.articles();

/**
 * A source that the question names is searched alone. If it has no answer, all are searched, and the answer says so. What
 * comes closest in the source itself is worth more than what does elsewhere.
 */
export async function ask(library: Library, question: string, asked: AskOptions = {}): Promise<Answer> {
  const options: Limits = { ...asked, scoped: asked.articles !== undefined };
  const filter = sourceFilter(question, mayBeAsked(library, options.articles));
  if (!filter || !isQuestion(filter.question)) return askAll(library, question, options);
  const kept = await askOnly(library, filter, options);
  const fromSource: Answer = { ...kept, question, source: { name: filter.name, kept: true } };
  if (kept.kind === 'answered') return fromSource;
  const answer = await askAll(library, filter.question, options);
  if (kept.kind === 'closest' && answer.kind !== 'answered') return fromSource;
  return { ...answer, question, source: { name: filter.name, kept: false } };
}

/** `scoped`: some articles may not be seen, and nothing of them be said. */
type Limits = AskOptions & { readonly scoped: boolean };

const askOnly = (library: Library, { question, articles }: SourceFilter, options: Limits): Promise<Answer> =>
  askAll(library, question, { ...options, articles });

async function askAll(library: Library, question: string, options: Limits): Promise<Answer> {
  const { articles, signal, weights, scoped } = options;
  if (!isQuestion(question))
    return { kind: 'abstained', question, reason: 'not-a-question', nearest: [], probability: 0 };
  const query = { text: question, limit: PASSAGES_RANKED, read: READ, articles };
  const found = await library.find(query, { signal });
  const { weighed, ms } = await consider(library, { found, limit: PICKED, signal, weights });
  const timed = {
    ...found,
    terms: scoped ? termsSeen(library, found, question) : found.terms,
    ms: { ...found.ms, ...ms },
  };
  const shown = shownOf(weighed, { article: library.article, weights });
  const quotes = withCopies(shown, library, { articles, original: true });
  const answer = answerFrom({ question, found: timed, weighed, quotes, explained: options.explain === true });
  if (answer.kind !== 'abstained') return answer;
  const languages = await otherLanguages(mayBeAsked(library, articles), question, timed.terms);
  return { ...answer, ...(languages.length > 0 && { languages }) };
}

/** Whether some other article has a word is not said where that article may not be seen. */
function termsSeen(library: Library, { hits, terms }: Found, question: string): Found['terms'] {
  const texts = hits.map(({ passage }) => slice(articleIn(library, passage.article).body, passage));
  return termsInSight(terms, texts, question);
}

/** A further quote is shown if it is likely enough that it answers, too. The others wait behind "more". */
export const earns = (probability: number, { further }: Pick<Weights, 'further'>): boolean => probability >= further;

type Showing = { readonly article: Library['article']; readonly weights?: Weights | undefined };

/** The first quote, and those after it that answer, too, and say more than what is shown before them. */
export function shownOf({ quotes, probabilities }: Weighed, { article, weights = WEIGHTS }: Showing): readonly Quote[] {
  const textOf = (quote: Quote): string => slice(articleIn({ article }, quote.article).body, quote);
  const shown: Quote[] = [];
  for (const [i, quote] of quotes.slice(0, PICKED).entries()) {
    const first = shown.length === 0;
    const answers = first || (shown.length < QUOTES_SHOWN && earns(probabilities[i] ?? 0, weights));
    if (answers && !shown.some((one) => repeats(textOf(quote), textOf(one)))) shown.push(quote);
  }
  return shown;
}

type ToAnswer = {
  readonly question: string;
  readonly found: Found;
  readonly weighed: Weighed;
  readonly quotes: readonly Quote[];
  readonly explained: boolean;
};

/** What may be said when this was found. */
function answerFrom({ question, found, weighed, quotes, explained }: ToAnswer): Answer {
  const { verdict } = weighed;
  const [first, ...others] = quotes;
  const { probability } = verdict;
  const said = { question, probability, ms: found.ms, ...(explained && { explained: explain(weighed, found) }) };
  const strange = isStrange(found.terms);
  if (verdict.kind === 'enough' && first && !strange) return { ...said, kind: 'answered', quotes: [first, ...others] };
  if (verdict.kind === 'close' && first && !strange) return { ...said, kind: 'closest', quotes: [first] };
  const reason = strange || verdict.kind !== 'not-enough' ? 'no-hit' : verdict.reason;
  return { ...said, kind: 'abstained', reason, nearest: strange ? [] : nearest(found.hits) };
}

function nearest(hits: readonly Hit[]): ArticleRef[] {
  const byId = new Map(hits.map(({ passage }) => [passage.article.id, refOf(passage.article)]));
  return [...byId.values()].slice(0, 3);
}
