/** Feeds as texts, and reading one that must not be refused. */

import type { Bytes } from '../../src/import/draft.js';
import { readFeed } from '../../src/import/feed/feed.js';

export const ADDRESS = 'https://paper.example/feeds/all.xml';

export const bytesOf = (text: string | Uint8Array, more: Partial<Bytes> = {}): Bytes => ({
  source: ADDRESS,
  url: ADDRESS,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  ...more,
});

export const read = (text: string | Uint8Array, more: Partial<Bytes> = {}) => {
  const feed = readFeed(bytesOf(text, more));
  if (feed.kind === 'refused') throw new Error(feed.message);
  return feed;
};

export const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${channel}${items}</channel></rss>`;
