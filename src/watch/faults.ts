/** What is wrong while the program goes on: for those who watch over it, as the log tells only once. */

/**
 * articles: the folder cannot be read; answers come from before · data: versions of articles cannot be kept, so that ids
 * of quotes stop working when they change · store: nothing is remembered after the end of the program · questions: some
 * could not be written · settings: the file is wrong, and the settings before it are used.
 */
const FAULTS = ['articles', 'data', 'store', 'questions', 'settings'] as const;
export type FaultName = (typeof FAULTS)[number];

export type Fault = { readonly what: FaultName; readonly since: string; readonly message: string };

export type Faults = {
  /** Notes that something is wrong, or, without a message, that it is right again. */
  readonly note: (what: FaultName, message: string | undefined) => void;
  readonly now: () => readonly Fault[];
};

export function createFaults(clock: () => Date): Faults {
  const found = new Map<FaultName, Fault>();
  return {
    note(what, message) {
      if (message === undefined) found.delete(what);
      else found.set(what, { what, since: found.get(what)?.since ?? clock().toISOString(), message });
    },
    now: () => FAULTS.flatMap((what) => found.get(what) ?? []),
  };
}
