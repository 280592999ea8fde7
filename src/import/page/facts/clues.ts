/** Everything on a page that may state a fact, read once: JSON-LD, meta tags, the visible headline. */

import { type Entry, entriesOf, mainEntry, siteEntry } from './json-ld.js';
import { addressOf, plain } from './values.js';

export type Clues = {
  readonly document: Document;
  /** After redirects. */
  readonly url: string | undefined;
  readonly entry: Entry | undefined;
  /** What JSON-LD says of the site. */
  readonly site: Entry | undefined;
  readonly meta: (name: string) => readonly string[];
  /** The names of all meta tags. */
  readonly metaNames: readonly string[];
  readonly canonical: string | undefined;
};

export function cluesOf(document: Document, url: string | undefined): Clues {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = plain(tag.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = tag
        .getAttribute(key)
        ?.trim()
        .toLowerCase()
        .replace(/^(dc|dcterms):/, '$1.');
      if (name) tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  const meta = (name: string): readonly string[] => tags.get(name) ?? [];
  const canonical = canonicalOf(document, meta, url);
  const addresses = [url, canonical].filter((one) => one !== undefined);
  const entries = entriesOf(document);
  return {
    document,
    url,
    meta,
    metaNames: [...tags.keys()],
    canonical,
    entry: mainEntry(entries, { document, addresses }),
    site: siteEntry(entries),
  };
}

/** Where a page is declared to stand; relative addresses are completed, others than the web's do not count. */
function canonicalOf(document: Document, meta: Clues['meta'], url: string | undefined): string | undefined {
  const stated = document.querySelector('link[rel~=canonical][href]')?.getAttribute('href') ?? meta('og:url')[0];
  return stated === undefined ? undefined : addressOf(stated, url);
}
