import { AppError } from '../errors.js';
import { createEventExtractor, type EventExtractor } from '../events/extractor.js';
import { removeLeftovers } from '../index/folder.js';
import type { Embedder } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import type { FindQuery } from '../search/library.js';
import { reread } from '../search/rerank.js';
import { retrieve } from '../search/retrieve.js';
import { createServed } from './live-index.js';
import { createTurns } from './priority.js';
import {
  errorOf,
  type Failure,
  type FromWorker,
  failureOf,
  type Request,
  type Result,
  type ToWorker,
} from './protocol.js';
import { createEventPages } from './requests/events.js';
import { explainDates } from './requests/explain.js';
import { createUpdater } from './updater.js';

export type ServerOptions = {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly loadEmbedder: () => Promise<Embedder>;
  /** `undefined`: passages are not read. */
  readonly loadReader?: () => Promise<Reader | undefined>;
  /** Of several servers in one process all must share one: see createTagger. */
  readonly extractor?: EventExtractor;
  /** See WorkerSettings. */
  readonly sentences?: boolean;
  readonly post: (message: FromWorker) => void;
  readonly now?: () => number;
};

/** The worker's side of the engine: takes messages, answers through `post`. */
export type Server = {
  receive(message: Exclude<ToWorker, { readonly kind: 'close' }>): void;
  /** Drops all requests; resolves when nothing runs any more. */
  close(): Promise<void>;
};

/**
 * Loads model and index. `undefined`: it cannot start, and has said why. An error that is no AppError is thrown, and
 * ends the worker: another one may have more luck.
 */
export async function startServer(options: ServerOptions): Promise<Server | undefined> {
  try {
    return await createServer(options, { embedder: await options.loadEmbedder(), reader: await readerOf(options) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    options.post({ kind: 'unready', failure: failureOf(error) });
    return undefined;
  }
}

/** Answers are worse without it, but there are answers: told, not fatal. A damaged file is fatal, as it would lie. */
async function readerOf({ loadReader, post }: ServerOptions): Promise<Reader | undefined> {
  try {
    return await loadReader?.();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'MODEL_MISSING') throw error;
    post({ kind: 'note', text: `${error.message} Until then passages are ranked without being read.` });
    return undefined;
  }
}

type Models = { readonly embedder: Embedder; readonly reader: Reader | undefined };

async function createServer(options: ServerOptions, { embedder, reader }: Models): Promise<Server> {
  const { indexDir, post, sentences = true, now = () => performance.now() } = options;
  const { extractor = createEventExtractor() } = options;
  const open = new Set<number>();
  let lastBuild: Promise<void> = Promise.resolve();
  const turns = createTurns();
  const eventPages = createEventPages();
  const served = createServed({ embedder, reader, post });
  const updater = createUpdater({ ...options, embedder, sentences, extractor, served, now });
  for (const text of await updater.load()) post({ kind: 'note', text });

  async function build(id: number, blocked: Failure | undefined) {
    if (blocked === undefined) await removeLeftovers(indexDir);
    return updater.update({
      pause: turns.pause,
      requireGoing: () => {
        if (!open.has(id)) throw new Error('the build was stopped');
      },
      requireWritable: () => {
        if (blocked !== undefined) throw errorOf(blocked);
      },
      onProgress: (progress) => post({ kind: 'progress', id, progress }),
    });
  }

  async function resultOf(request: Request): Promise<Result> {
    switch (request.kind) {
      case 'hello':
        return { kind: 'ready' };
      case 'find':
        return { kind: 'found', found: await retrieve(await served.snapshot(), request.query, { now }) };
      case 'read':
        return { kind: 'read', read: await reread(await served.snapshot(), request.query, now) };
      case 'events': {
        const find = async (query: FindQuery) => retrieve(await served.snapshot(), query, { now });
        return { kind: 'events', page: await eventPages({ entries: served.entries(), find }, request.query) };
      }
      case 'explain': {
        const readings = await explainDates({ entries: served.entries(), extractor }, request.query);
        return { kind: 'explained', ...(readings && { readings }) };
      }
      case 'build':
        return { kind: 'built', report: await build(request.id, request.blocked) };
    }
  }

  /** A request that was dropped meanwhile is not worked on, or at least not answered. */
  async function answer(request: Request): Promise<void> {
    if (!open.has(request.id)) return;
    const result = await resultOf(request).catch((error): Result => ({ kind: 'failed', failure: failureOf(error) }));
    if (open.delete(request.id)) post({ ...result, id: request.id });
  }

  return {
    receive(message) {
      if (message.kind === 'cancel') {
        open.delete(message.id);
        return;
      }
      open.add(message.id);
      // A build whose lock was lost may still be on its way to its end.
      if (message.kind === 'build') lastBuild = lastBuild.then(() => answer(message));
      else turns.question(() => answer(message));
    },
    async close() {
      open.clear();
      await lastBuild;
      await turns.pause();
    },
  };
}
