/** The readers of every format that an article may come in. */

import { kindOf } from './document/kind.js';
import { leftOut } from './doubts/left.js';
import type { Bytes, Read, Refusal } from './draft.js';
import { readFeed } from './feed/feed.js';
import { feedLinks } from './feed/links.js';
import { walkSitemap } from './feed/walk.js';
import { createFetcher } from './fetch/fetcher.js';
import type { WorkerSettings } from './process/protocol.js';
import type { EntryList, FormatKind, Formats } from './sources.js';

/** @throws AppError CONFIG_INVALID for a setting that cannot be used */
export function openFormats(settings: WorkerSettings): Formats {
  const fetcher = createFetcher(settings);
  return {
    async fetch(address, attached) {
      const got = await fetcher.get(address, attached && { bytes: attached.bytes, given: true });
      if (got.kind !== 'not-modified') return got;
      // Only a server that is asked for changes may say so.
      return refusal('damaged', address, 'its site sends no page, but says that nothing changed');
    },
    kindOf: formatOf,
    // Loaded when they are needed: together they take longer than reading a page.
    async readPage(bytes) {
      const { readPage } = await import('./page/page.js');
      return withFeed(await readPage(bytes), bytes);
    },
    async readDocument(bytes) {
      const { readDocument } = await import('./document/document.js');
      return readDocument(bytes);
    },
    async readFeed(bytes) {
      const feed = readFeed(bytes);
      if (feed.kind === 'refused') return feed;
      const entries = feed.entries.map(({ url, published, updated }) => {
        return { name: url, place: url, date: updated ?? published };
      });
      return { kind: 'list', entries, left: leftOut('no-address', feed.leftOut) };
    },
    readSitemap: async (bytes, { filter, since }) => {
      const walked = await walkSitemap(bytes, { fetcher, filter, since });
      return walked.kind === 'refused' ? walked : listOf(walked);
    },
  };
}

type Walked = Extract<Awaited<ReturnType<typeof walkSitemap>>, { kind: 'pages' }>;

const listOf = ({ pages, left }: Walked): EntryList => ({
  kind: 'list',
  entries: pages.map(({ url, lastmod, published }) => ({ name: url, place: url, date: lastmod ?? published })),
  left,
});

/** Sitemaps may be compressed, which their bytes do not tell from another archive. */
function formatOf(bytes: Bytes): FormatKind {
  const kind = kindOf(bytes);
  if (kind === 'unknown' && /\.xml\.gz$/i.test(bytes.url ?? bytes.source)) return 'sitemap';
  if (kind === 'html') return 'page';
  return kind === 'feed' || kind === 'sitemap' ? kind : 'document';
}

/** The front page of a site is no article, but it may name the feed that the person meant. */
function withFeed(read: Read, { bytes, source, url }: Bytes): Read {
  if (read.kind !== 'refused' || read.code !== 'not-an-article') return read;
  const [feed] = feedLinks(new TextDecoder('latin1').decode(bytes), url ?? source);
  return feed
    ? { ...read, message: `${read.message}. It names a feed, which you can import: ${feed.url}`, feed: feed.url }
    : read;
}

const refusal = (code: Refusal['code'], source: string, why: string): Refusal => ({
  kind: 'refused',
  code,
  source,
  message: `${source} was not imported: ${why}`,
});
