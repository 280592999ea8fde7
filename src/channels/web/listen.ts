/** Opens the port of the page, and closes it. */

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { AppError } from '../../errors.js';

export type ListenOptions = { readonly host: string; readonly port: number };

/** How many ports are tried, beginning with the wanted one; then the system chooses. */
const TRIES = 20;

/**
 * Node itself refuses longer headers (431) before any of our code sees them. A proxy keeps a connection for a minute as a
 * rule; were it closed here before that, a request on its way would be lost (502).
 */
const LIMITS = {
  maxHeaderSize: 32 * 1024,
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 75_000,
};

/** Serves on the wanted port or the next free one. @throws AppError CONFIG_INVALID when the address cannot be used. */
export async function listen(routes: Hono, { host, port }: ListenOptions): Promise<Server> {
  const server = createAdaptorServer({ fetch: routes.fetch, serverOptions: LIMITS }) as Server;
  const ports = [...Array.from({ length: port === 0 ? 0 : TRIES }, (_, step) => port + step), 0];
  for (const candidate of ports) if (await bind(server, { host, port: candidate })) return server;
  throw new AppError('CONFIG_INVALID', `no port is free on ${host}; change HOST or PORT`);
}

/** False when the port is taken. */
function bind(server: Server, { host, port }: ListenOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      const message = `cannot listen on ${host} port ${port} (${error.code}); change HOST or PORT`;
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new AppError('CONFIG_INVALID', message, { cause: error }));
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host);
  });
}

/** Lets no new request in while the server stops, and waits for those inside. */
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
