/** Writes that are not acknowledged. */

import { messageOf } from '../errors.js';
import type { Records } from './records.js';

export type QueueOptions = { readonly log: (text: string) => void; readonly delayMs: number };

/** Changes that wait a moment so that many share one write. What cannot be written is dropped, and that is said. */
export function createQueue(records: Records, { log, delayMs }: QueueOptions) {
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
    } catch (error) {
      log(`${changes.length} questions could not be kept: ${messageOf(error)}`);
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
