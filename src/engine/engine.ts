/** The engine: answers in a process of its own. */

import type { Answer } from '../answer/ask.js';
import type { FindOptions } from '../answer/find.js';
import type { AskPartsOptions } from '../answer/parts/asked.js';
import type { CheckOptions } from '../check/check.js';
import type { MessageCheck } from '../check/message.js';
import type { Article, ArticleRef } from '../corpus/article.js';
import { AppError } from '../errors.js';
import type { Reading } from '../events/trace.js';
import type { BuildProgress, BuildReport } from '../index/build.js';
import type { ArticleCounts } from '../index/entries.js';
import { withLock } from '../index/lock.js';
import type { Quote } from '../quote/quote.js';
import { type Failure, failureOf } from './failure.js';
import { HEARTBEAT, type HeartbeatOptions, withHeartbeat } from './lives/heartbeat.js';
import { createEditions, type Editions } from './mirror.js';
import { type StartWorker, workerProcess } from './process.js';
import type { WorkerSettings } from './protocol.js';
import type { EventsPage, EventsQuery } from './requests/event-pages.js';
import type { ExplainQuery } from './requests/explain.js';
import { createSupervisor, type Supervisor } from './supervisor.js';

/**
 * A question goes to the worker process, and an answer made of addresses comes back. This side holds the articles that
 * the addresses point into. A scope is a set of article ids; without one, all articles are searched.
 */
export type Engine = {
  /** The articles that can be quoted now; grows while a first build runs. */
  articles(): readonly Article[];
  /** That exact version of an article, even if a build has replaced it since. */
  article(ref: ArticleRef): Article | undefined;
  /** The counts of the version that is searched now; all zero if the article is not searched. */
  counts(id: string): ArticleCounts;
  ask(question: string, options?: AskPartsOptions): Promise<Answer>;
  find(text: string, options: FindOptions): Promise<readonly Quote[]>;
  /** The quotations of a message, or the text as one. */
  check(text: string, options?: CheckOptions & Signalled): Promise<MessageCheck>;
  /** One page of the timeline: of all events, or of those the query selects. */
  events(query: EventsQuery, options?: Signalled): Promise<EventsPage>;
  /** What each rule made of the dates of an article; `undefined` if that version is no longer in the index. */
  explain(query: ExplainQuery, options?: Signalled): Promise<readonly Reading[] | undefined>;
  /** Brings the index up to date: reads what changed, embeds what is new, then swaps in the whole index. */
  build(options?: EngineBuild): Promise<BuildReport>;
  /** Resolves once the worker has its models and its index, and takes requests; rejects with why it cannot. */
  ready(options?: Signalled): Promise<void>;
  close(): Promise<void>;
};

/**
 * A build that is stopped by the signal loses nothing: the next one goes on from there. `full` (the default): every file
 * is read; else only those whose times or sizes have changed since this engine read them.
 */
export type EngineBuild = {
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
  readonly full?: boolean;
};

type Signalled = { readonly signal?: AbortSignal | undefined };

export type EngineOptions = WorkerSettings & {
  /** The compiled worker.js, or another module that speaks its protocol. */
  readonly worker?: URL;
  /** Receives what the operator should know: a damaged index, a worker that died. */
  readonly log?: (text: string) => void;
  /** Called when a worker died; another takes its place. */
  readonly onDeath?: () => void;
  /** How many workers may die on one request before it fails with ENGINE_FAILED. */
  readonly attempts?: number;
  /** See LockOptions. */
  readonly staleMs?: number;
  /** When a worker counts as hanging; see HEARTBEAT. */
  readonly heartbeat?: HeartbeatOptions;
};

const DEFAULTS = { attempts: 3, log: () => undefined, onDeath: () => undefined };

/**
 * Resolves when the old index, if there is one, can be searched. Throws MODEL_MISSING and MODEL_DAMAGED. A damaged
 * index is not an error, since the next build replaces it.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { worker = new URL('./worker.js', import.meta.url), corpusDir, indexDir, model, modelsDir } = options;
  const { allowRemote, embedder, reader, sentences, dataDir } = options;
  const settings: WorkerSettings = {
    corpusDir,
    indexDir,
    model,
    modelsDir,
    ...(allowRemote !== undefined && { allowRemote }),
    ...(embedder !== undefined && { embedder }),
    ...(reader !== undefined && { reader }),
    ...(sentences !== undefined && { sentences }),
    ...(dataDir !== undefined && { dataDir }),
  };
  return startEngine(options, withHeartbeat(workerProcess(worker, settings), options.heartbeat ?? HEARTBEAT));
}

/** The engine over any worker that speaks the protocol. */
export async function startEngine(
  options: Pick<EngineOptions, 'indexDir' | 'log' | 'attempts' | 'staleMs' | 'onDeath'>,
  start: StartWorker,
): Promise<Engine> {
  const { attempts, log, onDeath } = { ...DEFAULTS, ...options };
  const editions = createEditions();
  const supervisor = createSupervisor({ start, attempts, onArticles: editions.take, onNote: log, onDeath });
  let lastBuild: Promise<unknown> = Promise.resolve();
  await supervisor.request('hello', undefined);
  return {
    ...answering(supervisor, editions),
    build(wanted = {}) {
      // One at a time: the lock only separates programs, and a second call may follow a second change.
      const build = lastBuild.then(() => buildLocked(supervisor, { ...options, ...wanted }));
      lastBuild = build.catch(() => undefined);
      return build;
    },
    async close() {
      await supervisor.close();
      await lastBuild;
    },
  };
}

/** One round trip each. A signal cannot cross processes, so the supervisor drops the request. */
function answering({ request }: Supervisor, editions: Editions): Omit<Engine, 'build' | 'close'> {
  return {
    articles: editions.articles,
    article: editions.article,
    counts: editions.counts,
    ask: (question, { signal, ...options } = {}) => request('ask', { question, ...options }, { signal }),
    find: (text, { signal, ...options }) => request('find', { text, ...options }, { signal }),
    check: (text, { signal, ...options } = {}) => request('check', { text, ...options }, { signal }),
    events: (query, { signal } = {}) => request('events', query, { signal }),
    explain: (query, { signal } = {}) => request('explain', query, { signal }),
    ready: ({ signal } = {}) => request('hello', undefined, { signal }),
  };
}

type LockedBuild = Pick<EngineOptions, 'indexDir' | 'staleMs'> & EngineBuild;

async function buildLocked({ request }: Supervisor, options: LockedBuild): Promise<BuildReport> {
  const { indexDir, staleMs, onProgress, signal, full = true } = options;
  signal?.throwIfAborted();
  const build = (blocked?: Failure, lost?: AbortSignal): Promise<BuildReport> => {
    const signals = [lost, signal].filter((one) => one !== undefined);
    return request('build', { blocked, full }, { signal: AbortSignal.any(signals), onProgress });
  };
  try {
    return await withLock(indexDir, (lost) => build(undefined, lost), { ...(staleMs !== undefined && { staleMs }) });
  } catch (error) {
    // A read-only folder (in a container image, for example) is fine as long as its index is up to date.
    if (error instanceof AppError && error.code === 'INDEX_UNWRITABLE') return build(failureOf(error));
    throw error;
  }
}
