import type { Article, ArticleRef } from '../corpus/article.js';
import type { Problem } from '../corpus/load.js';
import type { Passage } from '../corpus/passages.js';
import { AppError } from '../errors.js';
import { withLock } from '../index/lock.js';
import type { Reading } from '../models/span-reader.js';
import type { Found } from '../search/retrieve.js';
import { createEditions } from './mirror.js';
import { type StartWorker, workerProcess } from './process.js';
import { type Failure, failureOf, type WorkerSettings } from './protocol.js';
import { createLine, type Line } from './supervisor.js';

/**
 * `articles`: ids to search in (none given: all). `limit`: at most so many hits, best first. `read`: passages that can
 * still win are read, best first, within this budget.
 */
export type FindQuery = {
  readonly text: string;
  readonly limit: number;
  readonly articles?: readonly string[];
  readonly read?: ReadBudget;
};

/**
 * Other questions for a passage that was found. `ms`: no further one is begun after it. Where the passage is of a version
 * that was replaced meanwhile, or there is no reader, none is read.
 */
export type ReadQuery = { readonly questions: readonly string[]; readonly passage: Passage; readonly ms: number };

/** The best span of each sentence of the passage; a question each, in order, as far as they were read. */
export type Readings = { readonly readings: readonly (readonly (Reading | undefined)[])[]; readonly ms: number };

/** `ms`: no further passage is begun after it. */
export type ReadBudget = { readonly passages: number; readonly ms: number };

/** Passages embedded or reused so far, of all that the build needs; `articles` is how many of them are read whole. */
export type BuildProgress = { readonly done: number; readonly total: number; readonly articles: number };

export type BuildReport = {
  readonly articles: number;
  readonly passages: number;
  readonly embedded: number;
  readonly reused: number;
  /** Told to the user: why everything was made anew (another model, a damaged file …), or nothing. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
  readonly ms: number;
};

/** The whole snapshot (model, vectors, keywords), held by a worker; this side holds the articles, for `textOf`. */
export type Engine = {
  /** The articles that can be quoted now; grows while a first build runs. */
  articles(): readonly Article[];
  /** That very version of an article, also when a build has replaced it since. */
  article(ref: ArticleRef): Article | undefined;
  /** How many passages that article (the version that is searched now) is cut into; 0 if it is not searched. */
  passages(id: string): number;
  find(query: FindQuery, options?: { readonly signal?: AbortSignal }): Promise<Found>;
  read(query: ReadQuery, options?: { readonly signal?: AbortSignal }): Promise<Readings>;
  /** Brings the index up to the corpus folder: reads what changed, embeds what is new, swaps the index in whole. */
  build(options?: { readonly onProgress?: (progress: BuildProgress) => void }): Promise<BuildReport>;
  close(): Promise<void>;
};

export type EngineOptions = WorkerSettings & {
  /** The compiled worker.js, or another module that speaks its protocol. */
  readonly worker?: URL;
  /** Told what a person who runs the program should know: a damaged index, a worker that died. */
  readonly log?: (text: string) => void;
  /** So many workers in a row may die on one request before it fails with ENGINE_FAILED. */
  readonly attempts?: number;
  /** See LockOptions. */
  readonly staleMs?: number;
};

const DEFAULTS = { attempts: 3, log: () => undefined };

/**
 * Resolves when the old index, if there is one, can be searched. Throws MODEL_MISSING and MODEL_DAMAGED; a damaged
 * index is no error, as the next build makes it anew.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { worker = new URL('./worker.js', import.meta.url), corpusDir, indexDir, model, modelsDir } = options;
  const { allowRemote, embedder, reader, sentences } = options;
  const settings: WorkerSettings = {
    corpusDir,
    indexDir,
    model,
    modelsDir,
    ...(allowRemote !== undefined && { allowRemote }),
    ...(embedder !== undefined && { embedder }),
    ...(reader !== undefined && { reader }),
    ...(sentences !== undefined && { sentences }),
  };
  return startEngine(options, workerProcess(worker, settings));
}

/** The engine over any worker that speaks the protocol. */
export async function startEngine(
  options: Pick<EngineOptions, 'indexDir' | 'log' | 'attempts' | 'staleMs'>,
  start: StartWorker,
): Promise<Engine> {
  const { attempts = DEFAULTS.attempts, log = DEFAULTS.log } = options;
  const editions = createEditions();
  const line = createLine({ start, attempts, onArticles: editions.take, onNote: log });
  let lastBuild: Promise<unknown> = Promise.resolve();
  await line.ask({ kind: 'hello' });
  return {
    articles: editions.articles,
    article: editions.article,
    passages: editions.passages,
    async find(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'find', query }, { signal });
      return reply.kind === 'found' ? reply.found : unexpected(reply.kind);
    },
    async read(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'read', query }, { signal });
      return reply.kind === 'read' ? reply.read : unexpected(reply.kind);
    },
    build({ onProgress } = {}) {
      // One after the other: the lock is between programs, and a second call may follow a second change.
      const build = lastBuild.then(() => buildLocked(line, { ...options, onProgress }));
      lastBuild = build.catch(() => undefined);
      return build;
    },
    async close() {
      await line.close();
      await lastBuild;
    },
  };
}

type LockedBuild = Pick<EngineOptions, 'indexDir' | 'staleMs'> & {
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
};

async function buildLocked(line: Line, { indexDir, staleMs, onProgress }: LockedBuild): Promise<BuildReport> {
  const build = async (blocked?: Failure, signal?: AbortSignal): Promise<BuildReport> => {
    const reply = await line.ask({ kind: 'build', ...(blocked && { blocked }) }, { signal, onProgress });
    return reply.kind === 'built' ? reply.report : unexpected(reply.kind);
  };
  try {
    return await withLock(indexDir, (lost) => build(undefined, lost), { ...(staleMs !== undefined && { staleMs }) });
  } catch (error) {
    // A read-only folder with an index that is up to date needs no writing (a container's image, for example).
    if (error instanceof AppError && error.code === 'INDEX_UNWRITABLE') return build(failureOf(error));
    throw error;
  }
}

function unexpected(kind: string): never {
  throw new AppError('ENGINE_FAILED', `The search worker gave the wrong kind of reply (${kind}). Ask again.`);
}
