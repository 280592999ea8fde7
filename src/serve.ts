/** Runs the channels until the program is stopped or the last of them fails. */

import type { Channel } from './channels/channel.js';
import { AppError } from './errors.js';
import type { Refreshed } from './watch/refresh.js';

export type ServeOptions = {
  readonly channels: readonly Channel[];
  /** Brings the index up to date; runs while the channels are open. */
  readonly refresh: () => Promise<Refreshed>;
  /** Aborted when the program should end. */
  readonly signal: AbortSignal;
  /** A line for the person who runs it; `warn` for what is wrong, which is always shown. */
  readonly note: (line: string) => void;
  readonly warn: (line: string) => void;
};

/**
 * Opens all channels at once, on the index as it is, while the build runs; returns when `signal` is aborted and all
 * channels are closed. A channel that fails is reported and dropped; the program ends when the last one fails. An
 * engine that fails is reported, and the channels stay open: the next question starts it again.
 * @throws AppError of the last channel, or of a build that leaves nothing to answer from
 */
export async function serve({ channels, refresh, signal, note, warn }: ServeOptions): Promise<number> {
  const opened = await openAll(channels, { note, warn });
  const built = refresh().then(({ notes, warnings }) => {
    notes.forEach(note);
    warnings.forEach(warn);
  }, survive(warn));
  try {
    await Promise.race([aborted(signal), lastFailure(opened, warn), failure(built)]);
    if (!signal.aborted) return 1;
    note('Stopping after the questions that are under way are answered.');
    return 0;
  } finally {
    await Promise.allSettled(opened.map((channel) => channel.close()));
  }
}

type Lines = Pick<ServeOptions, 'note' | 'warn'>;

async function openAll(channels: readonly Channel[], { note, warn }: Lines): Promise<readonly Channel[]> {
  const results = await Promise.allSettled(channels.map((channel) => channel.open()));
  const opened: Channel[] = [];
  for (const [index, result] of results.entries()) {
    const channel = channels[index];
    if (result.status === 'fulfilled' && channel) {
      note(result.value);
      opened.push(channel);
    } else if (result.status === 'rejected' && channels.length > 1) warn(inWords(result.reason));
  }
  const [first] = results;
  if (opened.length === 0 && first?.status === 'rejected') throw first.reason;
  return opened;
}

const inWords = (error: unknown): string =>
  error instanceof AppError ? `${error.code} ${error.message}` : String(error);

/** Reports a failure of the engine and goes on; throws any other. */
const survive =
  (warn: ServeOptions['warn']) =>
  (error: unknown): void => {
    if (!(error instanceof AppError && error.code === 'ENGINE_FAILED')) throw error;
    warn(inWords(error));
  };

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Settles only if `work` fails. */
const failure = (work: Promise<unknown>): Promise<never> =>
  new Promise((_resolve, reject) => {
    work.catch(reject);
  });

/** Rejects with the error of the last channel once all of them have failed; those before it are reported. */
async function lastFailure(channels: readonly Channel[], warn: (line: string) => void): Promise<never> {
  const all = channels.map(({ failed }) => failed ?? new Promise<AppError>(() => undefined));
  const last = await new Promise<AppError>((resolve) => {
    let left = all.length;
    for (const failed of all)
      void failed.then((error) => {
        left -= 1;
        if (left === 0) resolve(error);
        else warn(inWords(error));
      });
  });
  throw last;
}

/** The signals that ask a program to end, with the exit status of one that obeys at once. A closed terminal sends SIGHUP. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** At the first signal the program finishes what is under way; at the second it ends at once. */
export function stopOnSignals(stop: AbortController, on: Pick<NodeJS.Process, 'once' | 'exit'> = process): void {
  let asked = false;
  const ask = (status: number): void => {
    if (asked) on.exit(status);
    asked = true;
    stop.abort();
  };
  for (const [name, status] of Object.entries(SIGNALS) as [keyof typeof SIGNALS, number][]) {
    const again = (): void => {
      on.once(name, again);
      ask(status);
    };
    on.once(name, again);
  }
}
