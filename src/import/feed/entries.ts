/** What is of use in each kind of feed, under the same names. */

import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';

export type RawEntry = { readonly base: string } & {
  readonly [Key in 'link' | 'id' | 'title' | 'author' | 'published' | 'updated']: string | undefined;
};

export type RawFeed = {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly restMs: number | undefined;
  readonly entries: readonly RawEntry[];
};

/** `address`: the feed's own, for links without a site. */
export function rawEntries(parsed: AnyFeed, address: string): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, address);
    case 'rdf':
      return fromRdf(parsed.feed, address);
    case 'atom':
      return fromAtom(parsed.feed, address);
    case 'json':
      return fromJson(parsed.feed, address);
    default:
      return parsed satisfies never;
  }
}

type Based = { readonly base?: string } | undefined;

const within = (address: string, ...elements: readonly Based[]): string =>
  elements.reduce((base, xml) => (xml?.base ? (resolved(xml.base, base)?.href ?? base) : base), address);

/** A feed that was saved as a file has no address, but most of its links have a site of their own. */
export function resolved(link: string, base: string): URL | undefined {
  const site = URL.canParse(base) ? base : undefined;
  return URL.canParse(link, site) ? new URL(link, site) : undefined;
}

const names = (people: readonly ({ readonly name?: string } | string)[] | undefined): string | undefined =>
  (people ?? [])
    .map((one) => (typeof one === 'string' ? one : (one.name ?? '')))
    .filter(Boolean)
    .join(', ') || undefined;

const isWeb = (text: string | undefined): boolean => /^https?:\/\//i.test(text ?? '');
const webOnly = (text: string | undefined): string | undefined => (isWeb(text) ? text : undefined);

type Update = { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined;
const PERIODS: Readonly<Record<string, number>> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8_760 };

function restFrom(sy: Update): number | undefined {
  const hours = PERIODS[sy?.updatePeriod?.toLowerCase() ?? ''];
  return hours === undefined ? undefined : (hours * 3_600_000) / Math.max(1, sy?.updateFrequency ?? 1);
}

function fromRss(feed: RssFeed.Feed<string>, address: string): RawFeed {
  const ttl = feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl * 60_000 : undefined;
  return {
    title: feed.title,
    language: feed.language,
    restMs: ttl ?? restFrom(feed.sy),
    entries: (feed.items ?? []).map((item) => ({
      base: within(address, feed.xml, item.xml),
      link: item.link ?? linkOf(item.atom?.links) ?? permalink(item.guid),
      id: item.guid?.value,
      title: item.title ?? item.dc?.titles?.[0],
      author: names(item.dc?.creators) ?? names(item.authors),
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    })),
  };
}

const permalink = (
  guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined,
): string | undefined => (guid?.isPermaLink === false ? undefined : webOnly(guid?.value));

function fromRdf(feed: RdfFeed.Feed<string>, address: string): RawFeed {
  return {
    title: feed.title,
    language: feed.dc?.languages?.[0],
    restMs: restFrom(feed.sy),
    entries: (feed.items ?? []).map((item) => ({
      base: within(address, feed.xml, item.xml),
      link: item.link ?? webOnly(item.rdf?.about),
      id: item.rdf?.about,
      title: item.title,
      author: names(item.dc?.creators),
      published: item.dc?.dates?.[0],
      updated: item.dcterms?.modified?.[0],
    })),
  };
}

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };

/** The page of the entry: `alternate` is what a link without `rel` is. */
function linkOf(links: readonly Link[] | undefined): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

function fromAtom(feed: AtomFeed.Feed<string>, address: string): RawFeed {
  const authors = names(feed.authors);
  return {
    title: feed.title?.value,
    language: feed.xml?.lang,
    restMs: restFrom(feed.sy),
    entries: (feed.entries ?? []).map((entry) => ({
      base: within(address, feed.xml, entry.xml),
      link: linkOf(entry.links) ?? entry.content?.src ?? webOnly(entry.id),
      id: entry.id,
      title: entry.title?.value,
      author: names(entry.authors) ?? authors,
      published: entry.published,
      updated: entry.updated,
    })),
  };
}

function fromJson(feed: JsonFeed.Feed<string>, address: string): RawFeed {
  const authors = names(feed.authors);
  return {
    title: feed.title,
    language: feed.language,
    restMs: undefined,
    entries: (feed.items ?? []).map((item) => ({
      base: address,
      link: item.url ?? item.external_url ?? webOnly(item.id),
      id: item.id,
      title: item.title,
      author: names(item.authors) ?? authors,
      published: item.date_published,
      updated: item.date_modified,
    })),
  };
}
