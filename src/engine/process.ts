import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { errorOf } from './failure.js';
import type { Dying, FromWorker, ToWorker, WorkerSettings } from './protocol.js';

export type WorkerHandle = {
  post(message: ToWorker): void;
  /** Resolves when the worker has ended. */
  end(): Promise<void>;
};

export type WorkerEvents = {
  readonly onMessage: (message: FromWorker) => void;
  /** Called once, also after `end`. */
  readonly onEnd: (cause: Error) => void;
};

export type StartWorker = (events: WorkerEvents) => WorkerHandle;

/** A worker that was asked to end finishes its batch first; one that takes longer than this hangs. */
const GRACE_MS = 5_000;

/**
 * The worker is a process and not a thread, since onnxruntime-node 1.14 keeps a reference of the thread that loaded it
 * in a static variable: a second thread that loads it (a replaced worker) frees memory of the first, and now and then
 * the whole program dies of it, as it does when a thread is terminated while the library computes. A process can be
 * replaced after any crash, and holds nothing of ours when it dies.
 */
export const workerProcess =
  (url: URL, settings: WorkerSettings): StartWorker =>
  ({ onMessage, onEnd }) => {
    const child = fork(fileURLToPath(url), [JSON.stringify(settings)], {
      execArgv: [],
      serialization: 'advanced',
      // What libraries print must not get among the results of this program.
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
    // Written to a worker that is just dying, a message is lost; whoever waits for its reply hears of the death.
    const post = (message: ToWorker): void => void child.send(message, () => undefined);
    child.on('message', (message: FromWorker | Dying) => {
      if (message.kind === 'dying') fault = errorOf(message.failure);
      else onMessage(message);
    });
    return {
      post,
      async end() {
        post({ kind: 'close' });
        const last = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
        await ended;
        clearTimeout(last);
      },
    };
  };
