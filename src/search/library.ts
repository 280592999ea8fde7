import type { Article, ArticleRef } from '../corpus/article.js';
import type { Passage } from '../corpus/passages.js';
import type { Reading } from '../models/span-reader.js';
import type { Span } from '../span.js';
import type { Term } from '../words/coverage.js';
import type { Parts } from './fuse.js';

/** What answering needs: the articles, and the search in them. An aborted request ends at the next pause. */
export type Library = {
  /** All articles that are searched. */
  articles(): readonly Article[];
  /** Exactly that version of an article. */
  article(ref: ArticleRef): Article | undefined;
  find(query: FindQuery, options?: LibraryOptions): Promise<Found>;
  read(query: ReadQuery, options?: LibraryOptions): Promise<Readings>;
  /** Articles with a passage that has nearly all words of a text, those with the most first. */
  holding(query: HoldingQuery): readonly ArticleRef[];
  /** Whether two articles tell one story in nearly the same words. */
  isCopy(one: ArticleRef, other: ArticleRef): boolean;
};

/** `except`: the article that the text is from. `articles`: ids to search in (absent: all). */
export type HoldingQuery = {
  readonly text: string;
  readonly except: string;
  readonly articles?: ReadonlySet<string> | undefined;
};

export type LibraryOptions = { readonly signal?: AbortSignal | undefined };

/**
 * `articles`: ids to search in (absent: all). `limit`: the most hits, best first. `read`: passages that can still win
 * are read, best first, within this budget.
 */
export type FindQuery = {
  readonly text: string;
  readonly limit: number;
  readonly articles?: ReadonlySet<string> | undefined;
  readonly read?: ReadBudget;
};

/**
 * Sentences to read, each alone. `ms`: no further one is begun after this time. Nothing is read without a reader, or if
 * the version of the article has been replaced meanwhile.
 */
export type ReadQuery = {
  readonly question: string;
  readonly places: readonly { readonly article: ArticleRef; readonly sentence: Span }[];
  readonly ms: number;
};

/** For each place, in order, as far as they were read: the best span of the sentence. */
export type Readings = { readonly readings: readonly (Reading | undefined)[]; readonly ms: number };

/** `ms`: no further passage is begun after this time. */
export type ReadBudget = { readonly passages: number; readonly ms: number };

/** Why a passage ranks where it does: `dense` is the cosine of its best vector, `keyword` the raw BM25 score. */
export type Hit = {
  readonly passage: Passage;
  /** Fused, 0–1; 1 only for the passage that is best in both legs. */
  readonly score: number;
  readonly parts: Parts;
  /** One for each sentence of the passage, in order. */
  readonly sentences: readonly SentenceParts[];
};

/** `dense`: the cosine of its own vector (or else of the passage's); `reading`: present if the passage was read. */
export type SentenceParts = { readonly dense: number; readonly reading?: Reading };

/**
 * `text`: the question as the models read it, with its spelling corrected. `ms`: milliseconds that each stage took
 * (`embed`, `dense`, `keyword`, `fuse`, `read`). `read`: how many passages were read; `undefined` when there is no
 * reader or nobody asked for it.
 */
export type Found = {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly terms: readonly Term[];
  readonly read?: number;
  readonly ms: Readonly<Record<string, number>>;
};
