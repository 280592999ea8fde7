import { expect } from 'vitest';
import type { StartWorker, WorkerEvents } from '../../src/engine/process.js';
import type { FromWorker, ToWorker } from '../../src/engine/protocol.js';
import { createSupervisor } from '../../src/engine/supervisor.js';

export type FakeWorker = WorkerEvents & { readonly sent: ToWorker[]; ended: boolean };

/** A supervisor whose workers only note what they are sent: the test plays their part and lets time pass. */
export function superviseFakes() {
  const workers: FakeWorker[] = [];
  const notes: string[] = [];
  const waits: { readonly ms: number; readonly task: () => void; off: boolean }[] = [];
  const start: StartWorker = (events) => {
    const fake: FakeWorker = { ...events, sent: [], ended: false };
    workers.push(fake);
    return {
      post: (message) => fake.sent.push(message),
      end: async () => {
        fake.ended = true;
        fake.onEnd(new Error('ended'));
      },
    };
  };
  const after = (ms: number, task: () => void) => {
    const wait = { ms, task, off: false };
    waits.push(wait);
    return () => {
      wait.off = true;
    };
  };
  const onNote = (text: string): void => void notes.push(text);
  const supervisor = createSupervisor({ start, attempts: 3, onArticles: () => undefined, onNote, after });
  const worker = (): FakeWorker => workers.at(-1) ?? expect.unreachable('no worker was started');
  return {
    supervisor,
    workers,
    notes,
    waits,
    worker,
    /** The ids of the requests that the running worker has been sent. */
    asked: () => worker().sent.flatMap((message) => (message.kind === 'request' ? [message.id] : [])),
    say: (message: FromWorker) => worker().onMessage(message),
    done: (id: number) => worker().onMessage({ kind: 'done', id, output: `output ${id}` }),
    die: (cause = 'died') => worker().onEnd(new Error(cause)),
    /** The worker says that it works on this, and dies. */
    dieOf(id: number, cause = 'died') {
      worker().onMessage({ kind: 'working', id });
      worker().onEnd(new Error(cause));
    },
    /** Ends all waits that were started and not cancelled. */
    waitAll() {
      for (const wait of waits.splice(0)) if (!wait.off) wait.task();
    },
    /** Ends the wait that was started last, unless it was cancelled. */
    wait() {
      const last = waits.at(-1);
      if (last && !last.off) last.task();
    },
  };
}
