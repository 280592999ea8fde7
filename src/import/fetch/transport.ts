/** One request and its answer, over a connection to an address that was checked before. */

import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { Client } from 'undici';
import { readBody } from './body.js';
import { refusalFor, tooLarge, tooSlow } from './failure.js';
import { type Headers, headerOf } from './headers.js';
import type { Limits } from './limits.js';
import { type FetchRefusal, refused } from './outcome.js';

export type Request = {
  readonly source: string;
  readonly url: URL;
  /** The only ones that may be connected to. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Pick<Limits, 'bytes' | 'headerBytes' | 'totalMs' | 'idleMs'>;
  /** What is over the limit of bytes is left unread instead of refusing the whole. */
  readonly cut: boolean;
  readonly signal: AbortSignal | undefined;
};

/** The body is read of an answer with a page (2xx) only. */
export type Response = {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** Never throws for what a site can do. @throws the signal's reason if it is aborted. */
export async function exchange(request: Request): Promise<Response | FetchRefusal> {
  const { source, url, limits, signal } = request;
  const host = url.host;
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, limits.totalMs);
  const cancel = (): void => stop.abort();
  signal?.addEventListener('abort', cancel, { once: true });
  // A client of its own for each request: nothing is kept open, so no connection outlives its check.
  const client = clientFor(request);
  try {
    signal?.throwIfAborted();
    return await answered(client, request, stop.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (late) return { ...refused('too-slow', source, ''), ...tooSlow(host, limits.totalMs) };
    return refusalFor(error, { source, host, limit: limits.bytes });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    client.destroy().catch(() => {});
  }
}

function clientFor({ url, addresses, limits, cut }: Request): Client {
  return new Client(url.origin, {
    connect: { lookup: pinned(addresses), timeout: limits.idleMs },
    autoSelectFamily: true,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headerBytes,
    maxResponseSize: cut ? -1 : limits.bytes,
  });
}

/** Whatever name the connection asks for, the answer is what was checked: there is no second look-up to lie to. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, answer) => {
    const known = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = known;
    if (options.all || !first) answer(null, known);
    else answer(null, first.address, first.family);
  };

async function answered(client: Client, request: Request, signal: AbortSignal): Promise<Response | FetchRefusal> {
  const { source, url, limits, cut } = request;
  const path = `${url.pathname}${url.search}`;
  const answer = await client.request({ path, method: 'GET', headers: request.headers, signal });
  const { statusCode: status, headers } = answer;
  // Breaking off a body may be reported after nobody listens any more.
  answer.body.on('error', () => {});
  if (status < 200 || status > 299) return { kind: 'response', status, headers, bytes: new Uint8Array() };
  const encoding = headerOf(headers, 'content-encoding');
  const stated = Number(headerOf(headers, 'content-length') ?? 0);
  const large = { ...refused('too-large', source, ''), ...tooLarge(url.host, limits.bytes) };
  if (stated > limits.bytes && !cut) return large;
  const body = await readBody(answer.body, { encoding, limit: limits.bytes, cut });
  switch (body.kind) {
    case 'bytes':
      return { kind: 'response', status, headers, bytes: body.bytes };
    case 'too-large':
      return large;
    case 'unknown-encoding':
      return refused(
        'damaged',
        source,
        `${url.host} sends its page compressed as "${body.encoding}", not as gzip, br or deflate; it cannot be read`,
      );
    default:
      return body satisfies never;
  }
}
