import { AppError, messageOf } from '../errors.js';
import type { BuildProgress } from '../index/build.js';
import type { StartWorker, WorkerHandle } from './process.js';
import { type ArticlesMessage, errorOf, type FromWorker, type Reply, type Task } from './protocol.js';

export type LineOptions = {
  readonly start: StartWorker;
  readonly onArticles: (message: ArticlesMessage) => void;
  readonly onNote: (text: string) => void;
  /** So many workers in a row may die on one request before it is given up. */
  readonly attempts: number;
};

export type AskOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
};

/** Requests to a worker and their replies. A worker that dies is replaced, and what it left open is asked again. */
export type Line = {
  ask(task: Task, options?: AskOptions): Promise<Reply>;
  close(): Promise<void>;
};

type Open = AskOptions & {
  readonly id: number;
  readonly task: Task;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: unknown) => void;
  readonly onAbort: () => void;
  deaths: number;
};

export function createLine({ start, onArticles, onNote, attempts }: LineOptions): Line {
  const open = new Map<number, Open>();
  let worker: WorkerHandle | undefined;
  let lastId = 0;
  let closed = false;

  /** To the running worker, or to a new one: an idle line whose worker died waits for the next request. */
  function post({ id, task }: Open): void {
    worker ??= startWorker();
    worker.post({ ...task, id });
  }

  function startWorker(): WorkerHandle {
    const started: WorkerHandle = start({
      onMessage: (message) => {
        if (started === worker) take(message);
      },
      onEnd: (cause) => {
        if (started === worker) ended(cause);
      },
    });
    return started;
  }

  function take(message: FromWorker): void {
    if (message.kind === 'articles') onArticles(message);
    else if (message.kind === 'note') onNote(message.text);
    else if (message.kind === 'progress') open.get(message.id)?.onProgress?.(message.progress);
    else if (message.kind === 'unready') giveUp(errorOf(message.failure));
    else if (message.kind === 'failed') fail(message.id, errorOf(message.failure));
    else remove(message.id)?.settle(message);
  }

  function remove(id: number): Open | undefined {
    const request = open.get(id);
    open.delete(id);
    // One signal may live through many questions.
    request?.signal?.removeEventListener('abort', request.onAbort);
    return request;
  }

  function fail(id: number, error: unknown): void {
    remove(id)?.fail(error);
  }

  function ended(cause: Error): void {
    worker = undefined;
    onNote(`The search worker died (${messageOf(cause)}). Open requests are asked again: ${open.size}.`);
    for (const request of open.values()) request.deaths += 1;
    for (const { id, deaths } of [...open.values()]) if (deaths >= attempts) fail(id, gaveUp(deaths, cause));
    for (const request of open.values()) post(request);
  }

  /** Ends the worker as well: with the next request another one may have what this one lacked. */
  function giveUp(error: AppError): void {
    const useless = worker;
    worker = undefined;
    void useless?.end();
    failAll(error);
  }

  function failAll(error: AppError): void {
    for (const id of [...open.keys()]) fail(id, error);
  }

  function request(task: Task, options: AskOptions): Promise<Reply> {
    const id = ++lastId;
    return new Promise<Reply>((settle, reject) => {
      const made: Open = { ...options, id, task, settle, fail: reject, onAbort: () => drop(id), deaths: 0 };
      open.set(id, made);
      options.signal?.addEventListener('abort', made.onAbort);
      post(made);
    });
  }

  function drop(id: number): void {
    const request = remove(id);
    if (request === undefined) return;
    worker?.post({ kind: 'cancel', id });
    request.fail(request.signal?.reason);
  }

  return {
    async ask(task, options = {}) {
      if (closed) throw closedError();
      options.signal?.throwIfAborted();
      return request(task, options);
    },
    async close() {
      closed = true;
      const last = worker;
      worker = undefined;
      await last?.end();
      // Last, since a caller takes the rejection for the end of the work (and unlocks the index).
      failAll(closedError());
    },
  };
}

const closedError = (): AppError =>
  new AppError('ENGINE_FAILED', 'The search engine was closed. Start the program again to ask.');

const gaveUp = (deaths: number, cause: Error): AppError =>
  new AppError(
    'ENGINE_FAILED',
    `The search worker died ${deaths} times in a row on one request (${messageOf(cause)}). ` +
      'Ask again; if it goes on, install the dependencies anew with "npm ci" and build the index with "yaar build".',
    { cause },
  );
