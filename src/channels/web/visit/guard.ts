/** Refuses requests that come from other sites. */

import type { MiddlewareHandler } from 'hono';

export type GuardOptions = {
  /** The address that the server is bound to. */
  readonly host: string;
  /** Where it is reached from outside, through a proxy for example. */
  readonly publicUrl?: string | undefined;
  /** Longest path with its query, in characters. */
  readonly longestAddress?: number;
};

/** Without scripts, the address holds a line of 2,200 characters, encoded in up to nine characters each. */
const DEFAULTS = { longestAddress: 24 * 1024 };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostnameOf = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '');

/**
 * Refuses what a page of another site can make a browser send. Names other than our own are refused because such a
 * page may point its own name to 127.0.0.1; loopback names are accepted at any port, for containers and tunnels.
 */
export function createGuard({
  host,
  publicUrl,
  longestAddress = DEFAULTS.longestAddress,
}: GuardOptions): MiddlewareHandler {
  const published = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const bound = host.includes(':') ? `[${host}]` : host;
  const isOurs = (name: string): boolean =>
    name === published || LOOPBACK.has(hostnameOf(name)) || hostnameOf(name) === bound;
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const name = c.req.header('host') ?? '';
    if (!isOurs(name))
      return c.text(
        `${name || 'A request without Host'} is not a name of this server. Set PUBLIC_URL to the address that people use.`,
        421,
      );
    if (pathname.length + search.length > longestAddress) return c.text('The address is too long.', 414);
    if (isForeign({ name, published, header: (key) => c.req.header(key), method: c.req.method }))
      return c.text('Pages of other sites may link to this page, but not send requests to it.', 403);
    return next();
  };
}

type Sent = {
  readonly name: string;
  readonly published: string | undefined;
  readonly method: string;
  readonly header: (key: string) => string | undefined;
};

/** Programs send neither header; browsers always send Sec-Fetch-Site, and Origin with whatever may change something. */
function isForeign({ name, published, method, header }: Sent): boolean {
  const origin = header('origin');
  if (origin !== undefined && (!URL.canParse(origin) || ![name, published].includes(new URL(origin).host))) return true;
  const site = header('sec-fetch-site') ?? 'none';
  const followed =
    method === 'GET' && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
  return site !== 'none' && site !== 'same-origin' && !followed;
}
