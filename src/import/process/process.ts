/** Runs the importing work in a process of its own, and replaces it when it dies. */

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError, ERROR_CODES } from '../../errors.js';
import type { CallName, Calls, FromWorker, ToWorker, WorkerSettings } from './protocol.js';

/** `slow`: it took too long and was killed. `died`: it ended by itself, for want of memory as a rule. */
export type Lost = { readonly kind: 'lost'; readonly why: 'slow' | 'died'; readonly message: string };

export type Outcome<T> = { readonly kind: 'done'; readonly output: T } | Lost;

export type ImportProcess = {
  readonly call: <Name extends CallName>(
    name: Name,
    args: Parameters<Calls[Name]>,
    options: CallOptions,
  ) => Promise<Outcome<Awaited<ReturnType<Calls[Name]>>>>;
  readonly close: () => void;
};

/** `ms`: how long it may take. */
export type CallOptions = { readonly ms: number; readonly signal?: AbortSignal | undefined };

/** `megabytes`: what the script of the process may use; `worker`: its compiled file. */
export type ProcessOptions = WorkerSettings & { readonly worker?: URL; readonly megabytes?: number };

const DEFAULTS = { worker: new URL('./worker.js', import.meta.url), megabytes: 768 };

/**
 * A source may be made to hang or to fill the memory. In a process of its own that ends this one source: the process is
 * killed, and the next call starts another. One call runs at a time.
 */
export function createImportProcess(options: ProcessOptions): ImportProcess {
  const child = createChild(options);
  let calls = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function call({ name, args }: Omit<ToWorker, 'id'>, { ms, signal }: CallOptions): Promise<Outcome<never>> {
    signal?.throwIfAborted();
    const running = child.running();
    if (!running) return { kind: 'lost', why: 'died', message: 'it was cancelled' };
    calls += 1;
    const outcome = await answerOf(running, { message: { id: calls, name, args }, ms, signal });
    // A dead or hanging process has nothing that is worth keeping.
    if (outcome.kind === 'lost') child.replace(running);
    signal?.throwIfAborted();
    return outcome as Outcome<never>;
  }

  return {
    call(name, args, callOptions) {
      // Whoever ends a process that hangs must not take the source of another person with it.
      const next = last.then(() => call({ name, args }, callOptions));
      last = next.catch(() => undefined);
      return next;
    },
    close: child.close,
  };
}

/** The process, started when it is needed; none after `close`. */
function createChild(options: ProcessOptions) {
  const { worker, megabytes, ...settings } = { ...DEFAULTS, ...options };
  let child: ChildProcess | undefined;
  let closed = false;
  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(worker), [JSON.stringify(settings)], {
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      // What libraries print must not be mixed with the output of this program.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    return started;
  };
  return {
    running(): ChildProcess | undefined {
      if (!closed) child ??= start();
      return child;
    },
    replace(dead: ChildProcess): void {
      dead.kill('SIGKILL');
      if (child === dead) child = undefined;
    },
    close(): void {
      closed = true;
      child?.kill('SIGKILL');
      child = undefined;
    },
  };
}

type Sent = CallOptions & { readonly message: ToWorker };

/** @throws AppError for what is wrong with the program or its folders; what a source does wrong is a value. */
function answerOf(child: ChildProcess, { message, ms, signal }: Sent): Promise<Outcome<unknown>> {
  return new Promise((resolve, reject) => {
    const end = (outcome: Outcome<unknown> | AppError): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      if (outcome instanceof AppError) reject(outcome);
      else resolve(outcome);
    };
    const lost = (why: Lost['why'], how: string): void => end({ kind: 'lost', why, message: how });
    const onExit = (): void => lost('died', 'the process that read it ended: it may need too much memory');
    const onAbort = (): void => lost('died', 'it was cancelled');
    const onMessage = (answer: FromWorker): void => {
      if (answer.id !== message.id) return;
      end(answer.kind === 'done' ? { kind: 'done', output: answer.output } : errorOf(answer));
    };
    const timer = setTimeout(() => lost('slow', `it took more than ${Math.round(ms / 1000)} s`), ms);
    child.on('message', onMessage).once('exit', onExit).once('error', onExit);
    signal?.addEventListener('abort', onAbort);
    // A message to a dying process is lost; its end is then the answer.
    child.send(message, () => undefined);
  });
}

const errorOf = ({ code, message }: Extract<FromWorker, { kind: 'failed' }>): AppError =>
  new AppError(ERROR_CODES.find((one) => one === code) ?? 'IMPORT_FAILED', message);
