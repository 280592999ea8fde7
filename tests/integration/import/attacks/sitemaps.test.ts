import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../../../src/import/feed/sitemap.js';
import { walkSitemap } from '../../../../src/import/feed/walk.js';
import { loopback, loopbackFetcher } from '../../../support/loopback.js';

const bytesOf = (text: string | Uint8Array) => ({
  source: 'https://site.example/x',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

describe('a sitemap', () => {
  const urls = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<url><loc>https://site.example/${i}</loc></url>`).join('');

  it('of a million addresses is refused', async () => {
    expect(await readSitemap(bytesOf(`<urlset>${urls(1_000_000)}</urlset>`))).toMatchObject({ code: 'too-many-pages' });
    const lines = 'https://site.example/a\n'.repeat(1_000_000);
    expect(await readSitemap(bytesOf(lines))).toMatchObject({ code: 'too-many-pages' });
  });

  it('that unpacks to more than the protocol allows is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2, ' '));
    expect(await readSitemap(bytesOf(bomb))).toMatchObject({ code: 'too-large' });
    expect(await readSitemap(bytesOf(gzipSync('<urlset/>').subarray(0, 15)))).toMatchObject({ code: 'damaged' });
  });

  const index = (...places: readonly string[]): string =>
    `<sitemapindex>${places.map((place) => `<sitemap><loc>${place}</loc></sitemap>`).join('')}</sitemapindex>`;

  const site = async (texts: (path: string) => string) => {
    const server = await loopback((request, response) => response.end(texts(request.url ?? '')));
    return { server, walk: () => walkSitemap(`${server.origin}/0`, { fetcher: loopbackFetcher([server]) }) };
  };

  it('that names itself, or one that names it, ends and is refused', async () => {
    const { server, walk } = await site((path) => index(path === '/0' ? '/1' : '/0', path));
    expect(await walk()).toMatchObject({ kind: 'refused', code: 'damaged' });
    expect(server.requests).toEqual(['GET /robots.txt', 'GET /0', 'GET /1']);
  });

  it('that names another one without end is refused', async () => {
    const { server, walk } = await site((path) => index(`/${Number(path.slice(1)) + 1}`));
    expect(await walk()).toMatchObject({ code: 'too-many-pages' });
    expect(server.requests.length).toBeLessThan(7);
  });

  it('that names thousands is refused', async () => {
    const { server, walk } = await site(() => index(...Array.from({ length: 5_000 }, (_, i) => `/s${i}`)));
    expect(await walk()).toMatchObject({ code: 'too-many-pages' });
    expect(server.requests).toHaveLength(2);
  });

  it('that leads to too many pages is refused, and says how to get fewer', async () => {
    const { walk } = await site(() => `<urlset>${urls(1_001)}</urlset>`);
    expect(await walk()).toMatchObject({ code: 'too-many-pages', message: expect.stringMatching(/filter/) });
  });

  it('cannot send us to a private network', async () => {
    const secret = await loopback((_request, response) => response.end('secret'));
    const { walk } = await site(() => index(`${secret.origin}/a`));
    expect(await walk()).toMatchObject({ code: 'address-private' });
    expect(secret.connections()).toBe(0);
  });
});
