/** Runs a worker as a child process. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { errorOf } from './failure.js';
import type { Dying, FromWorker, ToWorker, WorkerSettings } from './protocol.js';

export type WorkerHandle = {
  post(message: ToWorker): void;
  /** Resolves when the worker has ended. */
  end(): Promise<void>;
};

export type KillableWorker = WorkerHandle & {
  /** At once, whatever it does; it then ends with this cause. */
  kill(cause: Error): void;
};

export type WorkerEvents = {
  readonly onMessage: (message: FromWorker) => void;
  /** Called once, even after `end`. */
  readonly onEnd: (cause: Error) => void;
};

export type StartWorker = (events: WorkerEvents) => WorkerHandle;
export type StartKillable = (events: WorkerEvents) => KillableWorker;

/** A worker that is asked to end finishes its batch first; one that takes longer than this is killed. */
const GRACE_MS = 5_000;

/**
 * A process, not a thread: onnxruntime-node 1.14 keeps a static reference to the thread that loaded it. A second thread
 * that loads it frees memory of the first, which sometimes crashes the whole program, as does terminating a thread
 * while the library computes. A process can be replaced after any crash, and holds nothing of ours when it dies.
 */
export const workerProcess =
  (url: URL, settings: WorkerSettings): StartKillable =>
  ({ onMessage, onEnd }) => {
    const child = fork(fileURLToPath(url), [JSON.stringify(settings)], {
      execArgv: [],
      serialization: 'advanced',
      // What libraries print must not be mixed with the output of this program.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let fault: Error | undefined;
    const ended = new Promise<void>((resolve) => {
      const end = (cause: Error): void => {
        onEnd(fault ?? cause);
        resolve();
      };
      child.once('error', end);
      child.once('exit', (code, signal) => end(new Error(`the worker ended with ${signal ?? `exit code ${code}`}`)));
    });
    // A message to a dying worker is lost; `onEnd` then reports the death to those who wait for a reply.
    const post = (message: ToWorker): void => void child.send(message, () => undefined);
    child.on('message', (message: FromWorker | Dying) => {
      if (message.kind === 'dying') fault = errorOf(message.failure);
      else onMessage(message);
    });
    return {
      post,
      kill(cause) {
        fault ??= cause;
        child.kill('SIGKILL');
      },
      async end() {
        post({ kind: 'close' });
        const last = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
        await ended;
        clearTimeout(last);
      },
    };
  };
