/** Follows a sitemap to the sitemaps that it names, within limits. */

import { type Left, leftOut } from '../doubts/left.js';
import type { Bytes, Refusal, RefusalCode } from '../draft.js';
import type { Fetcher } from '../fetch/fetcher.js';
import type { NotModified } from '../fetch/outcome.js';
import { globOf } from './glob.js';
import { readSitemap, type Sitemap, type SitemapPage } from './sitemap.js';

export type WalkLimits = {
  /** Of addresses that the filter and `since` leave. */
  readonly pages: number;
  readonly sitemaps: number;
  /** An index of sitemaps is 1 deep, an index of indexes 2. */
  readonly depth: number;
};

export const WALK_LIMITS: WalkLimits = { pages: 1_000, sitemaps: 200, depth: 3 };

export type WalkOptions = {
  readonly fetcher: Fetcher;
  /** A glob over addresses: see `globOf`. */
  readonly filter?: string | undefined;
  /** ISO day: pages last changed before it are left out; pages without a date are kept. */
  readonly since?: string | undefined;
  readonly limits?: Partial<WalkLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Walked = {
  readonly kind: 'pages';
  readonly pages: readonly SitemapPage[];
  /** What was left out, in sentences. */
  readonly left: readonly Left[];
};

const SITEMAP_TYPES = 'application/xml,text/xml,application/gzip;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/**
 * From an address, or from the bytes that were fetched there. Never throws for what a site can do.
 * @throws the signal's reason if it is aborted
 */
export async function walkSitemap(start: string | Bytes, options: WalkOptions): Promise<Walked | Refusal> {
  const { fetcher, filter = '', since, signal } = options;
  const address = typeof start === 'string' ? start : (start.url ?? start.source);
  const glob = globOf(filter);
  if (glob.kind === 'wrong') return refusal(address, 'address-invalid', glob.reason);
  const walk = createWalk({ address, since, fits: glob.fits, limits: { ...WALK_LIMITS, ...options.limits } });
  for (let next = walk.next(); next; next = walk.next()) {
    const first = typeof start !== 'string' && next.depth === 0;
    const got = first ? { bytes: start } : await fetcher.get(next.url, { signal, accept: SITEMAP_TYPES });
    const read = 'bytes' in got ? await readSitemap(got.bytes) : got;
    signal?.throwIfAborted();
    const stop = walk.take(read, next);
    if (stop) return stop;
  }
  return walk.result();
}

type Place = { readonly url: string; readonly depth: number };

type Given = {
  readonly address: string;
  readonly since: string | undefined;
  readonly fits: (address: string) => boolean;
  readonly limits: WalkLimits;
};

function createWalk(given: Given) {
  const { address, since, limits } = given;
  const queue: Place[] = [{ url: address, depth: 0 }];
  const known = new Set([address]);
  const failed: Refusal[] = [];
  const found = createPages(given);
  let again = 0;

  const follow = ({ url, lastmod }: SitemapPage, depth: number): void => {
    if (known.has(url)) again += 1;
    else if (!isOlder(lastmod, since)) {
      known.add(url);
      queue.push({ url, depth });
    }
  };

  return {
    next: (): Place | undefined => queue.shift(),
    /** A refusal if the walk must end. */
    take(outcome: Sitemap | NotModified | Refusal, { url, depth }: Place): Refusal | undefined {
      if (outcome.kind === 'not-modified') return undefined;
      if (outcome.kind === 'refused') {
        failed.push(outcome);
        return depth === 0 || outcome.code === 'too-many-pages' ? outcome : undefined;
      }
      found.add(outcome);
      if (outcome.sitemaps.length > 0 && depth >= limits.depth) return tooMany(url, DEEP(limits.depth));
      for (const one of outcome.sitemaps) follow(one, depth + 1);
      if (known.size > limits.sitemaps) return tooMany(address, FORKED(limits.sitemaps));
      return found.pages.size > limits.pages ? tooMany(address, LONG(limits.pages)) : undefined;
    },
    result(): Walked | Refusal {
      const [first] = failed;
      if (found.pages.size === 0 && first) return first;
      if (found.pages.size === 0 && again > 0) return refusal(address, 'damaged', CIRCLE);
      return { kind: 'pages', pages: [...found.pages.values()], left: leftIn({ ...found.left, again }, failed) };
    },
  };
}

const CIRCLE = 'its sitemaps only name each other, and no page; tell its site';
const DEEP = (most: number): string => `its sitemaps name sitemaps more than ${most} deep; give one of them`;
const FORKED = (most: number): string => `it has more than ${most} sitemaps; give one of them, or a later date`;
const LONG = (most: number): string => `more than ${most} addresses are left; narrow the filter, or give a later date`;

const tooMany = (source: string, why: string): Refusal => refusal(source, 'too-many-pages', why);

function createPages({ fits, since }: Given) {
  const pages = new Map<string, SitemapPage>();
  const left = { filter: 0, older: 0, invalid: 0 };
  return {
    pages,
    left,
    add(sitemap: Sitemap): void {
      left.invalid += sitemap.leftOut;
      for (const page of sitemap.pages) {
        if (!fits(page.url)) left.filter += 1;
        else if (isOlder(page.lastmod ?? page.published, since)) left.older += 1;
        else if (!pages.has(page.url)) pages.set(page.url, page);
      }
    },
  };
}

/** A month is not older than a day in it. */
const isOlder = (date: string | undefined, since: string | undefined): boolean =>
  date !== undefined && since !== undefined && date < since.slice(0, date.length);

type Counts = { readonly filter: number; readonly older: number; readonly invalid: number; readonly again: number };

const leftIn = ({ filter, older, invalid, again }: Counts, failed: readonly Refusal[]): readonly Left[] => [
  ...leftOut('filter', filter),
  ...leftOut('older', older),
  ...leftOut('bad-address', invalid),
  ...leftOut('again', again),
  ...failed.map((refusal): Left => ({ kind: 'failed', refusal })),
];

const refusal = (source: string, code: RefusalCode, why: string): Refusal => ({
  kind: 'refused',
  code,
  source,
  message: `${source} was not followed: ${why}`,
});
