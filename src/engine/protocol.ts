import type { BuildProgress } from '../index/build.js';
import type { Failure } from './failure.js';
import type { ArticlesMessage } from './live-index.js';
import type { Task } from './requests/list.js';

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

/** What is asked and what is needed for it; one `done` or `failed` comes back. */
export type Request = Task & { readonly kind: 'request'; readonly id: number };

/** `close`: the worker stops what it does at the next safe moment, and ends by itself. */
export type ToWorker = Request | { readonly kind: 'cancel'; readonly id: number } | { readonly kind: 'close' };

export type FromWorker =
  /** `output`: of the request's handler. */
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  /** From now on the worker works on this request; sent again after each change, so that a death can be charged. */
  | { readonly kind: 'working'; readonly id: number }
  /** Sent before any result that cites these articles. */
  | ArticlesMessage
  | { readonly kind: 'progress'; readonly id: number; readonly progress: BuildProgress }
  /** For the log: what a person who runs the program should know. */
  | { readonly kind: 'note'; readonly text: string }
  /** The worker cannot start, and another one could not either: the model is missing, for example. */
  | { readonly kind: 'unready'; readonly failure: Failure };

/** The last words of a worker that met an error it did not expect. */
export type Dying = { readonly kind: 'dying'; readonly failure: Failure };
