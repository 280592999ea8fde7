/** What Discord delivered, each once, and waiting for it at the end. */

/** Discord sometimes delivers twice, so this many ids are remembered; the oldest is forgotten first. */
const REMEMBERED = 1000;

export type Inbox = {
  /** Does the work unless this id was seen before; while closing, `late` instead. */
  readonly take: (
    id: string,
    handle: { readonly work: () => Promise<void>; readonly late: () => Promise<void> },
  ) => void;
  /** No new work from now on; waits for what is under way, at most `graceMs`. True when all of it is done. */
  readonly close: (graceMs: number) => Promise<boolean>;
};

export function createInbox(onError: (error: unknown) => void): Inbox {
  const seen = new Set<string>();
  const working = new Set<Promise<void>>();
  let closing = false;
  return {
    take(id, { work, late }) {
      if (seen.has(id)) return;
      seen.add(id);
      for (const oldest of seen) if (seen.size > REMEMBERED) seen.delete(oldest);
      const run = (closing ? late() : work()).catch(onError).finally(() => working.delete(run));
      working.add(run);
    },
    async close(graceMs) {
      closing = true;
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), graceMs);
      });
      const done = (async (): Promise<true> => {
        while (working.size > 0) await Promise.all(working);
        return true;
      })();
      const inTime = await Promise.race([done, grace]);
      clearTimeout(timer);
      return inTime;
    },
  };
}
