/** The messages between the engine and its worker. */

import type { BuildProgress } from '../index/build.js';
import type { Failure } from './failure.js';
import type { ArticlesMessage } from './live-index.js';
import type { Task } from './requests/list.js';

/** What a worker is started with. */
export type WorkerSettings = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where the list of withdrawn articles is; without it, none is. */
  readonly dataDir?: string;
  /** See EmbedderOptions. */
  readonly model: string;
  readonly modelsDir: string;
  readonly allowRemote?: boolean;
  /** A known reader's name or folder; if `none` or absent, passages are not read. */
  readonly reader?: string;
  /** Whether sentences get vectors, as passages do (default: yes). */
  readonly sentences?: boolean;
  /** URL of another module that exports `createEmbedder`. */
  readonly embedder?: string;
};

/** A task with its number; one `done` or `failed` comes back. */
export type Request = Task & { readonly kind: 'request'; readonly id: number };

/** `close`: the worker stops at the next safe moment, and exits by itself. */
export type ToWorker =
  | Request
  | { readonly kind: 'cancel'; readonly id: number }
  /** Asks for a sign of life. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

export type FromWorker =
  /** `output`: what the request's handler returned. */
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  /** The worker works on this request from now on; sent at each change, so that a death can be charged. */
  | { readonly kind: 'working'; readonly id: number }
  /** Sent before any result that cites these articles. */
  | ArticlesMessage
  | { readonly kind: 'progress'; readonly id: number; readonly progress: BuildProgress }
  /** The reply to a ping. */
  | { readonly kind: 'alive' }
  /** For the log: what the operator should know. */
  | { readonly kind: 'note'; readonly text: string }
  /** The worker cannot start, nor could another: the model is missing, for example. */
  | { readonly kind: 'unready'; readonly failure: Failure };

/** The last message of a worker that failed with an unexpected error. */
export type Dying = { readonly kind: 'dying'; readonly failure: Failure };
