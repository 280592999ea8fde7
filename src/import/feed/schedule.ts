/** When a feed is asked again: a pure function of how the last time went. */

export type Schedule = {
  /** Failures in a row. */
  readonly failures: number;
  /** In ms since 1970; absent once the feed is gone for good. */
  readonly nextAt?: number;
};

export type PollResult =
  /** `restMs`: how long the site says that nothing changes (Cache-Control, ttl). */
  | { readonly kind: 'answered'; readonly restMs?: number }
  /** `retryAt`: if the site asked to be left alone until then. */
  | { readonly kind: 'failed'; readonly retryAt?: number }
  | { readonly kind: 'gone' };

/** `random`: from 0 up to 1. */
export type Moment = { readonly now: number; readonly random: () => number };

const MINUTE = 60_000;
export const SHORTEST_MS = 10 * MINUTE;
/** For feeds that do not say how often they change. */
const USUAL_MS = 30 * MINUTE;
export const LONGEST_MS = 24 * 60 * MINUTE;
/** So that many feeds that were added at once are not asked at once. */
const JITTER = 0.2;

export function nextPoll(
  { failures }: Pick<Schedule, 'failures'>,
  result: PollResult,
  { now, random }: Moment,
): Schedule {
  switch (result.kind) {
    case 'gone':
      return { failures: failures + 1 };
    case 'answered':
      return { failures: 0, nextAt: now + jittered(result.restMs ?? USUAL_MS, random) };
    case 'failed': {
      const wait = jittered(SHORTEST_MS * 2 ** Math.min(failures, 20), random);
      return { failures: failures + 1, nextAt: Math.max(now + wait, Math.min(result.retryAt ?? 0, now + LONGEST_MS)) };
    }
    default:
      return result satisfies never;
  }
}

/** Never shorter than the least and never longer than a day; jitter only makes it longer. */
function jittered(wanted: number, random: () => number): number {
  const base = Math.min(Math.max(wanted, SHORTEST_MS), LONGEST_MS);
  return Math.min(Math.round(base * (1 + JITTER * random())), LONGEST_MS);
}
