import { setImmediate } from 'node:timers/promises';

/** In this order they have their turns: people who wait for an answer, people who wait for a check, builds. */
export type Lane = 'question' | 'check' | 'build';

/** Lets messages come in and others have their turns; returns when it is this one's again. */
export type Pause = () => Promise<void>;

/** Who may use the worker: one at a time, from one pause to the next. */
export type Turns = {
  /** Runs `work` after those before it in its lane. `id`: the request that it is done for. */
  take<T>(turn: { readonly lane: Lane; readonly id: number }, work: (pause: Pause) => Promise<T>): Promise<T>;
};

export type TurnsOptions = {
  /** Awaited before a turn that is another request's than the one before: what dies in it is known then. */
  readonly begin: (id: number) => Promise<void>;
  /** Milliseconds on any clock. */
  readonly now: () => number;
};

/**
 * After each turn of a question, checks have about as long as a passage takes to be read: a check waits for one reading
 * and not for all questions, and many checks make the questions at most twice as slow.
 */
const CHECKS_MS = 20;

type Waiting = { readonly id: number; readonly go: () => void };

export function createTurns({ begin, now }: TurnsOptions): Turns {
  const waiting: Readonly<Record<Lane, Waiting[]>> = { question: [], check: [], build: [] };
  const shares = createShares();
  let taken = false;
  let last: number | undefined;

  /** Gives the next turn away, unless somebody has it. */
  async function give(): Promise<void> {
    if (taken) return;
    taken = true;
    // Messages are delivered between two turns of the loop.
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
          // Before those that have not begun, so that questions are done one after the other.
          await start('unshift');
        });
      } finally {
        stop();
      }
    },
  };
}

/** Which lane comes first now, by the time that checks have had since the last turn of a question. */
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
