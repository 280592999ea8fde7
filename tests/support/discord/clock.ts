/** Milliseconds since 1970, and something to run later. Discord's deadlines are measured with this, so tests can skip ahead. */
export interface Clock {
  now(): number;
  /** Runs once after `ms`; the returned function calls it off. `slack`: how many times as long it takes by itself. */
  after(ms: number, run: () => void, slack?: number): () => void;
}

export interface AdvancingClock extends Clock {
  /** Jumps ahead: everything due by then runs now, in order of its time. */
  advance(ms: number): void;
  stop(): void;
}

type Timer = { readonly due: number; readonly slack: number; readonly run: () => void; handle: NodeJS.Timeout };

/** Real time plus whatever the test has skipped: without `advance` three seconds take three seconds. */
export function createClock(): AdvancingClock {
  let skipped = 0;
  const timers = new Set<Timer>();
  const now = (): number => Date.now() + skipped;
  const fire = (timer: Timer): void => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.run();
  };
  const wait = ({ due, slack }: Pick<Timer, 'due' | 'slack'>, run: () => void): NodeJS.Timeout =>
    setTimeout(run, Math.max(0, due - now()) * slack).unref();
  return {
    now,
    after(ms, run, slack = 1) {
      const due = now() + ms;
      const timer: Timer = { due, slack, run, handle: wait({ due, slack }, () => fire(timer)) };
      timers.add(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    advance(ms) {
      skipped += ms;
      const due = [...timers].filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due);
      for (const timer of due) fire(timer);
      for (const timer of timers) {
        clearTimeout(timer.handle);
        timer.handle = wait(timer, () => fire(timer));
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer.handle);
      timers.clear();
    },
  };
}
