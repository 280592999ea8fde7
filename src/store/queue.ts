/** Writes that are not acknowledged. */

import { messageOf } from '../errors.js';
import type { Records } from './records.js';

export type QueueOptions = {
  readonly log: (text: string) => void;
  /** Why the last write failed; without a reason: it did not. */
  readonly onWrite?: ((failure: string | undefined) => void) | undefined;
  readonly delayMs: number;
};

/** Changes that wait a moment so that many share one write. What cannot be written is dropped, and that is said. */
export function createQueue(records: Records, { log, onWrite, delayMs }: QueueOptions) {
  let waiting = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const changes = [...waiting];
    waiting = new Map();
    if (changes.length === 0) return;
    try {
      records.write(changes);
      onWrite?.(undefined);
    } catch (error) {
      const failure = `${changes.length} questions could not be kept: ${messageOf(error)}`;
      log(failure);
      onWrite?.(failure);
    }
  };
  return {
    flush,
    add([key, value]: readonly [string, string]): void {
      waiting.set(key, value);
      timer ??= setTimeout(flush, delayMs).unref();
    },
  };
}
