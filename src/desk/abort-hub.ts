/** Many who wait on one signal. */

export type AbortHub = {
  /** Calls `task` when the signal is aborted; the returned function calls it off. */
  readonly on: (signal: AbortSignal, task: () => void) => () => void;
};

/** One listener for each signal, however many wait: Node takes many listeners for a leak, and warns. */
export function createAbortHub(): AbortHub {
  const waiting = new Map<AbortSignal, { readonly tasks: Set<() => void>; readonly listener: () => void }>();

  function entryFor(signal: AbortSignal) {
    const tasks = new Set<() => void>();
    const listener = (): void => {
      waiting.delete(signal);
      for (const task of [...tasks]) task();
    };
    const entry = { tasks, listener };
    waiting.set(signal, entry);
    signal.addEventListener('abort', listener, { once: true });
    return entry;
  }

  return {
    on(signal, task) {
      const { tasks, listener } = waiting.get(signal) ?? entryFor(signal);
      tasks.add(task);
      return () => {
        tasks.delete(task);
        if (tasks.size > 0 || waiting.get(signal)?.tasks !== tasks) return;
        waiting.delete(signal);
        signal.removeEventListener('abort', listener);
      };
    },
  };
}
