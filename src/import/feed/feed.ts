/** Reads a feed: RSS, Atom or JSON Feed. */

import { decodeHTMLStrict } from 'entities';
import { type AnyFeed, DetectError, parseFeed } from 'feedsmith';
import type { PartialDate } from '../../corpus/article.js';
import { readDate } from '../../corpus/front-matter/dates.js';
import type { Bytes, Refusal, RefusalCode } from '../draft.js';
import { type RawEntry, rawEntries, resolved } from './entries.js';
import { reduced } from './reduce.js';
import { textOf } from './text.js';

export type FeedEntry = {
  /** Absolute, http or https. */
  readonly url: string;
  /** By which the feed knows the entry again; the address where the feed has none. */
  readonly id: string;
  readonly title?: string;
  readonly author?: string;
  /** The day as it is written there. */
  readonly published?: PartialDate;
  readonly updated?: PartialDate;
  /** Changes when the feed says that the entry has changed. */
  readonly version?: string;
};

export type Feed = {
  readonly kind: 'feed';
  readonly title?: string;
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
  /** Entries without an address that can be fetched, twice in the feed, or over the limit. */
  readonly leftOut: number;
  /** How long the feed says that it does not change. */
  readonly restMs?: number;
};

export const FEED_BYTES = 10 * 1024 ** 2;
const MOST_ENTRIES = 5_000;
const LONGEST = 4_096;

/** Never throws for what a feed can do. */
export function readFeed(bytes: Bytes): Feed | Refusal {
  const refused = (code: RefusalCode, why: string): Refusal => {
    return { kind: 'refused', code, source: bytes.source, message: `${bytes.source} was not read as a feed: ${why}` };
  };
  if (bytes.bytes.length > FEED_BYTES)
    return refused('too-large', `it has more than ${FEED_BYTES / 1024 ** 2} MB; look for a smaller feed of the site`);
  const text = textOf(bytes.bytes, bytes.contentType);
  if (text === undefined) return refused('damaged', 'its bytes are not text in the encoding that it states');
  const safe = safeText(text);
  if (safe.kind === 'bad') return refused(safe.code, safe.reason);
  try {
    const feed = feedFrom(parseFeed(safe.text), bytes.url ?? bytes.source);
    return { ...feed, leftOut: feed.leftOut + safe.leftOut };
  } catch (error) {
    const unknown = error instanceof DetectError;
    return unknown
      ? refused('kind-unknown', NO_FEED)
      : refused('damaged', 'it begins as a feed but is broken off or not well-formed; tell its site');
  }
}

type Safe =
  | { readonly kind: 'text'; readonly text: string; readonly leftOut: number }
  | { readonly kind: 'bad'; readonly code: RefusalCode; readonly reason: string };

const NO_FEED = 'it is none of RSS, Atom and JSON Feed; give the address of the feed itself';

function safeText(text: string): Safe {
  if (/^\s*\{/.test(text)) return { kind: 'text', text, leftOut: 0 };
  const xml = reduced(text.trimStart());
  if (xml.kind === 'feed') return { kind: 'text', text: xml.xml, leftOut: xml.leftOut };
  return xml.kind === 'unsafe'
    ? { kind: 'bad', code: 'damaged', reason: xml.reason }
    : { kind: 'bad', code: 'kind-unknown', reason: NO_FEED };
}

function feedFrom(parsed: AnyFeed, base: string): Feed {
  const raw = rawEntries(parsed, base);
  const entries: FeedEntry[] = [];
  const ids = new Set<string>();
  for (const one of raw.entries) {
    const url = absolute(one.link, one.base);
    const id = one.id ?? url;
    if (url === undefined || id === undefined || ids.has(id) || entries.length >= MOST_ENTRIES) continue;
    ids.add(id);
    entries.push(entryFrom(one, { url, id }));
  }
  const title = line(raw.title);
  return {
    kind: 'feed',
    ...(title !== undefined && { title }),
    ...(raw.language !== undefined && { language: raw.language }),
    entries,
    leftOut: raw.entries.length - entries.length,
    ...(raw.restMs !== undefined && { restMs: raw.restMs }),
  };
}

function entryFrom(one: RawEntry, { url, id }: { readonly url: string; readonly id: string }): FeedEntry {
  const title = line(one.title);
  const author = line(one.author);
  const published = day(one.published);
  const updated = day(one.updated);
  const version = one.updated ?? one.published;
  return {
    url,
    id,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(version !== undefined && { version }),
  };
}

function absolute(link: string | undefined, base: string): string | undefined {
  const url = link === undefined || link.length > LONGEST ? undefined : resolved(link.trim(), base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/** Titles are HTML in many feeds, whatever the standard says: its markup goes, its signs are read. */
function line(text: string | undefined): string | undefined {
  const words = text?.slice(0, LONGEST).replace(/<\/?[a-z][^<>]*>/gi, '');
  return words === undefined
    ? undefined
    : decodeHTMLStrict(words)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim() || undefined;
}

function day(text: string | undefined): PartialDate | undefined {
  const read = text === undefined || text.length > 100 ? undefined : readDate(inFull(text));
  return read?.kind === 'date' ? read.date : undefined;
}

/** "Thu,01 Dec 05": RFC 822 lets years have two digits, of which RFC 2822 says what they mean. */
function inFull(text: string): string {
  return text
    .replace(/^\s*[A-Z][a-z]{2}\s*,\s*(?=\d)/, '')
    .replace(/^(\d{1,2} [A-Z][a-z]{2} )(\d\d)(?= |$)/, (_all, day: string, year: string) => {
      return `${day}${Number(year) < 50 ? 20 : 19}${year}`;
    });
}
