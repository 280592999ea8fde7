/** The readers of every format that an article may come in. */

import type { WorkerSettings } from './process/protocol.js';
import type { Formats } from './sources.js';

export function openFormats(_settings: WorkerSettings): Formats {
  throw new Error('not wired');
}
