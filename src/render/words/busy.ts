/** What is said while too many ask. */

import type { Busy } from '../../commands/reply.js';
import type { Words } from './en.js';

const SECOND = 1000;

export function busyInWords({ reason, ahead = 0, limit = 0, retryAfterMs }: Busy, { busy }: Words): string {
  switch (reason) {
    case 'waiting':
      return busy.waiting(ahead);
    case 'late':
      return busy.late;
    case 'full':
      return busy.full;
    case 'user':
    case 'channel':
    case 'client': {
      const wait = retryAfterMs === undefined ? undefined : Math.max(1, Math.ceil(retryAfterMs / SECOND));
      return wait === undefined ? busy.open[reason](limit) : busy.often[reason](limit, wait);
    }
    default:
      return reason satisfies never;
  }
}
