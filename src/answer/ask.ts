import { type Article, type ArticleRef, refOf } from '../corpus/article.js';
import { overlaps, slice } from '../corpus/span.js';
import type { Engine } from '../search/engine.js';
import type { Found, Hit } from '../search/retrieve.js';
import { tokenize } from '../search/tokenize.js';
import { judge, type Reason, type Verdict } from './abstain.js';
import { coverage, pickSentence } from './pick.js';
import { mergeRepeats, type Quote } from './quote.js';

/** What answering needs of the engine. */
export type Library = Pick<Engine, 'articles' | 'article' | 'passages' | 'find'>;

export type Answered = {
  readonly kind: 'answered';
  readonly question: string;
  readonly quotes: readonly [Quote, ...Quote[]];
  readonly probability: number;
};
export type Abstained = {
  readonly kind: 'abstained';
  readonly question: string;
  readonly reason: Reason;
  /** Articles that come nearest: named, never quoted. */
  readonly nearest: readonly ArticleRef[];
  readonly probability: number;
};
/** Up to three quotes, best first, or silence with its reason. `probability` is that the first quote answers (0–1). */
export type Answer = Answered | Abstained;

export const QUESTION_LIMIT = 2000;
export const QUOTES_SHOWN = 3;
const PASSAGES_READ = 10;

export type AskOptions = { readonly articles?: readonly string[]; readonly signal?: AbortSignal };

/** Words to search with stand in it, and it is no longer than a question may be. */
export const isQuestion = (text: string): boolean => text.length <= QUESTION_LIMIT && tokenize(text).length > 0;

export async function ask(library: Library, question: string, options: AskOptions = {}): Promise<Answer> {
  const { articles, signal } = options;
  if (!isQuestion(question))
    return { kind: 'abstained', question, reason: 'not-a-question', nearest: [], probability: 0 };
  const found = await library.find(
    { text: question, limit: PASSAGES_READ, ...(articles && { articles }) },
    { ...(signal && { signal }) },
  );
  const verdict = judgeHit(library, found);
  const quotes = verdict.kind === 'enough' ? quotesFrom(library, found, QUOTES_SHOWN) : [];
  const [first, ...others] = quotes;
  if (first) return { kind: 'answered', question, quotes: [first, ...others], probability: verdict.probability };
  const reason = verdict.kind === 'enough' ? 'no-hit' : verdict.reason;
  return { kind: 'abstained', question, reason, nearest: nearest(found.hits), probability: verdict.probability };
}

/** Whole-sentence quotes from the hits, best first, from different places, each text once. */
export function quotesFrom(library: Library, found: Found, limit: number): Quote[] {
  const picked = found.hits
    .map((hit) => pickSentence(hit, articleOf(library, hit.passage.article), found.terms))
    .filter((quote) => quote !== undefined)
    .toSorted((a, b) => b.score - a.score);
  const apart = picked.filter(
    (quote, index) =>
      !picked.slice(0, index).some((other) => other.article.hash === quote.article.hash && overlaps(other, quote)),
  );
  return mergeRepeats(apart, (ref) => articleOf(library, ref).body).slice(0, limit);
}

function judgeHit(library: Library, found: Found): Verdict {
  const [hit] = found.hits;
  if (!hit) return judge(undefined);
  const text = slice(articleOf(library, hit.passage.article).body, hit.passage);
  return judge({ cosine: hit.parts.dense ?? 0, coverage: coverage(text, found.terms) });
}

function nearest(hits: readonly Hit[]): ArticleRef[] {
  const byId = new Map(hits.map(({ passage }) => [passage.article.id, refOf(passage.article)]));
  return [...byId.values()].slice(0, 3);
}

/** The engine hands over an article before any hit in it; without it there is nothing to slice from. */
function articleOf(library: Library, ref: ArticleRef): Article {
  const article = library.article(ref);
  if (!article) throw new Error(`the article ${ref.id} (${ref.hash.slice(0, 8)}) of a hit is not in the library`);
  return article;
}
