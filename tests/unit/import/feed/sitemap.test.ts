import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../src/import/draft.js';
import { readSitemap } from '../../../../src/import/feed/sitemap.js';

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
