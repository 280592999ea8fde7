/** The requests that have no reply yet. */

import type { BuildProgress } from '../index/build.js';
import type { Task } from './requests/list.js';

export type RequestOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
};

/** A request without its reply. */
export type OpenRequest = {
  readonly id: number;
  readonly task: Task;
  readonly onProgress: RequestOptions['onProgress'];
  /** How many workers have died while working on it. */
  deaths: number;
  /** Cancels the wait of a request that is to be sent again later. */
  stopWaiting?: (() => void) | undefined;
};

export type OpenRequests = {
  /** When the signal is aborted, the reply is rejected with its reason and `onDrop` is called. */
  add(task: Task, options: RequestOptions & { readonly onDrop: (id: number) => void }): Added;
  get(id: number): OpenRequest | undefined;
  all(): readonly OpenRequest[];
  settle(id: number, output: unknown): void;
  fail(id: number, error: unknown): void;
  failAll(error: unknown): void;
};

type Added = { readonly request: OpenRequest; readonly reply: Promise<unknown> };
type Kept = {
  readonly request: OpenRequest;
  readonly settle: (output: unknown) => void;
  readonly fail: (error: unknown) => void;
  readonly forget: () => void;
};

export function createOpenRequests(): OpenRequests {
  const open = new Map<number, Kept>();
  let lastId = 0;

  function remove(id: number): Kept | undefined {
    const kept = open.get(id);
    open.delete(id);
    kept?.forget();
    kept?.request.stopWaiting?.();
    return kept;
  }
  const fail = (id: number, error: unknown): void => remove(id)?.fail(error);

  return {
    add(task, { signal, onProgress, onDrop }) {
      const id = ++lastId;
      const request: OpenRequest = { id, task, onProgress, deaths: 0 };
      const onAbort = (): void => {
        fail(id, signal?.reason);
        onDrop(id);
      };
      // One signal may outlive many questions.
      const forget = (): void => signal?.removeEventListener('abort', onAbort);
      signal?.addEventListener('abort', onAbort);
      const reply = new Promise<unknown>((settle, reject) => {
        open.set(id, { request, settle, fail: reject, forget });
      });
      return { request, reply };
    },
    get: (id) => open.get(id)?.request,
    all: () => [...open.values()].map(({ request }) => request),
    settle: (id, output) => remove(id)?.settle(output),
    fail,
    failAll(error) {
      for (const id of [...open.keys()]) fail(id, error);
    },
  };
}
