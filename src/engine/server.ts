/** The worker's side of the engine. */

import { createChecker } from '../check/check.js';
import type { ArticleRef } from '../corpus/article.js';
import { AppError } from '../errors.js';
import { createEventExtractor, type EventExtractor } from '../events/extractor.js';
import type { Embedder } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import { openLastKept } from '../quote/last-kept.js';
import { versionsFolder } from '../quote/versions.js';
import { createWithdrawals, withdrawnIn } from '../quote/withdrawn.js';
import { libraryOf } from '../search/searcher.js';
import { failureOf } from './failure.js';
import { createServed } from './live-index.js';
import { createTurns } from './priority.js';
import type { FromWorker, Request, ToWorker } from './protocol.js';
import { createEventPages } from './requests/event-pages.js';
import type { Handler, Services } from './requests/handler.js';
import { HANDLERS } from './requests/list.js';
import { createUpdater } from './updater.js';

export type ServerOptions = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** See WorkerSettings. */
  readonly dataDir?: string;
  readonly loadEmbedder: () => Promise<Embedder>;
  /** `undefined`: passages are not read. */
  readonly loadReader?: () => Promise<Reader | undefined>;
  /** All servers in one process must share one: see createTagger. */
  readonly extractor?: EventExtractor;
  /** See WorkerSettings. */
  readonly sentences?: boolean;
  /** Resolves when the message has been sent: it then arrives even if the worker dies. Never rejects. */
  readonly post: (message: FromWorker) => Promise<void>;
  readonly now?: () => number;
};

/** Receives messages, and answers through `post`. */
export type Server = {
  receive(message: Exclude<ToWorker, { readonly kind: 'close' | 'ping' }>): void;
  /** Drops all requests; resolves when nothing is running. */
  close(): Promise<void>;
};

/**
 * Loads the models and the index. Returns `undefined` if it cannot start, after posting why. Any error but an AppError
 * is thrown and ends the worker, since another worker may succeed.
 */
export async function startServer(options: ServerOptions): Promise<Server | undefined> {
  try {
    const models = { embedder: await options.loadEmbedder(), reader: await readerOf(options) };
    return createServer(await openServices(options, models), options.post);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    void options.post({ kind: 'unready', failure: failureOf(error) });
    return undefined;
  }
}

/** A missing reader makes answers worse, so it is reported; a damaged one would make them wrong, so it is fatal. */
async function readerOf({ loadReader, post }: ServerOptions): Promise<Reader | undefined> {
  try {
    return await loadReader?.();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'MODEL_MISSING') throw error;
    void post({ kind: 'note', text: `${error.message} Until then passages are ranked without being read.` });
    return undefined;
  }
}

type Models = { readonly embedder: Embedder; readonly reader: Reader | undefined };
type ServicesFor = (id: number, signal: AbortSignal) => Services;

/** Opens what all requests share; the result gives each request its view of it. */
async function openServices(options: ServerOptions, { embedder, reader }: Models): Promise<ServicesFor> {
  const { post, sentences = true, now = () => performance.now(), extractor = createEventExtractor() } = options;
  const served = createServed({ embedder, reader, post });
  const withdrawn = withdrawnBy(options);
  const kept = keptBy(options);
  const updater = createUpdater({ ...options, embedder, sentences, extractor, served, withdrawn, kept, now });
  const checker = createChecker({ now });
  const eventPages = createEventPages();
  const turns = createTurns({ begin: (id) => post({ kind: 'working', id }), now });
  for (const text of await updater.load()) void post({ kind: 'note', text });
  return (id, signal) => ({
    library: async (pause) => libraryOf(await served.snapshot(), { now, pause }),
    articles: served.articles,
    entries: served.entries,
    extractor,
    eventPages,
    checker,
    updater,
    take: (lane, work) =>
      turns.take({ lane, id }, async (pause) => {
        signal.throwIfAborted();
        return work(async () => {
          await pause();
          signal.throwIfAborted();
        });
      }),
    finish: (lane, work) => turns.take({ lane, id }, work),
    signal,
    onProgress: (progress) => void post({ kind: 'progress', id, progress }),
  });
}

/** Asked at each build, since another program may withdraw an article. */
function withdrawnBy({ dataDir }: ServerOptions) {
  if (dataDir === undefined) return undefined;
  const withdrawals = createWithdrawals({ dir: dataDir });
  return async () => {
    const find = withdrawnIn(await withdrawals.list());
    return (article: ArticleRef): boolean => find(article) !== undefined;
  };
}

/** What was quoted last outlives the index. */
function keptBy({ dataDir }: ServerOptions) {
  return dataDir === undefined ? undefined : () => openLastKept(versionsFolder(dataDir));
}

function createServer(servicesFor: ServicesFor, post: ServerOptions['post']): Server {
  const open = new Map<number, AbortController>();
  const running = new Set<Promise<void>>();

  async function result({ id, name, input }: Request, signal: AbortSignal): Promise<FromWorker> {
    // A task's type ties its name to its input, which the compiler cannot see in a lookup by name.
    const handle = HANDLERS[name] as Handler<unknown, unknown>;
    try {
      return { kind: 'done', id, output: await handle(input, servicesFor(id, signal)) };
    } catch (error) {
      return { kind: 'failed', id, failure: failureOf(error) };
    }
  }

  /** A request that is dropped meanwhile stops at its next pause, and gets no answer. */
  async function answer(request: Request): Promise<void> {
    const dropped = new AbortController();
    open.set(request.id, dropped);
    const message = await result(request, dropped.signal);
    if (open.delete(request.id)) void post(message);
  }

  function drop(id: number): void {
    open.get(id)?.abort();
    open.delete(id);
  }

  return {
    receive(message) {
      if (message.kind === 'cancel') return drop(message.id);
      const work = answer(message).finally(() => running.delete(work));
      running.add(work);
    },
    async close() {
      for (const id of [...open.keys()]) drop(id);
      await Promise.all(running);
    },
  };
}
