/** Holds the one running worker. */

import type { StartWorker, WorkerEvents, WorkerHandle } from '../process.js';
import type { ToWorker } from '../protocol.js';

/** The worker is started when something is posted; once it is replaced, nothing from it is passed on. */
export type WorkerSlot = {
  /** To the running worker, or to a new one. */
  post(message: ToWorker): void;
  /** Does nothing if no worker is running. */
  postIfRunning(message: ToWorker): void;
  end(): Promise<void>;
};

export function createWorkerSlot(start: StartWorker, { onMessage, onEnd }: WorkerEvents): WorkerSlot {
  let worker: WorkerHandle | undefined;

  function startWorker(): WorkerHandle {
    const started: WorkerHandle = start({
      onMessage: (message) => {
        if (started === worker) onMessage(message);
      },
      onEnd: (cause) => {
        if (started !== worker) return;
        worker = undefined;
        onEnd(cause);
      },
    });
    return started;
  }

  return {
    post(message) {
      worker ??= startWorker();
      worker.post(message);
    },
    postIfRunning: (message) => worker?.post(message),
    async end() {
      const last = worker;
      worker = undefined;
      await last?.end();
    },
  };
}
