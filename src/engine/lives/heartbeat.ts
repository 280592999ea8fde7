/** Notices a worker that hangs. */

import type { StartKillable, StartWorker } from '../process.js';

export type HeartbeatOptions = {
  /** How often a worker is asked for a sign of life. */
  readonly everyMs: number;
  /** How long it may be silent while it works, and until it first speaks. */
  readonly silenceMs: number;
  readonly startMs: number;
  /** Runs `task` again and again; returns a function that ends it. */
  readonly every?: (ms: number, task: () => void) => () => void;
};

/**
 * A worker gives others a turn every 100 ms, but one inference is a single step: about a second for a batch of a build,
 * and many times that on a slow machine that swaps. Loading models and a large index takes longer.
 */
export const HEARTBEAT = { everyMs: 5_000, silenceMs: 30_000, startMs: 120_000 } satisfies HeartbeatOptions;

function everyInterval(ms: number, task: () => void): () => void {
  const timer = setInterval(task, ms).unref();
  return () => clearInterval(timer);
}

/**
 * Kills a worker that gives no sign of life, so that it is replaced like one that died. Silence is counted in questions
 * without a reply, not in time: a laptop that slept, or a program that was stopped itself, has asked only once.
 */
export const withHeartbeat =
  (start: StartKillable, { everyMs, silenceMs, startMs, every = everyInterval }: HeartbeatOptions): StartWorker =>
  ({ onMessage, onEnd }) => {
    let unanswered = 0;
    let limitMs = startMs;
    let stop = (): void => undefined;
    const worker = start({
      onMessage(message) {
        unanswered = 0;
        if (message.kind === 'alive') return;
        limitMs = silenceMs;
        onMessage(message);
      },
      onEnd(cause) {
        stop();
        onEnd(cause);
      },
    });
    stop = every(everyMs, () => {
      if (unanswered * everyMs >= limitMs) {
        stop();
        worker.kill(new Error(`the worker hung: no sign of life for ${Math.round(limitMs / 1000)} s`));
        return;
      }
      unanswered += 1;
      worker.post({ kind: 'ping' });
    });
    return worker;
  };
