import type { Clock } from '../clock.js';

export interface RateOptions {
  readonly clock: Clock;
  /** Requests a second over all routes that count. */
  readonly perSecond: number;
}

export interface Rates {
  /** Seconds to wait, where the request is one too many. */
  excess(path: string): number | undefined;
}

/** "Rate Limits": interaction endpoints (callback, follow-up) are not bound to the bot's global limit. */
const isFree = (path: string): boolean => path.startsWith('/interactions/') || path.startsWith('/webhooks/');

/** The global limit, in windows that begin with the first request after the last window. */
export function createRates({ clock, perSecond }: RateOptions): Rates {
  let windowStart = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    excess(path) {
      if (isFree(path)) return undefined;
      const now = clock.now();
      if (now - windowStart >= 1000) {
        windowStart = now;
        count = 0;
      }
      count += 1;
      return count > perSecond ? (1000 - (now - windowStart)) / 1000 : undefined;
    },
  };
}
