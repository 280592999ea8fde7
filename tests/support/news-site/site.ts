/** A loopback site in the manner of real news sites, with feeds, a sitemap and robots.txt. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedsOf, type Served } from './feeds.js';
import { type Folder, type GoldPage, goldPages } from './gold.js';

export type NewsSite = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pages: readonly GoldPage[];
  readonly close: () => Promise<void>;
};

/** A client in the same process, which reads a page for seconds, would find its connection closed and not know it yet. */
const NO_END = { keepAliveTimeout: 0 };

/** Serves the pages of a folder on a free port of 127.0.0.1. */
export async function startNewsSite({ folder = 'pages' }: { readonly folder?: Folder } = {}): Promise<NewsSite> {
  let served: ReadonlyMap<string, Served> = new Map();
  const server = createServer(NO_END, (request, response) => answer(response, served.get(request.url ?? '/')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pages = goldPages(folder, url);
  served = new Map([...pages.map((page) => [page.path, page] as const), ...feedsOf(url, pages)]);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, pages, close };
}

function answer(response: ServerResponse, page: Served | undefined): void {
  response.writeHead(page?.status ?? 404, { 'content-type': page?.type ?? 'text/plain' });
  response.end(page?.bytes ?? 'not found');
}
