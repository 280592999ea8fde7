/** The web channel. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '../channel.js';
import { readAssets } from './assets.js';
import { listen } from './listen.js';
import { createRoutes, type RoutesOptions } from './routes.js';

export type WebOptions = Pick<RoutesOptions, 'app' | 'building' | 'onFault' | 'onError' | 'importer'> & {
  readonly host?: string;
  readonly port?: number;
  /** Where people reach the page when that is not host and port. */
  readonly publicUrl?: string | undefined;
  /** Called with the address when the page is open. */
  readonly onOpen?: (address: string) => void;
  /** The folder with style, icon and compiled scripts. */
  readonly assets?: URL;
};

const DEFAULTS = { host: '127.0.0.1', port: 8787, assets: new URL('./assets/', import.meta.url) };

/** The page and its API. `open` says where it is. */
export function createWebChannel(options: WebOptions): Channel {
  const { host, port, assets, publicUrl, onOpen, ...rest } = { ...DEFAULTS, ...options };
  const stop = new AbortController();
  let server: Server | undefined;
  return {
    name: 'web',
    async open() {
      const guard = { host, publicUrl };
      const routes = createRoutes({ ...rest, guard, assets: await readAssets(assets), signal: stop.signal });
      server = await listen(routes, { host, port });
      const address = publicUrl ?? addressOf(server.address() as AddressInfo);
      onOpen?.(address);
      return `The page is open at ${address}`;
    },
    async close() {
      stop.abort();
      const closing = server;
      if (!closing) return;
      await new Promise((resolve) => {
        closing.close(resolve);
        // Browsers keep connections open for requests that will not come.
        closing.closeIdleConnections();
      });
    },
  };
}

/** If bound to all addresses, it is reached on this machine at the loopback address. */
function addressOf({ address, family, port }: AddressInfo): string {
  const named = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && named.includes(':') ? `[${named}]` : named}:${port}/`;
}
