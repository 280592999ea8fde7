import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loopback, loopbackFetcher } from '../../support/loopback.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a page', () => {
  it('comes with what is known of it', async () => {
    const site = await loopback((_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=koi8-r',
        etag: 'W/"1"',
        'last-modified': 'Mon, 05 Aug 2019 10:00:00 GMT',
        'cache-control': 'public, max-age=600',
        age: '100',
      });
      response.end('<p>page');
    });
    const got = await loopbackFetcher([site]).get(`${site.origin}/a?b=c#part`);
    expect(got).toMatchObject({
      kind: 'fetched',
      status: 200,
      etag: 'W/"1"',
      lastModified: 'Mon, 05 Aug 2019 10:00:00 GMT',
      freshForMs: 500_000,
      bytes: { source: `${site.origin}/a?b=c`, url: `${site.origin}/a?b=c`, contentType: 'text/html; charset=koi8-r' },
    });
    expect(got.kind === 'fetched' && textOf(got.bytes.bytes)).toBe('<p>page');
    expect(site.requests).toEqual(['GET /robots.txt', 'GET /a?b=c']);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('is decompressed: %s', async (encoding, compress) => {
    const text = 'Ein Satz nach dem anderen. '.repeat(5_000);
    const site = await loopback((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(compress(Buffer.from(text))),
    );
    const got = await loopbackFetcher([site]).get(site.origin);
    expect(got.kind === 'fetched' && textOf(got.bytes.bytes)).toBe(text);
  });

  it('may be empty, compressed or not', async () => {
    const site = await loopback((request, response) =>
      response.writeHead(200, request.url === '/gzip' ? { 'content-encoding': 'gzip' } : {}).end(),
    );
    for (const path of ['/', '/gzip'])
      expect(await loopbackFetcher([site]).get(`${site.origin}${path}`)).toMatchObject({
        kind: 'fetched',
        bytes: { bytes: new Uint8Array() },
      });
  });

  it('is looked for after redirects, with the address where it is', async () => {
    const site = await loopback((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new?a=1#x' }).end();
      else if (request.url === '/seen') response.writeHead(307, { location: '/new?a=1' }).end();
      else response.end('page');
    });
    const fetcher = loopbackFetcher([site]);
    const moved = await fetcher.get(`${site.origin}/old`);
    expect(moved).toMatchObject({
      bytes: { source: `${site.origin}/old`, url: `${site.origin}/new?a=1` },
      movedTo: `${site.origin}/new?a=1`,
    });
    expect(await fetcher.get(`${site.origin}/seen`)).not.toHaveProperty('movedTo');
  });

  it('is not sent again when it has not changed', async () => {
    const site = await loopback((request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
      if (etag === '"1"' && since === 'yesterday') response.writeHead(304, { etag: '"1"' }).end();
      else response.end('page');
    });
    const fetcher = loopbackFetcher([site]);
    expect(await fetcher.get(site.origin, { etag: '"1"', lastModified: 'yesterday' })).toEqual({
      kind: 'not-modified',
      etag: '"1"',
    });
    expect(await fetcher.get(site.origin, { etag: '"2"' })).toMatchObject({ kind: 'fetched' });
  });

  it.each([
    [401, 'refused-by-site', /password/],
    [403, 'refused-by-site', /import the file/],
    [404, 'refused-by-site', /no such page/],
    [410, 'refused-by-site', /removed/],
    [500, 'unreachable', /try again/],
    [304, 'refused-by-site', /304/],
  ])('that is answered with %i is refused', async (status, code, message) => {
    const site = await loopback((_request, response) => response.writeHead(status).end('sorry'));
    expect(await loopbackFetcher([site]).get(`${site.origin}/a`)).toMatchObject({
      kind: 'refused',
      code,
      status,
      source: `${site.origin}/a`,
      message: expect.stringMatching(message),
    });
  });
});

describe('a site that cannot be reached', () => {
  it('is named with what to do', async () => {
    const site = await loopback((_request, response) => response.end());
    const fetcher = loopbackFetcher([
      { ...site, origin: 'http://127.0.0.1:9' },
      { ...site, origin: 'http://127.0.0.1' },
    ]);
    expect(await fetcher.get('http://nowhere.example/')).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/no site nowhere\.example.*spelling/),
    });
  });

  it('may be one that takes no connections', async () => {
    const fetcher = loopbackFetcher([], { allow: ['127.0.0.1'] });
    expect(await fetcher.get('http://127.0.0.1:1023/')).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/takes no connections/),
    });
  });
});
