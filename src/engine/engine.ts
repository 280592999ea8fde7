import { AppError } from '../errors.js';
import type { Reading } from '../events/trace.js';
import type { BuildProgress, BuildReport } from '../index/build.js';
import { withLock } from '../index/lock.js';
import type { Library } from '../search/library.js';
import { createEditions } from './mirror.js';
import { type StartWorker, workerProcess } from './process.js';
import { type Failure, failureOf, type WorkerSettings } from './protocol.js';
import type { EventsPage, EventsQuery } from './requests/events.js';
import type { ExplainQuery } from './requests/explain.js';
import { createLine, type Line } from './supervisor.js';

/** The library, whole, held by a worker; this side holds the articles, for `textOf`. */
export type Engine = Library & {
  /** One page of what happened when, of all the events or of those that were asked for. */
  events(query: EventsQuery, options?: { readonly signal?: AbortSignal }): Promise<EventsPage>;
  /** What each rule made of the dates of an article; `undefined` if that version is not in the index any more. */
  explain(query: ExplainQuery, options?: { readonly signal?: AbortSignal }): Promise<readonly Reading[] | undefined>;
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
    counts: editions.counts,
    async find(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'find', query }, { signal });
      return reply.kind === 'found' ? reply.found : unexpected(reply.kind);
    },
    async read(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'read', query }, { signal });
      return reply.kind === 'read' ? reply.read : unexpected(reply.kind);
    },
    async events(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'events', query }, { signal });
      return reply.kind === 'events' ? reply.page : unexpected(reply.kind);
    },
    async explain(query, { signal } = {}) {
      const reply = await line.ask({ kind: 'explain', query }, { signal });
      return reply.kind === 'explained' ? reply.readings : unexpected(reply.kind);
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
