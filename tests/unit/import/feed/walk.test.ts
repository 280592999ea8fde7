import { describe, expect, it } from 'vitest';
import { leftMessage } from '../../../../src/import/doubts/left.js';
import type { Bytes } from '../../../../src/import/draft.js';
import { walkSitemap } from '../../../../src/import/feed/walk.js';
import type { Fetcher } from '../../../../src/import/fetch/fetcher.js';
import { refused } from '../../../../src/import/fetch/outcome.js';

const ADDRESS = 'https://site.example/sitemap.xml';

const bytesOf = (text: string | Uint8Array, url = ADDRESS): Bytes & { readonly url: string } => ({
  source: url,
  url,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
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
    const said = walked.kind === 'pages' ? { ...walked, left: walked.left.map(leftMessage) } : walked;
    expect(said).toEqual({
      kind: 'pages',
      pages: [
        { url: 'https://site.example/news/a', lastmod: '2026-01-05' },
        { url: 'https://site.example/news/c' },
        { url: 'https://site.example/news/e', lastmod: '2026-01' },
      ],
      left: [
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
