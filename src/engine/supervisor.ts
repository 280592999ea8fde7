/** Sends requests to a worker, and replaces a worker that dies. */

import { AppError, messageOf } from '../errors.js';
import { errorOf } from './failure.js';
import type { ArticlesMessage } from './live-index.js';
import { createCharges } from './lives/charges.js';
import { createWorkerSlot } from './lives/worker-slot.js';
import { createOpenRequests, type OpenRequest, type OpenRequests, type RequestOptions } from './open-requests.js';
import type { StartWorker } from './process.js';
import type { FromWorker } from './protocol.js';
import type { InputOf, Name, OutputOf, Task } from './requests/list.js';

export type SupervisorOptions = {
  readonly start: StartWorker;
  readonly onArticles: (message: ArticlesMessage) => void;
  readonly onNote: (text: string) => void;
  /** Called when a worker died. */
  readonly onDeath?: () => void;
  /** How many deaths it takes to give up a request, or the first worker, if it never starts. */
  readonly attempts: number;
  /** Runs `task` after `ms` milliseconds; returns a function that cancels it. */
  readonly after?: (ms: number, task: () => void) => () => void;
};

/**
 * When a worker dies, all open requests are sent to a new one. The death is charged only to the request it was working
 * on, and a request that has cost `attempts` workers is given up. A build is never given up: each death makes its next
 * try wait longer, so that it cannot keep the machine busy. Workers that die before they work on anything are no
 * request's fault: what is open waits for the next one, for minutes.
 */
export type Supervisor = {
  request<N extends Name>(name: N, input: InputOf<N>, options?: RequestOptions): Promise<OutputOf<N>>;
  close(): Promise<void>;
};

const BUILD_WAIT = { first: 1_000, most: 60_000 };
/** After so many deaths in a row on top of `attempts`, about two minutes, a worker will never start. */
const PATIENCE = 7;
const waitAfter = (deaths: number): number => Math.min(BUILD_WAIT.most, BUILD_WAIT.first * 2 ** (deaths - 1));

function afterTimeout(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

export function createSupervisor({ after = afterTimeout, ...options }: SupervisorOptions): Supervisor {
  const open = createOpenRequests();
  const charges = createCharges();
  let closed = false;
  const slot = createWorkerSlot(options.start, {
    onMessage(message) {
      charges.hear(message);
      // Also ends the worker: at the next request, a new one may find what this one lacked.
      if (message.kind === 'unready') void slot.end();
      deliver(message, { ...options, open });
    },
    onEnd(cause) {
      options.onDeath?.();
      replace({ ...options, after, open, post, charge: charges.death(), cause });
    },
  });
  const post = ({ id, task }: OpenRequest): void => slot.post({ kind: 'request', id, ...task });
  return {
    async request<N extends Name>(name: N, input: InputOf<N>, { signal, onProgress }: RequestOptions = {}) {
      if (closed) throw closedError();
      signal?.throwIfAborted();
      const onDrop = (id: number): void => slot.postIfRunning({ kind: 'cancel', id });
      // A name and an input of the same `N` are a task, but the compiler cannot see that through a union.
      const { request, reply } = open.add({ name, input } as Task, { signal, onProgress, onDrop });
      post(request);
      return (await reply) as OutputOf<N>;
    },
    async close() {
      closed = true;
      await slot.end();
      // Last, since the caller takes the rejection as the end of the work (and unlocks the index).
      open.failAll(closedError());
    },
  };
}

type Delivery = Pick<SupervisorOptions, 'onArticles' | 'onNote'> & { readonly open: OpenRequests };

function deliver(message: FromWorker, { open, onArticles, onNote }: Delivery): void {
  if (message.kind === 'articles') onArticles(message);
  else if (message.kind === 'note') onNote(message.text);
  else if (message.kind === 'progress') open.get(message.id)?.onProgress?.(message.progress);
  else if (message.kind === 'done') open.settle(message.id, message.output);
  else if (message.kind === 'failed') open.fail(message.id, errorOf(message.failure));
  else if (message.kind === 'unready') open.failAll(errorOf(message.failure));
}

type Death = Required<Pick<SupervisorOptions, 'onNote' | 'attempts' | 'after'>> & {
  readonly open: OpenRequests;
  readonly post: (request: OpenRequest) => void;
  readonly charge: ReturnType<ReturnType<typeof createCharges>['death']>;
  readonly cause: Error;
};

/** Sends again what a dead worker left open. */
function replace(death: Death): void {
  const { open, charge, cause, onNote, post } = death;
  const charged = charge.kind === 'request' ? open.get(charge.id) : undefined;
  const why = charged ? ` It was working on ${nameOf(charged.task)}.` : '';
  onNote(`The search worker died (${messageOf(cause)}).${why} Open requests: ${open.all().length}.`);
  if (charged) chargeTo(charged, death);
  if (charge.kind === 'start') giveUpStart(charge.deaths, death);
  const late = charge.kind === 'start' ? charge.deaths - death.attempts + 1 : 0;
  for (const request of open.all())
    if (!request.stopWaiting) {
      if (late > 0) postLater(request, late, death);
      else post(request);
    }
}

/** The first request only asks whether a worker starts. The others can wait for one a while. */
function giveUpStart(deaths: number, { open, attempts, cause }: Death): void {
  const error = neverStarted(deaths, cause);
  if (deaths >= attempts + PATIENCE) open.failAll(error);
  else if (deaths >= attempts) for (const { id, task } of open.all()) if (task.name === 'hello') open.fail(id, error);
}

function postLater(request: OpenRequest, deaths: number, { after, post }: Death): void {
  request.stopWaiting = after(waitAfter(deaths), () => {
    request.stopWaiting = undefined;
    post(request);
  });
}

function chargeTo(request: OpenRequest, death: Death): void {
  const { open, attempts, cause, onNote } = death;
  request.deaths += 1;
  if (request.task.name === 'build') postLater(request, request.deaths, death);
  else if (request.deaths >= attempts) {
    const error = gaveUp(request, cause);
    onNote(error.message);
    open.fail(request.id, error);
  }
}

const LONGEST = 200;

/** For the log: the kind of request, and the words of a question. */
function nameOf(task: Task): string {
  return task.name === 'ask' ? `the question “${task.input.question.slice(0, LONGEST)}”` : `a request (${task.name})`;
}

const closedError = (): AppError =>
  new AppError('ENGINE_FAILED', 'The search engine was closed. Start the program again to ask.');

const REPAIR = 'reinstall the dependencies with "npm ci" and build the index with "yaar build"';

const gaveUp = ({ task, deaths }: OpenRequest, cause: Error): AppError =>
  new AppError(
    'ENGINE_FAILED',
    `Gave up ${nameOf(task)}: the search worker died ${deaths} times while it was working on it ` +
      `(${messageOf(cause)}). Ask again; if it happens again, ${REPAIR}.`,
    { cause },
  );

const neverStarted = (deaths: number, cause: Error): AppError =>
  new AppError(
    'ENGINE_FAILED',
    `The search worker died ${deaths} times in a row before it was ready (${messageOf(cause)}). ` +
      `Ask again; if it happens again, ${REPAIR}.`,
    { cause },
  );
