/** One request at a time to a host, with a pause between two. */

export type PaceOptions = {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

export type Turn = { readonly spacingMs: number; readonly signal: AbortSignal | undefined };

export type Pace = {
  /** Runs `task` when the host is free. @throws what it throws, or the signal's reason while it waits. */
  readonly take: <T>(host: string, turn: Turn, task: () => Promise<T>) => Promise<T>;
  /** Nothing more is sent to the host until then (ms since 1970). */
  readonly pause: (host: string, until: number) => void;
  readonly pausedUntil: (host: string) => number;
};

type Host = { last: Promise<void>; waiting: number; endedAt: number; pausedUntil: number };

/** A feed can name any number of hosts: only those are kept that still matter. */
const MOST_HOSTS = 2_000;

export function createPace({ now, sleep }: PaceOptions): Pace {
  const hosts = new Map<string, Host>();
  const hostFor = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), waiting: 0, endedAt: 0, pausedUntil: 0 };
    hosts.delete(name);
    hosts.set(name, host);
    for (const [old, { waiting, pausedUntil }] of hosts) {
      if (hosts.size <= MOST_HOSTS) break;
      if (waiting === 0 && pausedUntil <= now() && old !== name) hosts.delete(old);
    }
    return host;
  };

  return {
    take: async (name, { spacingMs, signal }, task) => {
      const host = hostFor(name);
      const before = host.last;
      let leave = (): void => {};
      host.last = new Promise((resolve) => {
        leave = resolve;
      });
      host.waiting += 1;
      try {
        await unlessAborted(before, signal);
        const from = Math.max(host.endedAt === 0 ? 0 : host.endedAt + spacingMs, host.pausedUntil);
        if (from > now()) await sleep(from - now(), signal);
        signal?.throwIfAborted();
        return await task().finally(() => {
          host.endedAt = now();
        });
      } finally {
        host.waiting -= 1;
        // Who gives up while waiting must not let the next one overtake the one before.
        before.then(leave);
      }
    },
    pause: (name, until) => {
      const host = hostFor(name);
      host.pausedUntil = Math.max(host.pausedUntil, until);
    },
    pausedUntil: (name) => hosts.get(name)?.pausedUntil ?? 0,
  };
}

export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
