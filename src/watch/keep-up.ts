/** Keeps a running program up to date with its articles, and says what happens. */

import { type Following, type FollowOptions, follow } from './follow.js';
import type { UpdatesOptions } from './updates.js';

/** What one update found; `changed` says in a line what is new, if anything is. */
export type Outcome = {
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly changed?: string | undefined;
};

export type KeepUpOptions<T extends Outcome> = Pick<FollowOptions, 'corpusDir' | 'beside' | 'how'> &
  Pick<UpdatesOptions, 'isSlow'> & {
    /** Rejects when the signal is aborted. */
    readonly refresh: (wanted: { readonly full: boolean; readonly signal: AbortSignal }) => Promise<T>;
    /** How an error is told to the person who runs the program. */
    readonly inWords: (error: unknown) => string;
    readonly note: (line: string) => void;
    readonly warn: (line: string) => void;
  };

export type KeepingUp<T> = {
  /** The first update; later ones follow by themselves, and report what is new in them. */
  readonly first: () => Promise<T>;
  /** An update follows soon, also where nothing notices changes. */
  readonly changed: () => void;
  readonly how: Following['how'];
  readonly close: () => Promise<void>;
};

/** Another program is building: it will be done soon. */
const BUSY = 'INDEX_BUSY';
const BUSY_MS = 2_000;

export function keepUp<T extends Outcome>(options: KeepUpOptions<T>): KeepingUp<T> {
  const { refresh, inWords, warn } = options;
  const reporter = createReporter(options);
  let onFirst: { readonly resolve: (outcome: T) => void; readonly reject: (error: unknown) => void } | undefined;

  async function update({ full, signal }: Parameters<UpdatesOptions['update']>[0]): Promise<void> {
    try {
      const outcome = await refresh({ full, signal });
      if (onFirst) onFirst.resolve(outcome);
      reporter.report(outcome, onFirst === undefined);
      onFirst = undefined;
      if (outcome.warnings.some((line) => line.startsWith(BUSY))) setTimeout(following.changed, BUSY_MS).unref();
    } catch (error) {
      if (signal.aborted) return;
      onFirst?.reject(error);
      if (!onFirst) reporter.report({ notes: [], warnings: [inWords(error)] }, true);
      onFirst = undefined;
    }
  }

  const following = follow({
    ...options,
    update,
    onFallback: (error) => warn(`The articles are looked at once a second from now on: ${inWords(error)}`),
  });
  return {
    async first() {
      const first = new Promise<T>((resolve, reject) => {
        onFirst = { resolve, reject };
      });
      void following.update({ full: true });
      return first;
    },
    changed: following.changed,
    how: following.how,
    close: following.close,
  };
}

/** Says everything once: an update a minute would otherwise repeat what is wrong all day. */
function createReporter({ note, warn }: Pick<KeepUpOptions<Outcome>, 'note' | 'warn'>) {
  let said: ReadonlySet<string> = new Set();
  return {
    report({ notes, warnings, changed }: Outcome, isSaid: boolean): void {
      if (isSaid) {
        if (changed !== undefined) note(changed);
        for (const line of notes) if (!said.has(line)) note(line);
        for (const line of warnings) if (!said.has(line)) warn(line);
        if (warnings.length === 0 && [...said].some((line) => line.startsWith(WRONG))) note('All is well again.');
      }
      said = new Set([...notes, ...warnings.flatMap((line) => [line, `${WRONG}${line}`])]);
    },
  };
}

const WRONG = 'wrong: ';
