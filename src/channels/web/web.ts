/** The web channel. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '../channel.js';
import { readAssets } from './assets.js';
import { listen } from './listen.js';
import { createGated, type RoutesOptions } from './routes.js';
import { isPrivate } from './visit/visitor.js';

export type WebOptions = Pick<RoutesOptions, 'app' | 'building' | 'onFault' | 'onError' | 'desk' | 'importer'> & {
  readonly host?: string;
  readonly port?: number;
  /** Where people reach the page when that is not host and port. */
  readonly publicUrl?: string | undefined;
  /** Called with the address when the page is open. */
  readonly onOpen?: (address: string) => void;
  /** How long `close` waits for answers that are under way. */
  readonly graceMs?: number;
  /** The folder with style, icon and compiled scripts. */
  readonly assets?: URL;
};

const DEFAULTS = { host: '127.0.0.1', port: 8787, graceMs: 10_000, assets: new URL('./assets/', import.meta.url) };

/** For what is still being written when all answers are there. */
const LAST_MS = 1_000;

/** The page and its API. `open` says where it is. */
export function createWebChannel(options: WebOptions): Channel {
  const { host, port, graceMs, assets, publicUrl, onOpen, ...rest } = { ...DEFAULTS, ...options };
  const stop = new AbortController();
  let server: Server | undefined;
  let finish = async (_graceMs: number): Promise<boolean> => true;
  return {
    name: 'web',
    async open() {
      const guard = { host, publicUrl };
      const gated = createGated({
        ...rest,
        guard,
        private: isPrivate(host, publicUrl),
        assets: await readAssets(assets),
        signal: stop.signal,
      });
      const { routes } = gated;
      finish = gated.close;
      server = await listen(routes, { host, port });
      const address = publicUrl ?? addressOf(server.address() as AddressInfo);
      onOpen?.(address);
      return `The page is open at ${address}`;
    },
    async close() {
      const closing = server;
      const closed = new Promise((resolve) => (closing ? closing.close(resolve) : resolve(undefined)));
      // Browsers keep connections open for requests that will not come.
      closing?.closeIdleConnections();
      await finish(graceMs);
      stop.abort();
      closing?.closeIdleConnections();
      const last = setTimeout(() => closing?.closeAllConnections(), LAST_MS);
      await closed;
      clearTimeout(last);
    },
  };
}

/** If bound to all addresses, it is reached on this machine at the loopback address. */
function addressOf({ address, family, port }: AddressInfo): string {
  const named = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && named.includes(':') ? `[${named}]` : named}:${port}/`;
}
