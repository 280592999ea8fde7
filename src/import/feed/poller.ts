/** Asks feeds for news: politely, and each entry is given until it has been taken. */

import { setTimeout as wait } from 'node:timers/promises';
import type { Refusal } from '../draft.js';
import { parseAddress } from '../fetch/address.js';
import { type PollOptions, pollOne } from './poll.js';
import type { Feeds, Followed, PollStore } from './poll-file.js';

export type PollerOptions = PollOptions & {
  readonly store: PollStore;
  /** A feed that cannot be read now, or is gone. */
  readonly onProblem?: ((feed: string, problem: string) => void) | undefined;
  /** What `poll` throws while it is run: an AppError DATA_UNWRITABLE. It is tried again. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** Runs what asks feeds while no other program does; by default there is no other. */
  readonly turn?: ((work: (lost: AbortSignal) => Promise<void>) => Promise<void>) | undefined;
  /** How all feeds are after each time that they were looked at. */
  readonly onSweep?: ((feeds: readonly FeedStatus[]) => void) | undefined;
};

export type FeedStatus = { readonly url: string } & Pick<
  Followed,
  'title' | 'nextAt' | 'problem' | 'polledAt' | 'failures'
>;

export type Poller = {
  /** Follows a feed from now on; it is due at once. */
  readonly add: (url: string) => Promise<Refusal | undefined>;
  /** False if it was not followed. */
  readonly remove: (url: string) => Promise<boolean>;
  readonly list: () => Promise<readonly FeedStatus[]>;
  /** Polls every feed that is due, one after another. @throws AppError DATA_UNWRITABLE, or the signal's reason */
  readonly poll: (signal?: AbortSignal) => Promise<void>;
  /** Polls until the signal is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/** How often is looked whether a feed is due: one may have been added meanwhile. */
const LOOK_MS = 30_000;

export function createPoller(options: PollerOptions): Poller {
  const { store, now = Date.now, sleep = pause, onFault = () => {}, onSweep = () => {} } = options;
  const { poll, forget } = createPolling(options);
  const list = async (): Promise<readonly FeedStatus[]> =>
    Object.entries(await store.load()).map(([url, followed]) => statusOf(url, followed));

  async function sweep(signal: AbortSignal): Promise<void> {
    onSweep(await list());
    await poll(signal).finally(async () => onSweep(await list()));
  }

  return {
    add: async (typed) => {
      const address = parseAddress(typed);
      if (address.kind === 'refused') return address;
      const { href } = address.url;
      forget(href);
      await store.update((feeds) => (feeds[href]?.nextAt === undefined ? { ...feeds, [href]: fresh(now()) } : feeds));
      return undefined;
    },
    remove: async (typed) => {
      const address = parseAddress(typed);
      const url = address.kind === 'refused' ? typed : address.url.href;
      const known = Object.hasOwn(await store.load(), url);
      if (known) await store.update(({ [url]: _gone, ...rest }) => rest);
      return known;
    },
    list,
    poll,
    run: async (signal) => {
      while (!signal.aborted) {
        await sweep(signal).catch((error) => signal.aborted || onFault(error));
        await sleep(LOOK_MS, signal).catch(() => {});
      }
    },
  };
}

/** Asks what is due; `forget`: what is known of a feed's rest, as it is added anew. */
function createPolling(options: PollerOptions) {
  const { store, now = Date.now, onProblem = () => {} } = options;
  const { turn = (work) => work(new AbortController().signal) } = options;
  /** Holds even if the file cannot be written: a full disk must not make us ask every half minute. */
  const notBefore = new Map<string, number>();

  const isDue = (url: string, known: Followed | undefined): known is Followed =>
    known?.nextAt !== undefined && Math.max(known.nextAt, notBefore.get(url) ?? 0) <= now();

  async function pollAll(due: readonly string[], signal: AbortSignal): Promise<void> {
    for (const url of due) {
      signal.throwIfAborted();
      // Read again: another program may have changed the file meanwhile, or have asked the feed.
      const known = (await store.load())[url];
      if (!isDue(url, known)) continue;
      const { next, address } = await pollOne(url, known, options, signal);
      notBefore.set(url, next.nextAt ?? 0);
      if (next.problem !== undefined) onProblem(url, next.problem);
      await store.update((feeds) => replaced(feeds, { from: url, to: address, next }));
    }
  }

  return {
    forget: (url: string) => notBefore.delete(url),
    async poll(signal?: AbortSignal): Promise<void> {
      const feeds = Object.entries(await store.load());
      const due = feeds.filter(([url, known]) => isDue(url, known)).map(([url]) => url);
      if (due.length > 0) await turn((lost) => pollAll(due, signal ? AbortSignal.any([signal, lost]) : lost));
    },
  };
}

const fresh = (now: number): Followed => ({ failures: 0, nextAt: now, given: [] });

const statusOf = (url: string, { title, nextAt, polledAt, problem, failures }: Followed): FeedStatus => ({
  url,
  failures,
  ...(title !== undefined && { title }),
  ...(nextAt !== undefined && { nextAt }),
  ...(polledAt !== undefined && { polledAt }),
  ...(problem !== undefined && { problem }),
});

type Replacement = { readonly from: string; readonly to: string; readonly next: Followed };

/** A feed that was removed while it was asked stays removed. */
function replaced(feeds: Feeds, { from, to, next }: Replacement): Feeds {
  if (!Object.hasOwn(feeds, from)) return feeds;
  const { [from]: _old, ...rest } = feeds;
  return to !== from && Object.hasOwn(rest, to) ? rest : { ...rest, [to]: next };
}

const pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await wait(ms, undefined, { signal });
};
