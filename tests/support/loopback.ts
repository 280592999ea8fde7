import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/import/fetch/fetcher.js';

/** `requests`: what was asked for, as "GET /path". */
export type Loopback = {
  readonly port: number;
  readonly origin: string;
  readonly requests: readonly string[];
  readonly connections: () => number;
};

type Where = { readonly address?: string; readonly port?: number };

async function listening(
  server: Server,
  { address = '127.0.0.1', port = 0 }: Where,
): Promise<Omit<Loopback, 'requests'>> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const taken = (server.address() as AddressInfo).port;
  return { port: taken, origin: `http://${address}:${taken}`, connections: () => connections };
}

/**
 * A site on a free port, until the test ends; connections stay open as long, as a busy process would not see one end in
 * time. Without `robots`, its robots.txt does not exist.
 */
export async function loopback(
  handler: RequestListener,
  { robots, ...where }: Where & { readonly robots?: RequestListener } = {},
): Promise<Loopback> {
  const requests: string[] = [];
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 0 }, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.on('error', () => {});
    if (request.url !== '/robots.txt') handler(request, response);
    else if (robots) robots(request, response);
    else response.writeHead(404).end();
  });
  return { ...(await listening(server, where)), requests };
}

/** A server that says what it likes: `onRequest` is called with each connection's first bytes that are not for robots.txt. */
export async function rawLoopback(onRequest: (socket: Socket) => void): Promise<Loopback> {
  const requests: string[] = [];
  const server = createRawServer((socket) => {
    socket.once('data', (data) => {
      const line = data.toString('latin1').split(' HTTP/')[0] ?? '';
      requests.push(line);
      if (line === 'GET /robots.txt')
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      else onRequest(socket);
    });
  });
  return { ...(await listening(server, {})), requests };
}

/** Small limits, no pauses; only these sites of this machine may be fetched, under their addresses or the given names. */
export function loopbackFetcher(
  sites: readonly Loopback[],
  options: Partial<FetcherOptions> & { readonly names?: Readonly<Record<string, readonly string[]>> } = {},
): Fetcher {
  const { names = {}, limits, ...more } = options;
  return createFetcher({
    version: '0.0.0',
    allow: sites.map(({ origin }) => origin.slice('http://'.length)),
    resolve: async (host) => {
      const known = names[host];
      if (known) return known;
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
    },
    limits: { spacingMs: 0, totalMs: 3_000, idleMs: 500, bytes: 1024 * 1024, ...limits },
    ...more,
  });
}
