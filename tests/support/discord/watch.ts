export interface Patience {
  /** What is waited for, in words: this is the error message when the time is up. */
  readonly what: string;
  /** Real milliseconds. */
  readonly within?: number;
}

export interface Watch {
  /** Something happened: everyone who waits looks again. */
  changed(): void;
  /** Waits until `find` gives a value; fails after a bound, so that no test hangs. */
  until<T>(find: () => T | undefined, patience: Patience): Promise<T>;
  stop(): void;
}

/** Between looks, in milliseconds, for what happens in the bot and not here (a promise of its own, a log line). */
const LOOK_MS = 20;

/** Waiting without sleeping: a look at every change, and now and then in between. */
export function createWatch(patienceMs: number): Watch {
  const waiting = new Set<{ readonly look: () => void; readonly stop: () => void }>();
  return {
    changed() {
      for (const { look } of [...waiting]) look();
    },
    until(find, { what, within = patienceMs }) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(bound);
          clearInterval(again);
          waiting.delete(entry);
        };
        const look = (): void => {
          try {
            const found = find();
            if (found === undefined) return;
            stop();
            resolve(found);
          } catch (error) {
            stop();
            reject(error);
          }
        };
        const entry = { look, stop };
        const again = setInterval(look, LOOK_MS).unref();
        const bound = setTimeout(() => {
          stop();
          reject(new Error(`Waited ${within} ms in vain for ${what}.`));
        }, within);
        waiting.add(entry);
        look();
      });
    },
    stop() {
      for (const entry of [...waiting]) entry.stop();
    },
  };
}
