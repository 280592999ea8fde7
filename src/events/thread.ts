import { Worker } from 'node:worker_threads';
import type { Article } from '../corpus/article.js';
import { AppError } from '../errors.js';
import type { Extracted } from './extract.js';
import type { FromReader, ToReader } from './protocol.js';

/** Reads events out of articles, somewhere else than on the caller's event loop. */
export type ReadArticle = {
  (article: Article, options?: { readonly explain: boolean }): Promise<Extracted>;
  readonly end: () => Promise<void>;
};

type Waiting = { readonly resolve: (extracted: Extracted) => void; readonly reject: (error: Error) => void };

/**
 * One worker, started with the first article; while nothing is asked it does not keep the program running. A worker that
 * dies fails what it had in hand, and the next article gets a new one.
 */
export function createThread(url: URL = new URL('./worker.js', import.meta.url)): ReadArticle {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 0;

  function settle(message: FromReader): void {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) worker?.unref();
    if (message.kind === 'read') one?.resolve(message.extracted);
    else one?.reject(failed(message.message));
  }

  function start(): Worker {
    const started = new Worker(url);
    let fault = 'the thread ended';
    started.on('message', settle);
    started.on('error', (error) => {
      fault = error.message;
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(failed(fault));
      waiting.clear();
    });
    return started;
  }

  const read = (article: Article, { explain } = { explain: false }): Promise<Extracted> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.postMessage({ id: next, article, explain } satisfies ToReader);
    });
  return Object.assign(read, {
    end: async () => {
      await worker?.terminate();
    },
  });
}

const failed = (why: string): AppError =>
  new AppError('ENGINE_FAILED', `The events could not be read (${why}). Ask again.`);
