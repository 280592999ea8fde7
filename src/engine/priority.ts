/** Gives turns to questions, checks and builds. */

import { setImmediate } from 'node:timers/promises';

/** In order of priority: people who wait for an answer, people who wait for a check, builds. */
export type Lane = 'question' | 'check' | 'build';

/** Lets messages in and others take their turns; resolves when it is this one's turn again. */
export type Pause = () => Promise<void>;

/** Who may use the worker: one at a time, from one pause to the next. */
export type Turns = {
  /** Runs `work` after what is ahead of it in its lane. `id`: the request it belongs to. */
  take<T>(turn: { readonly lane: Lane; readonly id: number }, work: (pause: Pause) => Promise<T>): Promise<T>;
};

export type TurnsOptions = {
  /** Awaited whenever the turn passes to another request, so that a death can be charged to it. */
  readonly begin: (id: number) => Promise<void>;
  /** Milliseconds on any clock. */
  readonly now: () => number;
};

/**
 * After each turn of a question, checks get about the time it takes to read a passage. A check then waits for one
 * reading instead of all questions, and many checks make questions at most twice as slow.
 */
const CHECKS_MS = 20;

type Waiting = { readonly id: number; readonly go: () => void };

export function createTurns({ begin, now }: TurnsOptions): Turns {
  const waiting: Readonly<Record<Lane, Waiting[]>> = { question: [], check: [], build: [] };
  const shares = createShares();
  let taken = false;
  let last: number | undefined;

  /** Gives the next turn, unless one is taken. */
  async function give(): Promise<void> {
    if (taken) return;
    taken = true;
    // Messages are delivered between two turns of the event loop.
    await setImmediate();
    const lane = shares.order().find((name) => waiting[name].length > 0);
    const next = lane && waiting[lane].shift();
    if (next && next.id !== last) await begin(next.id);
    last = next?.id ?? last;
    taken = next !== undefined;
    next?.go();
  }

  return {
    async take({ lane, id }, work) {
      let began = 0;
      const start = async (where: 'push' | 'unshift'): Promise<void> => {
        const mine = new Promise<void>((go) => waiting[lane][where]({ id, go }));
        void give();
        await mine;
        began = now();
      };
      const stop = (): void => {
        shares.used(lane, now() - began);
        taken = false;
        void give();
      };
      await start('push');
      try {
        return await work(async () => {
          stop();
          // Ahead of those that have not begun, so that questions are finished one after the other.
          await start('unshift');
        });
      } finally {
        stop();
      }
    },
  };
}

/** Decides which lane is first, by how much time checks have had since the last turn of a question. */
function createShares() {
  let owed = 0;
  return {
    order: (): readonly Lane[] => (owed > 0 ? ['check', 'question', 'build'] : ['question', 'check', 'build']),
    used(lane: Lane, ms: number): void {
      if (lane === 'question') owed = CHECKS_MS;
      if (lane === 'check') owed -= ms;
    },
  };
}
