/** Opens the port of the page. */

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../../errors.js';

export type ListenOptions = { readonly host: string; readonly port: number };

/** How many ports are tried, beginning with the wanted one; then the system chooses. */
const TRIES = 20;

/** Node itself refuses longer headers (431) before any of our code sees them. */
const LIMITS = { maxHeaderSize: 32 * 1024, requestTimeout: 30_000, headersTimeout: 10_000 };

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
