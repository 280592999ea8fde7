import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../src/import/draft.js';
import { globOf } from '../../../../src/import/feed/glob.js';
import { readSitemap } from '../../../../src/import/feed/sitemap.js';
import { walkSitemap } from '../../../../src/import/feed/walk.js';
import type { Fetcher } from '../../../../src/import/fetch/fetcher.js';
import { refused } from '../../../../src/import/fetch/outcome.js';

const ADDRESS = 'https://site.example/sitemap.xml';

const bytesOf = (text: string | Uint8Array, url = ADDRESS): Bytes & { readonly url: string } => ({
  source: url,
  url,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

describe('a sitemap', () => {
  it('gives its addresses, with the days of their last change', async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><loc> https://site.example/a?x=1&amp;y=2 </loc><lastmod>2019-08-05T23:30:00-05:00</lastmod>
          <image:image><image:loc>https://site.example/a.jpg</image:loc><image:title>A picture</image:title></image:image>
          <xhtml:link rel="alternate" hreflang="de" href="https://site.example/de/a"/></url>
        <url><loc>https://site.example/b?x=1&y=2</loc><lastmod>2019-08</lastmod></url>
        <url><loc><![CDATA[/c]]></loc><lastmod>soon</lastmod><priority>0.5</priority>
          <news:news><news:publication_date>2019-08-07</news:publication_date><news:title>News &amp; more</news:title></news:news></url>
        <url><loc>javascript:alert(1)</loc></url>
        <url><loc>ftp://site.example/d</loc></url>
        <url></url>
      </urlset>`;
    expect(await readSitemap(bytesOf(text))).toEqual({
      kind: 'sitemap',
      sitemaps: [],
      leftOut: 2,
      pages: [
        { url: 'https://site.example/a?x=1&y=2', lastmod: '2019-08-05' },
        { url: 'https://site.example/b?x=1&y=2', lastmod: '2019-08' },
        { url: 'https://site.example/c', title: 'News & more', published: '2019-08-07' },
      ],
    });
  });

  it('may name other sitemaps', async () => {
    const text =
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://site.example/1.xml.gz</loc><lastmod>2019-08-05</lastmod></sitemap></sitemapindex>';
    expect(await readSitemap(bytesOf(text))).toEqual({
      kind: 'sitemap',
      pages: [],
      sitemaps: [{ url: 'https://site.example/1.xml.gz', lastmod: '2019-08-05' }],
      leftOut: 0,
    });
  });

  it.each([
    [
      'with a prefix',
      '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>',
    ],
    ['packed', gzipSync('<urlset><url><loc>https://a.example/1</loc></url></urlset>')],
    ['as text', '\ufeffhttps://a.example/1\r\n\r\n'],
    ['as packed text', gzipSync('https://a.example/1\n')],
    ['as a feed', '<rss version="2.0"><channel><item><link>https://a.example/1</link></item></channel></rss>'],
    ['in UTF-16', Buffer.from('\ufeff<urlset><url><loc>https://a.example/1</loc></url></urlset>', 'utf16le')],
  ])('is read %s', async (_name, text) => {
    const sitemap = await readSitemap(bytesOf(text));
    expect(sitemap).toMatchObject({ kind: 'sitemap', pages: [{ url: 'https://a.example/1' }] });
  });

  it('may be empty', async () => {
    expect(await readSitemap(bytesOf('<urlset></urlset>'))).toMatchObject({ kind: 'sitemap', pages: [] });
  });

  it.each([
    ['', 'kind-unknown'],
    ['just text', 'kind-unknown'],
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'kind-unknown'],
    ['<svg><url><loc>https://a.example/</loc></url></svg>', 'kind-unknown'],
    [gzipSync('<urlset/>').subarray(0, 12), 'damaged'],
  ])('is none, and is refused: %j', async (text, code) => {
    expect(await readSitemap(bytesOf(text))).toMatchObject({ kind: 'refused', code, source: ADDRESS });
  });
});

describe('following a sitemap', () => {
  const fetcherOf = (texts: Readonly<Record<string, string>>): Fetcher & { readonly asked: string[] } => {
    const asked: string[] = [];
    return {
      asked,
      get: async (url) => {
        asked.push(url);
        const text = texts[url];
        if (text === undefined) return refused('refused-by-site', url, `${url} answers with 404`, { status: 404 });
        return { kind: 'fetched', status: 200, bytes: bytesOf(text, url) };
      },
    };
  };
  const urls = (...pages: readonly (readonly [string, string?])[]) =>
    `<urlset>${pages.map(([url, date]) => `<url><loc>${url}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`).join('')}</urlset>`;
  const index = (...maps: readonly (readonly [string, string?])[]) =>
    `<sitemapindex>${maps.map(([url, date]) => `<sitemap><loc>${url}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</sitemap>`).join('')}</sitemapindex>`;

  const texts = {
    [ADDRESS]: index(['/new.xml', '2026-01-05'], ['/old.xml', '2019-01-01'], ['/gone.xml'], ['/new.xml']),
    'https://site.example/new.xml': urls(
      ['/news/a', '2026-01-05'],
      ['/news/b', '2025-12-31'],
      ['/news/c'],
      ['/sport/d', '2026-01-05'],
      ['/news/e', '2026-01'],
      ['/news/a', '2026-01-05'],
    ),
    'https://site.example/old.xml': urls(['/news/old', '2019-01-01']),
  };

  it('gives what the filter and the date leave, and says what it left out', async () => {
    const fetcher = fetcherOf(texts);
    const walked = await walkSitemap(ADDRESS, { fetcher, filter: '/news/*', since: '2026-01-01' });
    expect(walked).toEqual({
      kind: 'pages',
      pages: [
        { url: 'https://site.example/news/a', lastmod: '2026-01-05' },
        { url: 'https://site.example/news/c' },
        { url: 'https://site.example/news/e', lastmod: '2026-01' },
      ],
      notes: [
        '1 do not fit the filter',
        '1 are older',
        '1 sitemaps are named again by a sitemap below them',
        'https://site.example/gone.xml answers with 404',
      ],
    });
    expect(fetcher.asked).not.toContain('https://site.example/old.xml');
  });

  it('can begin with bytes that were fetched before', async () => {
    const fetcher = fetcherOf(texts);
    const walked = await walkSitemap(bytesOf(texts[ADDRESS] ?? ''), { fetcher });
    expect(walked).toMatchObject({ kind: 'pages' });
    expect(fetcher.asked).not.toContain(ADDRESS);
  });

  it('is refused as the sitemap is, or if none of those below it can be read', async () => {
    const fetcher = fetcherOf({ [ADDRESS]: index(['/a.xml'], ['/b.xml']) });
    expect(await walkSitemap(ADDRESS, { fetcher })).toMatchObject({ code: 'refused-by-site' });
    expect(await walkSitemap('https://site.example/none.xml', { fetcher })).toMatchObject({ code: 'refused-by-site' });
    expect(await walkSitemap(ADDRESS, { fetcher, filter: '*'.repeat(600) })).toMatchObject({ code: 'address-invalid' });
  });

  it('ends when it is given up', async () => {
    const reason = new Error('enough');
    const stop = new AbortController();
    const { get } = fetcherOf(texts);
    const fetcher: Fetcher = {
      get: async (url) => {
        stop.abort(reason);
        return get(url);
      },
    };
    await expect(walkSitemap(ADDRESS, { fetcher, signal: stop.signal })).rejects.toBe(reason);
  });
});

describe('a filter', () => {
  const fits = (pattern: string, address: string): boolean => {
    const glob = globOf(pattern);
    if (glob.kind === 'wrong') throw new Error(glob.reason);
    return glob.fits(address);
  };
  const address = 'https://site.example/news/2019/a-b.html?x=1';

  it.each([
    ['', true],
    ['/news/', true],
    ['sport', false],
    ['/news/**', true],
    ['/news/*', false],
    ['/news/*/*', true],
    ['/news/*/a-?.html*', true],
    ['/news/*/a-?.html', false],
    ['*.html?x=1', true],
    ['*.html**', true],
    ['**/2019/**', true],
    ['/2019/**', false],
    ['https://site.example/**', true],
    ['http://site.example/**', false],
    ['https://*.example/**', true],
    ['https://*/**/a-b*', true],
    ['/news/[0-9]*/**', false],
    ['/news/(.+)+**', false],
  ])('"%s" fits: %s', (pattern, expected) => {
    expect(fits(pattern, address)).toBe(expected);
  });

  it('takes signs as they are, also those of other planes', () => {
    expect(fits('/a.b/*', 'https://x.example/a.b/\u{1f600}')).toBe(true);
    expect(fits('/a.b/*', 'https://x.example/aXb/c')).toBe(false);
    expect(fits('/?', 'https://x.example/\u{1f600}')).toBe(true);
  });

  it('cannot be written so that it takes for ever', () => {
    const long = `https://x.example/${'a'.repeat(4_000)}`;
    expect(fits(`/${'**a'.repeat(150)}b`, long)).toBe(false);
    expect(fits(`/${'*a'.repeat(240)}b`, long)).toBe(false);
    expect(globOf('*'.repeat(501))).toMatchObject({ kind: 'wrong' });
  });
});
