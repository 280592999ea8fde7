import type { Article } from '../corpus/article.js';
import { AppError, type ErrorCode, messageOf } from '../errors.js';
import type { Reading } from '../events/trace.js';
import type { BuildProgress, BuildReport } from '../index/build.js';
import type { ArticleCounts } from '../index/entries.js';
import type { FindQuery, Found, Readings, ReadQuery } from '../search/library.js';
import type { EventsPage, EventsQuery } from './requests/events.js';
import type { ExplainQuery } from './requests/explain.js';

/** What a worker is started with. */
export type WorkerSettings = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** See EmbedderOptions. */
  readonly model: string;
  readonly modelsDir: string;
  readonly allowRemote?: boolean;
  /** A known reader's name or folder; `none`, or nothing: passages are not read. */
  readonly reader?: string;
  /** A vector for each sentence beside those of passages (default: yes). */
  readonly sentences?: boolean;
  /** URL of another module that exports `createEmbedder`. */
  readonly embedder?: string;
};

/** An error on its way between processes, which would lose an AppError's code. */
export type Failure = {
  readonly message: string;
  readonly code?: ErrorCode;
  readonly stack?: string;
  readonly cause?: string;
};

/** `hello` is answered once the model and the old index are loaded. */
export type Task =
  | { readonly kind: 'hello' }
  | { readonly kind: 'find'; readonly query: FindQuery }
  | { readonly kind: 'read'; readonly query: ReadQuery }
  | { readonly kind: 'events'; readonly query: EventsQuery }
  | { readonly kind: 'explain'; readonly query: ExplainQuery }
  /** `blocked`: the index folder cannot be written; the build fails with it, but only if there is anything to write. */
  | { readonly kind: 'build'; readonly blocked?: Failure };

export type Request = Task & { readonly id: number };

/** `close`: the worker stops what it does at the next safe moment, and ends by itself. */
export type ToWorker = Request | { readonly kind: 'cancel'; readonly id: number } | { readonly kind: 'close' };

/**
 * Sent before any result that cites these articles. `listed`: all that can be quoted now, in order, with what
 * they hold; `added`: those of them that this worker has not sent in this form yet. `grown`: a first build has finished one more.
 */
export type ArticlesMessage = {
  readonly kind: 'articles';
  readonly change: 'grown' | 'replaced';
  readonly listed: readonly ({ readonly id: string } & ArticleCounts)[];
  readonly added: readonly Article[];
};

export type Result =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'read'; readonly read: Readings }
  | { readonly kind: 'events'; readonly page: EventsPage }
  /** None if that version of the article is not in the index. */
  | { readonly kind: 'explained'; readonly readings?: readonly Reading[] }
  | { readonly kind: 'built'; readonly report: BuildReport }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type Reply = Result & { readonly id: number };

export type FromWorker =
  | Reply
  | ArticlesMessage
  | { readonly kind: 'progress'; readonly id: number; readonly progress: BuildProgress }
  /** For the log: what a person who runs the program should know. */
  | { readonly kind: 'note'; readonly text: string }
  /** The worker cannot start, and another one could not either: the model is missing, for example. */
  | { readonly kind: 'unready'; readonly failure: Failure };

/** The last words of a worker that met an error it did not expect. */
export type Dying = { readonly kind: 'dying'; readonly failure: Failure };

export function failureOf(error: unknown): Failure {
  const { stack, cause } = error instanceof Error ? error : {};
  return {
    message: messageOf(error),
    ...(error instanceof AppError && { code: error.code }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && { cause: messageOf(cause) }),
  };
}

/** What is no AppError is a fault of ours, told as ENGINE_FAILED; where it happened is kept in the cause. */
export function errorOf({ message, code, stack, cause }: Failure): AppError {
  if (code !== undefined) return new AppError(code, message, cause === undefined ? {} : { cause: new Error(cause) });
  const inner = new Error(message);
  if (stack !== undefined) inner.stack = stack;
  return new AppError('ENGINE_FAILED', `The search failed (${message}). Ask again.`, { cause: inner });
}
