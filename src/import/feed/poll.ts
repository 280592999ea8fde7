/** Asks one feed once. */

import { messageOf } from '../../errors.js';
import type { Fetcher } from '../fetch/fetcher.js';
import type { FetchRefusal, Outcome } from '../fetch/outcome.js';
import { FEED_BYTES, type Feed, type FeedEntry, readFeed } from './feed.js';
import { givenWithout, newsIn } from './given.js';
import type { Followed } from './poll-file.js';
import { nextPoll, type PollResult } from './schedule.js';

/** `changed`: entries given before that the feed calls changed. `first`: the feed is read for the first time. */
export type Delivery = {
  readonly feed: string;
  readonly title?: string;
  readonly added: readonly FeedEntry[];
  readonly changed: readonly FeedEntry[];
  readonly first: boolean;
};

export type PollOptions = {
  readonly fetcher: Fetcher;
  /**
   * Resolves with the entries that could not be taken now; they are given again at the next poll. What is thrown is
   * reported, and then all of them are.
   */
  readonly onEntries: (delivery: Delivery) => Promise<readonly FeedEntry[]>;
  readonly now?: (() => number) | undefined;
  readonly random?: (() => number) | undefined;
};

/** `address`: where the feed is asked for from now on. */
export type Polled = { readonly next: Followed; readonly address: string };

const FEED_TYPES = 'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

/** @throws the signal's reason if it is aborted */
export async function pollOne(
  feed: string,
  known: Followed,
  options: PollOptions,
  signal: AbortSignal | undefined,
): Promise<Polled> {
  const { etag, lastModified } = known;
  const got = await options.fetcher.get(feed, {
    signal,
    accept: FEED_TYPES,
    bytes: FEED_BYTES,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  });
  const { kept, result } = await taken(got, { feed, known, options, signal });
  const { now = Date.now, random = Math.random } = options;
  const { problem: _last, nextAt: _due, ...facts } = kept;
  const schedule = nextPoll(known, result, { now: now(), random });
  const problem = result.kind === 'answered' ? undefined : result.problem;
  return {
    next: { ...facts, ...schedule, polledAt: now(), ...(problem !== undefined && { problem }) },
    address: got.kind === 'fetched' && result.kind === 'answered' ? (got.movedTo ?? feed) : feed,
  };
}

type Problem = { readonly problem?: string };
type Taken = { readonly kept: Followed; readonly result: PollResult & Problem };
type Asked = {
  readonly feed: string;
  readonly known: Followed;
  readonly options: PollOptions;
  readonly signal: AbortSignal | undefined;
};

async function taken(got: Outcome, asked: Asked): Promise<Taken> {
  const { known } = asked;
  switch (got.kind) {
    case 'not-modified':
      return { kept: known, result: { kind: 'answered', ...rest(got.freshForMs, known.restMs) } };
    case 'refused':
      return { kept: known, result: failure(got) };
    case 'fetched': {
      const feed = readFeed(got.bytes);
      return feed.kind === 'refused' ? { kept: known, result: failure(feed) } : deliver(feed, got, asked);
    }
    default:
      return got satisfies never;
  }
}

function failure({ status, retryAt, message }: FetchRefusal): Taken['result'] {
  if (status === 410) return { kind: 'gone', problem: message };
  return { kind: 'failed', problem: message, ...(retryAt !== undefined && { retryAt }) };
}

/** The longer of what the headers and the feed ask for. */
function rest(...asked: readonly (number | undefined)[]): { readonly restMs?: number } {
  const stated = asked.filter((ms) => ms !== undefined);
  return stated.length === 0 ? {} : { restMs: Math.max(...stated) };
}

async function deliver(feed: Feed, got: Extract<Outcome, { kind: 'fetched' }>, asked: Asked): Promise<Taken> {
  const { known, options, signal } = asked;
  const { added, changed, given } = newsIn(feed.entries, known.given);
  const titled = feed.title === undefined ? {} : { title: feed.title };
  let later: readonly FeedEntry[] = [];
  try {
    if (added.length + changed.length > 0)
      later = await options.onEntries({
        feed: asked.feed,
        ...titled,
        added,
        changed,
        first: known.readAt === undefined,
      });
  } catch (error) {
    // Whoever stops the program has no fault of the feed to report: its entries are given again.
    signal?.throwIfAborted();
    // The old validators are kept with the old entries: a "not modified" would hide what was not taken.
    return { kept: known, result: { kind: 'failed', problem: `its entries could not be taken: ${messageOf(error)}` } };
  }
  const { waiting, ...taken } = givenWithout(later, { given, before: known.given, waiting: known.waiting ?? [] });
  // A "not modified" would hide what is to be given again.
  const { etag, lastModified } = waiting.length > 0 ? {} : got;
  const kept: Followed = {
    failures: known.failures,
    ...taken,
    ...(waiting.length > 0 && { waiting }),
    readAt: (options.now ?? Date.now)(),
    ...titled,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...rest(feed.restMs),
  };
  return { kept, result: { kind: 'answered', ...rest(got.freshForMs, feed.restMs) } };
}
