/** Whose turn it is: a bounded, fair queue before the engine. */

import { type AbortHub, createAbortHub } from './abort-hub.js';
import { createFairQueue, type Ticket } from './fair-queue.js';
import { createMeter, type Exceeded, type Limits, type Who } from './limits.js';

export type Desk = {
  /** Runs `work` when it is its turn; never rejects but with what `work` threw, or the reason of `signal`. */
  readonly ask: <T>(asked: Asked<T>) => Promise<Outcome<T>>;
  readonly depth: () => { readonly waiting: number; readonly running: number };
};

export type Asked<T> = {
  readonly who: Who;
  /** The same for the same question: it is then asked once, for all who wait for its answer. */
  readonly key: string;
  /** Aborted when the asker goes away. */
  readonly signal: AbortSignal;
  /** `signal`: aborted when nobody waits for the answer any more. */
  readonly work: (signal: AbortSignal) => Promise<T>;
  /** Called once if the question has waited long for its turn, with the number of questions before it. */
  readonly onWait?: ((ahead: number) => void) | undefined;
  /** Where people wait less long than the desk lets them. */
  readonly deadlineMs?: number | undefined;
};

/** `late`: there was no answer in time. `refused`: a limit, or the whole queue is full. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late'; readonly waitedMs: number }
  | { readonly kind: 'refused'; readonly exceeded: Exceeded | 'full' };

export type DeskOptions = {
  /** Questions in the engine at once. Two keep it busy; more would only weaken the turns. */
  readonly atOnce?: number;
  /** Questions that wait, of everybody. */
  readonly most?: number;
  readonly limits?: Limits;
  /** After this long without a turn `onWait` is called; at the deadline the asker is refused. */
  readonly patienceMs?: number;
  readonly deadlineMs?: number;
  readonly now?: () => number;
  /** Runs `task` after `ms` milliseconds; returns a function that cancels it. */
  readonly after?: (ms: number, task: () => void) => () => void;
};

/** Also the defaults of the settings. */
export const DESK_DEFAULTS = {
  atOnce: 2,
  most: 1_000,
  limits: {
    user: { open: 20, perMinute: 60 },
    channel: { open: 200, perMinute: 600 },
    client: { open: 100, perMinute: 1_200 },
  },
  patienceMs: 15_000,
  deadlineMs: 10 * 60_000,
  now: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms).unref();
    return () => clearTimeout(timer);
  },
} satisfies Required<DeskOptions>;

/** A question, and everybody who waits for its answer, each with a turn of their own for it. */
type Job = {
  readonly key: string;
  readonly run: (signal: AbortSignal) => Promise<unknown>;
  readonly dropped: AbortController;
  readonly waiters: Set<Waiter>;
  begun: boolean;
};
type Waiter = {
  readonly ticket: Ticket<Job>;
  readonly settle: (outcome: Outcome<unknown>) => void;
  readonly fail: (error: unknown) => void;
};

export function createDesk(options: DeskOptions = {}): Desk {
  const settings = { ...DESK_DEFAULTS, ...options };
  const meter = createMeter(settings.limits, settings.now);
  const room = createRoom(settings);
  const hub = createAbortHub();
  return {
    depth: room.depth,
    async ask<T>(asked: Asked<T>): Promise<Outcome<T>> {
      asked.signal.throwIfAborted();
      const exceeded = meter.enter(asked.who);
      if (exceeded) return { kind: 'refused', exceeded };
      try {
        const job = room.jobFor(asked);
        if (!job) return { kind: 'refused', exceeded: 'full' };
        // The same key means the same work, and so the same type.
        return (await attend(job, asked, { room, hub, settings })) as Outcome<T>;
      } finally {
        meter.leave(asked.who);
      }
    },
  };
}

type Room = ReturnType<typeof createRoom>;

/** The questions that wait or run. */
function createRoom({ atOnce, most }: Pick<Required<DeskOptions>, 'atOnce' | 'most'>) {
  const jobs = new Map<string, Job>();
  const forget = (job: Job): void => {
    if (jobs.get(job.key) === job) jobs.delete(job.key);
  };
  const runner = createRunner(atOnce, forget);
  const { queue } = runner;
  return {
    /** The one that is under way with this key, or a new one; `undefined` if too many are waiting. */
    jobFor({ key, work }: Asked<unknown>): Job | undefined {
      const found = jobs.get(key);
      if (found || queue.size() >= most) return found;
      const job: Job = { key, run: work, dropped: new AbortController(), waiters: new Set(), begun: false };
      jobs.set(key, job);
      return job;
    },
    join(job: Job, waiter: Waiter): void {
      job.waiters.add(waiter);
      if (job.begun) return;
      queue.add(waiter.ticket);
      runner.next();
    },
    leave(job: Job, waiter: Waiter): void {
      job.waiters.delete(waiter);
      queue.remove(waiter.ticket);
      if (job.waiters.size > 0) return;
      forget(job);
      job.dropped.abort();
    },
    ahead: (ticket: Ticket<Job>): number => queue.ahead(ticket) + runner.running(),
    depth: () => ({ waiting: queue.size(), running: runner.running() }),
  };
}

/** Takes from the queue whenever there is room. */
function createRunner(atOnce: number, onEnd: (job: Job) => void) {
  const queue = createFairQueue<Job>();
  let running = 0;

  async function run(job: Job): Promise<void> {
    job.begun = true;
    running += 1;
    for (const { ticket } of job.waiters) queue.remove(ticket);
    try {
      const value = await job.run(job.dropped.signal);
      for (const { settle } of job.waiters) settle({ kind: 'done', value });
    } catch (error) {
      for (const { fail } of job.waiters) fail(error);
    } finally {
      onEnd(job);
      running -= 1;
      next();
    }
  }
  function next(): void {
    while (running < atOnce) {
      const ticket = queue.take();
      if (!ticket) return;
      void run(ticket.item);
    }
  }
  return { queue, next, running: () => running };
}

type Attending = { readonly room: Room; readonly hub: AbortHub; readonly settings: Required<DeskOptions> };

/** Waits for the answer of a job, as long as this asker does. */
function attend(job: Job, asked: Asked<unknown>, { room, hub, settings }: Attending): Promise<Outcome<unknown>> {
  const { who, signal, onWait } = asked;
  const deadlineMs = Math.min(asked.deadlineMs ?? settings.deadlineMs, settings.deadlineMs);
  const { after, now, patienceMs } = settings;
  const started = now();
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      ticket: { owner: who.user ?? who.client ?? who.channel ?? '', item: job },
      settle: (outcome) => leave(() => resolve(outcome)),
      fail: (error) => leave(() => reject(error)),
    };
    const leave = (then: () => void): void => {
      for (const cancel of timers) cancel();
      then();
      room.leave(job, waiter);
    };
    const timers = [
      hub.on(signal, () => leave(() => reject(signal.reason))),
      after(patienceMs, () => (job.begun ? undefined : onWait?.(room.ahead(waiter.ticket)))),
      after(deadlineMs, () => waiter.settle({ kind: 'late', waitedMs: now() - started })),
    ];
    room.join(job, waiter);
  });
}
