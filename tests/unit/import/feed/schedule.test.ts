import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../../src/import/feed/feed.js';
import { newsIn } from '../../../../src/import/feed/given.js';
import { LONGEST_MS, nextPoll, type PollResult, SHORTEST_MS } from '../../../../src/import/feed/schedule.js';
import fc from '../../../support/fc.js';

const MINUTE = 60_000;
const at = (random = 0) => ({ now: 1_000_000, random: () => random });
const waitAfter = (result: PollResult, failures = 0, random = 0): number | undefined => {
  const { nextAt } = nextPoll({ failures }, result, at(random));
  return nextAt === undefined ? undefined : nextAt - at().now;
};

describe('the next poll of a feed', () => {
  it.each([
    [undefined, 30 * MINUTE],
    [0, 10 * MINUTE],
    [MINUTE, 10 * MINUTE],
    [45 * MINUTE, 45 * MINUTE],
    [7 * 24 * 60 * MINUTE, 24 * 60 * MINUTE],
    [Number.POSITIVE_INFINITY, 24 * 60 * MINUTE],
  ])('follows what the site says of its rest (%s ms), within ten minutes and a day', (restMs, wait) => {
    expect(waitAfter({ kind: 'answered', ...(restMs !== undefined && { restMs }) })).toBe(wait);
  });

  it('comes at another time for each feed', () => {
    expect(waitAfter({ kind: 'answered' }, 0, 0.5)).toBe(33 * MINUTE);
    expect(waitAfter({ kind: 'answered' }, 0, 0.999)).toBeLessThan(36 * MINUTE);
  });

  it('comes later after each failure, up to a day, and as usual after the next success', () => {
    const waits = Array.from({ length: 10 }, (_, failures) => waitAfter({ kind: 'failed' }, failures));
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440].map((minutes) => minutes * MINUTE));
    expect(nextPoll({ failures: 3 }, { kind: 'failed' }, at()).failures).toBe(4);
    expect(nextPoll({ failures: 9 }, { kind: 'answered' }, at()).failures).toBe(0);
    expect(waitAfter({ kind: 'failed' }, 1_000_000)).toBe(LONGEST_MS);
  });

  it('does not come before the site wants it, but within a day', () => {
    expect(waitAfter({ kind: 'failed', retryAt: at().now + 3 * 60 * MINUTE })).toBe(180 * MINUTE);
    expect(waitAfter({ kind: 'failed', retryAt: at().now + 1 })).toBe(SHORTEST_MS);
    expect(waitAfter({ kind: 'failed', retryAt: Number.MAX_SAFE_INTEGER })).toBe(LONGEST_MS);
  });

  it('never comes for a feed that is gone', () => {
    expect(nextPoll({ failures: 0 }, { kind: 'gone' }, at())).toEqual({ failures: 1 });
  });

  it('is between ten minutes and a day away, whatever has happened', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.integer());
    const result = fc.oneof(
      fc.record({ kind: fc.constant('answered' as const), restMs: number }),
      fc.record({ kind: fc.constant('failed' as const), retryAt: number }),
    );
    fc.assert(
      fc.property(result, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (last, failures, random) => {
        const wait = waitAfter(last, failures, random) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(SHORTEST_MS);
        expect(wait).toBeLessThanOrEqual(LONGEST_MS);
      }),
    );
  });
});

describe('the news in a feed', () => {
  const entry = (id: string, version?: string): FeedEntry => ({
    url: `https://paper.example/${id}`,
    id,
    ...(version !== undefined && { version }),
  });
  const ids = (entries: readonly FeedEntry[]): readonly string[] => entries.map(({ id }) => id);

  it('is what was not given before, and what has changed since', () => {
    const first = newsIn([entry('b', '1'), entry('a', '1'), entry('c')], []);
    expect(ids(first.added)).toEqual(['b', 'a', 'c']);
    expect(first.changed).toEqual([]);
    const second = newsIn([entry('d'), entry('b', '2'), entry('a', '1'), entry('c')], first.given);
    expect(ids(second.added)).toEqual(['d']);
    expect(ids(second.changed)).toEqual(['b']);
    const third = newsIn([entry('d'), entry('b', '2')], second.given);
    expect([third.added, third.changed]).toEqual([[], []]);
  });

  it('is not an entry that left the feed and comes back', () => {
    const first = newsIn([entry('a'), entry('b')], []);
    const second = newsIn([entry('b')], first.given);
    expect(newsIn([entry('a'), entry('b')], second.given).added).toEqual([]);
  });

  it('remembers 2,000 entries that left the feed, the latest ones, and every one in it', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => entry(`${i}`));
    const full = newsIn(many, []);
    expect(full.given).toHaveLength(3_000);
    const later = newsIn([entry('new')], full.given);
    expect(later.given).toHaveLength(2_001);
    // The newest is the first of a feed.
    expect(ids(newsIn([entry('0'), entry('1999'), entry('2000')], later.given).added)).toEqual(['2000']);
  });

  it('is remembered shortly, however long the ids are', () => {
    expect(JSON.stringify(newsIn([entry('a'.repeat(100_000), 'b'.repeat(100_000))], []).given).length).toBeLessThan(60);
  });
});
