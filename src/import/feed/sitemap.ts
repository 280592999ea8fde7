/** Reads one sitemap: XML, an index of sitemaps, plain text, or a feed. */

import { setImmediate as turn } from 'node:timers/promises';
import { gunzip } from 'node:zlib';
import type { PartialDate } from '../../corpus/article.js';
import { readDate } from '../../corpus/front-matter/dates.js';
import type { Bytes, Refusal, RefusalCode } from '../draft.js';
import { readFeed } from './feed.js';
import { textOf } from './text.js';
import { localName, type Scanned, scan } from './xml.js';

export type SitemapPage = {
  readonly url: string;
  /** As the day or month that is written there. */
  readonly lastmod?: PartialDate;
  /** In sitemaps for news. */
  readonly title?: string;
  readonly published?: PartialDate;
};

export type Sitemap = {
  readonly kind: 'sitemap';
  readonly pages: readonly SitemapPage[];
  /** More sitemaps to read. */
  readonly sitemaps: readonly SitemapPage[];
  /** Addresses that are none, or not of the web. */
  readonly leftOut: number;
};

/** The protocol's own limits for one file. */
const MOST_ADDRESSES = 50_000;
/** No address is longer, nor a title. */
const LONGEST = 4_096;
const MOST_BYTES = 50 * 1024 ** 2;

/** Never throws for what a sitemap can do. It lets other work through while it reads. */
export async function readSitemap(bytes: Bytes): Promise<Sitemap | Refusal> {
  const refused = (code: RefusalCode, why: string): Refusal => {
    return {
      kind: 'refused',
      code,
      source: bytes.source,
      message: `${bytes.source} was not read as a sitemap: ${why}`,
    };
  };
  const plain = await inflated(bytes.bytes);
  if (plain === 'too-large') return refused('too-large', `it has more than ${MOST_BYTES / 1024 ** 2} MB, unpacked`);
  if (plain === 'damaged') return refused('damaged', 'it is a gzip file that cannot be unpacked');
  const text = textOf(plain, bytes.contentType)?.trimStart();
  if (text === undefined) return refused('damaged', 'its bytes are not text in the encoding that it states');
  const found = createFound(bytes.url ?? bytes.source);
  if (!text.startsWith('<')) {
    for (const line of text.split('\n')) {
      found.add('url', { loc: line });
      if (found.isFull()) break;
    }
    return found.pages.length === 0
      ? refused('kind-unknown', NO_SITEMAP)
      : (overfull(found, refused) ?? found.result());
  }
  const xml = await readXml(text, found);
  if (found.isFull()) return overfull(found, refused) ?? found.result();
  if (xml.kind === 'unsafe') return refused('damaged', xml.reason);
  if (xml.kind === 'not-xml') return refused('damaged', `it is not XML: ${xml.reason}`);
  const root = localName(xml.root);
  if (root === 'urlset' || root === 'sitemapindex') return found.result();
  const feed = readFeed({ ...bytes, bytes: plain });
  return feed.kind === 'refused' ? refused(feed.code, NO_SITEMAP) : fromFeed(feed);
}

const NO_SITEMAP =
  'it lists no addresses; give the address of the sitemap itself (often /sitemap.xml; robots.txt names it)';

type Refuse = (code: RefusalCode, why: string) => Refusal;

const overfull = (found: Found, refused: Refuse): Refusal | undefined =>
  found.isFull()
    ? refused(
        'too-many-pages',
        `it lists more than ${MOST_ADDRESSES} addresses, which the protocol forbids; ask the site for one in parts`,
      )
    : undefined;

function fromFeed({ entries, leftOut }: Exclude<ReturnType<typeof readFeed>, Refusal>): Sitemap {
  const pages = entries.map(({ url, title, published, updated }): SitemapPage => {
    const lastmod = updated ?? published;
    return {
      url,
      ...(lastmod !== undefined && { lastmod }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    };
  });
  return { kind: 'sitemap', pages, sitemaps: [], leftOut };
}

function inflated(bytes: Uint8Array): Promise<Uint8Array | 'too-large' | 'damaged'> {
  if (bytes.length > MOST_BYTES) return Promise.resolve('too-large');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Promise.resolve(bytes);
  return new Promise((done) => {
    gunzip(bytes, { maxOutputLength: MOST_BYTES }, (error, plain) => {
      if (error) done('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
      else done(plain);
    });
  });
}

type Fields = Readonly<Record<string, string | undefined>>;
type Found = ReturnType<typeof createFound>;

function createFound(base: string) {
  const pages: SitemapPage[] = [];
  const sitemaps: SitemapPage[] = [];
  let leftOut = 0;
  return {
    pages,
    add(kind: 'url' | 'sitemap', fields: Fields): void {
      const loc = fields.loc?.trim() ?? '';
      if (loc === '') return;
      const isOne = loc.length <= LONGEST && (/^https?:\/\//i.test(loc) || loc.startsWith('/'));
      const url = isOne ? webAddress(loc, base) : undefined;
      if (url === undefined) leftOut += 1;
      else (kind === 'url' ? pages : sitemaps).push(pageFrom(url, fields));
    },
    isFull: (): boolean => pages.length + sitemaps.length + leftOut > MOST_ADDRESSES,
    result: (): Sitemap => ({ kind: 'sitemap', pages, sitemaps, leftOut }),
  };
}

const webAddress = (loc: string, base: string): string | undefined =>
  URL.canParse(loc, base) ? new URL(loc, base).href : undefined;

function pageFrom(url: string, fields: Fields): SitemapPage {
  const lastmod = day(fields.lastmod);
  const published = day(fields.publication_date);
  const title = fields.title?.replace(/\s+/g, ' ').trim();
  return {
    url,
    ...(lastmod !== undefined && { lastmod }),
    ...(title && { title }),
    ...(published !== undefined && { published }),
  };
}

function day(text: string | undefined): PartialDate | undefined {
  const read = text === undefined || text.length > 100 ? undefined : readDate(text);
  return read?.kind === 'date' ? read.date : undefined;
}

/** `<loc>` and `<lastmod>` of the sitemap's own namespace (not `<image:loc>`), and two fields of news sitemaps. */
const FIELD = /^(?:(?:[\w-]+:)?(?:lastmod|loc)|news:(?:publication_date|title))$/i;
const NOT_OWN = /^(image|video|xhtml|mobile|news):(loc|lastmod)$/i;

async function readXml(text: string, found: Found): Promise<Scanned> {
  let fields: Record<string, string> = {};
  let field: string | undefined;
  const run = scan(text, {
    onOpen: ({ name }) => {
      const local = localName(name);
      if (local === 'url' || local === 'sitemap') fields = {};
      field = FIELD.test(name) && !NOT_OWN.test(name) ? local : undefined;
    },
    onText: (part) => {
      if (field !== undefined) fields[field] = `${fields[field] ?? ''}${part}`.slice(0, LONGEST + 1);
    },
    onClose: (name) => {
      field = undefined;
      const local = localName(name);
      if (local === 'url' || local === 'sitemap') found.add(local, fields);
    },
  });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    if (found.isFull()) return { kind: 'not-xml', reason: 'it is too long' };
    await turn();
  }
}
