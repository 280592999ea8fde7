/** Runs one update after another. */

export type Wanted = {
  /** Read every file, whatever its times say. */
  readonly full: boolean;
};

export type UpdatesOptions = {
  /** Never rejects. Ends early if the signal is aborted; then another one follows. */
  readonly update: (wanted: Wanted & { readonly signal: AbortSignal }) => Promise<void>;
  /** Whether the running update may be stopped for a newer one, because it will take a while. */
  readonly isSlow: () => boolean;
  /** A change is followed by others for so long; but nobody waits longer than `mostMs`. */
  readonly quietMs?: number;
  readonly mostMs?: number;
};

export type Updates = {
  /** Something has changed: an update follows soon. */
  readonly changed: (wanted?: Partial<Wanted>) => void;
  /** An update at once; resolves when one that began after this call has ended. */
  readonly run: (wanted?: Partial<Wanted>) => Promise<void>;
  readonly close: () => Promise<void>;
};

const DEFAULTS = { quietMs: 200, mostMs: 1_000 };

/**
 * What changes while an update runs is left to the next one. One that embeds many passages is stopped for it: it loses
 * nothing, and text that has gone must not be quoted until it ends.
 */
export function createUpdates(options: UpdatesOptions): Updates {
  const { update, isSlow, quietMs = DEFAULTS.quietMs, mostMs = DEFAULTS.mostMs } = options;
  let pending: { since: number; full: boolean } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  let closed = false;

  function changed({ full = false }: Partial<Wanted> = {}, wait = quietMs): void {
    if (closed) return;
    pending = { since: pending?.since ?? Date.now(), full: full || pending?.full === true };
    clearTimeout(timer);
    timer = setTimeout(due, Math.max(0, Math.min(wait, pending.since + mostMs - Date.now())));
  }

  function due(): void {
    if (!running) void start();
    else if (isSlow()) running.stop.abort();
    // It may become slow: it reads first, and then embeds.
    else timer = setTimeout(due, quietMs);
  }

  function start(): Promise<void> {
    const wanted = { full: pending?.full === true };
    clearTimeout(timer);
    pending = undefined;
    const stop = new AbortController();
    const done = update({ ...wanted, signal: stop.signal }).finally(() => {
      running = undefined;
      if (pending) changed({}, 0);
    });
    running = { stop, done };
    return done;
  }

  return {
    changed: (wanted) => changed(wanted),
    async run({ full = false } = {}) {
      while (running) await running.done;
      pending = { since: Date.now(), full: full || pending?.full === true };
      await start();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      running?.stop.abort();
      await running?.done;
    },
  };
}
