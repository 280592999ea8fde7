/** Lets no new request in while the server stops, and waits for those inside. */

import type { Context, MiddlewareHandler } from 'hono';

export type Gate = {
  readonly middleware: MiddlewareHandler;
  /** From now on new requests are refused. Waits for those that are under way, at most `graceMs`: true if all are done. */
  readonly close: (graceMs: number) => Promise<boolean>;
};

export function createGate(refuse: (c: Context) => Response): Gate {
  const inside = new Set<Promise<void>>();
  let closing = false;
  return {
    async middleware(c, next) {
      if (closing) return refuse(c);
      const done = next();
      const settled = done.catch(() => undefined).finally(() => inside.delete(settled));
      inside.add(settled);
      await done;
      // The browser would otherwise keep the connection for a server that is about to end.
      if (closing) c.header('Connection', 'close');
      return undefined;
    },
    async close(graceMs) {
      closing = true;
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), graceMs);
      });
      const inTime = await Promise.race([Promise.all(inside).then(() => true), grace]);
      clearTimeout(timer);
      return inTime;
    },
  };
}
