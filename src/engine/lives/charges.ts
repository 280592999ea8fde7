/** Decides which request the death of a worker is charged to. */

import type { FromWorker } from '../protocol.js';

/**
 * What a death is charged to. `request`: the one the worker was working on. `nobody`: it was idle. `start`: this many
 * workers in a row have died before they could work on anything.
 */
export type Charge =
  | { readonly kind: 'request'; readonly id: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'start'; readonly deaths: number };

/** Keeps track of what the worker says it is working on. */
export type Charges = {
  hear(message: FromWorker): void;
  death(): Charge;
};

export function createCharges(): Charges {
  let failedStarts = 0;
  let ready = false;
  let working: number | undefined;
  return {
    hear(message) {
      if (message.kind === 'working') working = message.id;
      if (message.kind === 'working' || message.kind === 'done' || message.kind === 'failed') {
        ready = true;
        failedStarts = 0;
      }
    },
    death() {
      const [started, id] = [ready, working];
      working = undefined;
      ready = false;
      if (!started) return { kind: 'start', deaths: ++failedStarts };
      return id === undefined ? { kind: 'nobody' } : { kind: 'request', id };
    },
  };
}
