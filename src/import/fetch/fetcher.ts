/** Fetches an address for importing: politely, within limits, and never from a private network by accident. */

import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseAddress } from './address.js';
import { parseAllow } from './allow.js';
import { sendable } from './headers.js';
import { LIMITS, type Limits } from './limits.js';
import { type Outcome, refused, type Validators } from './outcome.js';
import { createPace } from './pace.js';
import { createRobots, type Ruling } from './robots.js';
import { type VisitorOptions, visit } from './visit.js';

export type GetOptions = Validators & {
  readonly signal?: AbortSignal | undefined;
  /** The Accept header; by default what `import` can read. */
  readonly accept?: string | undefined;
  /** A smaller limit than the fetcher's. */
  readonly bytes?: number | undefined;
  /** A person put it there for us: robots.txt, which is about crawling, is not asked. */
  readonly given?: boolean | undefined;
};

export type Fetcher = {
  /** Never throws for what a site can do: that is a refusal. @throws the signal's reason if it is aborted. */
  readonly get: (url: string, options?: GetOptions) => Promise<Outcome>;
};

/** The addresses of a host name, in order of preference. @throws if the name is unknown. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type FetcherOptions = {
  /** Of Yaar, for the User-Agent. */
  readonly version: string;
  /** A web address or mail address for site owners, for the User-Agent (setting IMPORT_CONTACT). */
  readonly contact?: string | undefined;
  /** What may be fetched although it is private: addresses, ranges, host names, with or without a port (setting IMPORT_ALLOW). */
  readonly allow?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly resolve?: Resolve | undefined;
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
};

const AGENT = 'Yaar';
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8';
/** RFC 9309, 2.3.1.2: at least five redirects of a robots.txt are followed. */
const ROBOTS_REDIRECTS = 5;

/** @throws AppError CONFIG_INVALID for an entry of `allow` that cannot be read. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { now = Date.now, sleep = pause, resolve = lookedUp } = options;
  const limits = { ...LIMITS, ...options.limits };
  const visitor: VisitorOptions = {
    allow: parseAllow(options.allow ?? []),
    resolve,
    limits,
    now,
    pace: createPace({ now, sleep }),
  };
  const agent = userAgent(options);
  const headersFor = (accept: string) => ({ 'user-agent': agent, accept, 'accept-encoding': 'gzip, br, deflate' });
  const free = async (): Promise<Ruling> => ({ kind: 'allowed', delayMs: 0 });
  const robots = createRobots({
    agent: AGENT,
    now,
    read: (url) =>
      follow(url, {
        visitor,
        rule: free,
        headers: headersFor('text/plain,*/*;q=0.8'),
        bytes: limits.robotsBytes,
        redirects: ROBOTS_REDIRECTS,
        cut: true,
        spacingMs: 0,
      }),
  });
  return {
    get: (url, { signal, accept = ACCEPT, bytes = limits.bytes, given = false, etag, lastModified } = {}) =>
      follow(url, {
        visitor,
        rule: given ? free : robots.rule,
        headers: { ...headersFor(accept), ...conditions({ etag, lastModified }) },
        bytes: Math.min(bytes, limits.bytes),
        redirects: limits.redirects,
        cut: false,
        spacingMs: limits.spacingMs,
        signal,
      }),
  };
}

type Way = {
  readonly visitor: VisitorOptions;
  readonly rule: (url: URL, source: string, signal?: AbortSignal) => Promise<Ruling>;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly redirects: number;
  readonly cut: boolean;
  readonly spacingMs: number;
  readonly signal?: AbortSignal | undefined;
};

/** Every address on the way is checked as if it had been asked for. */
async function follow(asked: string, way: Way): Promise<Outcome> {
  const { visitor, signal, headers, bytes, cut } = way;
  const seen = new Set<string>();
  let at = asked;
  let source = asked;
  let moved = true;
  while (seen.size <= way.redirects) {
    const address = parseAddress(at, asked);
    if (address.kind === 'refused') return address;
    const { url } = address;
    if (seen.size === 0) source = url.href;
    if (seen.has(url.href))
      return refused(
        'too-many-redirects',
        source,
        `${url.host} redirects in a circle; it may need cookies, so save the page and import the file`,
      );
    seen.add(url.href);
    const ruling = await way.rule(url, source, signal);
    if (ruling.kind === 'refused') return ruling;
    const spacingMs = Math.max(way.spacingMs, Math.min(ruling.delayMs, visitor.limits.crawlDelayMs));
    const step = await visit({ source, url, headers, bytes, cut, spacingMs, signal }, visitor);
    if (step.kind === 'fetched' && moved && seen.size > 1) return { ...step, movedTo: url.href };
    if (step.kind !== 'redirect') return step;
    moved &&= step.permanent;
    at = step.to;
  }
  return refused(
    'too-many-redirects',
    source,
    `after ${way.redirects} redirects there is still no page; give the address that your browser ends at`,
  );
}

function conditions(given: { readonly [Key in keyof Validators]: string | undefined }): Record<string, string> {
  const { etag, lastModified } = sendable(given);
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function userAgent({ version, contact }: FetcherOptions): string {
  const printable = (text: string): string => text.replace(/[^\x20-\x7e]|[()]/g, '');
  const about = contact === undefined ? 'reads pages that a person asked for' : `+${contact}`;
  return `${AGENT}/${printable(version)} (${printable(about)})`;
}

const pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await wait(ms, undefined, { signal });
};

const lookedUp: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);
