import { setImmediate } from 'node:timers/promises';

/** Who may use the worker next: questions, one after the other, before any build. */
export type Turns = {
  /** Runs `task` after the questions before it. It must not throw. */
  question(task: () => Promise<void>): void;
  /** Lets messages come in, and returns when no question is left. */
  pause(): Promise<void>;
};

export function createTurns(): Turns {
  let last = Promise.resolve();
  return {
    question(task) {
      last = last.then(task);
    },
    async pause() {
      let seen: Promise<void> | undefined;
      while (seen !== last) {
        seen = last;
        await seen;
        // Messages are delivered between two turns of the loop.
        await setImmediate();
      }
    },
  };
}
