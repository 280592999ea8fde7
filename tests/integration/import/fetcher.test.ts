import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
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

describe('who asks', () => {
  it('says honestly who it is', async () => {
    const agents: (string | undefined)[] = [];
    const site = await loopback((request, response) => {
      agents.push(request.headers['user-agent']);
      response.end();
    });
    await loopbackFetcher([site], { version: '1.2.3', contact: 'https://paper.example/bot' }).get(site.origin);
    await loopbackFetcher([site], { contact: 'evil\r\nx-injected: (1)' }).get(site.origin);
    await loopbackFetcher([site]).get(site.origin);
    expect(agents).toEqual([
      'Yaar/1.2.3 (+https://paper.example/bot)',
      'Yaar/0.0.0 (+evilx-injected: 1)',
      'Yaar/0.0.0 (reads pages that a person asked for)',
    ]);
  });

  it('can give up, while it waits and while it reads', async () => {
    const site = await loopback((request, response) => {
      if (request.url === '/slow') response.writeHead(200).write('x');
      else response.end('page');
    });
    const fetcher = loopbackFetcher([site], { limits: { idleMs: 5_000, totalMs: 10_000 } });
    const reason = new Error('no longer wanted');
    const first = new AbortController();
    const second = new AbortController();
    const reading = fetcher.get(`${site.origin}/slow`, { signal: first.signal });
    reading.catch(() => {});
    await vi.waitFor(() => expect(site.requests).toContain('GET /slow'));
    const waiting = fetcher.get(`${site.origin}/never`, { signal: second.signal });
    const last = fetcher.get(`${site.origin}/last`);
    setTimeout(() => second.abort(reason), 100);
    setTimeout(() => first.abort(reason), 200);
    await expect(waiting).rejects.toBe(reason);
    await expect(reading).rejects.toBe(reason);
    expect(await last).toMatchObject({ kind: 'fetched' });
    expect(site.requests).toEqual(['GET /robots.txt', 'GET /slow', 'GET /last']);
    await expect(fetcher.get(site.origin, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('a site', () => {
  /** A clock that only sleeping moves. */
  const slept = () => {
    const sleeps: number[] = [];
    let time = 1_000_000;
    return {
      sleeps,
      now: () => time,
      sleep: async (ms: number) => {
        sleeps.push(ms);
        time += ms;
      },
    };
  };

  it('is asked for one thing at a time, with a pause between two', async () => {
    let open = 0;
    let most = 0;
    const site = await loopback((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end('page');
      }, 30);
    });
    const { sleeps, ...clock } = slept();
    const fetcher = loopbackFetcher([site], { ...clock, limits: { spacingMs: 1_000 } });
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.get(`${site.origin}${path}`)));
    expect(most).toBe(1);
    expect(sleeps).toEqual([1_000, 1_000, 1_000]);
    expect(site.requests).toEqual(['GET /robots.txt', 'GET /a', 'GET /b', 'GET /c']);
  });

  it('is given the pause that its robots.txt asks for, within reason', async () => {
    const site = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => response.end('User-agent: *\nCrawl-delay: 5'),
    });
    const hostile = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => response.end('User-agent: *\nCrawl-delay: 99999999'),
    });
    const { sleeps, ...clock } = slept();
    const fetcher = loopbackFetcher([site, hostile], clock);
    await fetcher.get(`${site.origin}/a`);
    await fetcher.get(`${hostile.origin}/a`);
    expect(sleeps).toEqual([5_000, 60_000]);
  });

  it('that asks for patience gets it, once', async () => {
    let times = 0;
    const site = await loopback((_request, response) => {
      times += 1;
      if (times === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else response.end('page');
    });
    const { sleeps, ...clock } = slept();
    expect(await loopbackFetcher([site], clock).get(site.origin)).toMatchObject({ kind: 'fetched' });
    expect(sleeps).toEqual([7_000]);
  });

  it.each([
    [429, { 'retry-after': '3600' }, 3_600_000],
    [503, { 'retry-after': '3600' }, 3_600_000],
    [429, {}, 60_000],
  ] as const)('that answers %i and %j is left alone until then', async (status, headers, ms) => {
    const site = await loopback((_request, response) => response.writeHead(status, headers).end());
    const { sleeps, ...clock } = slept();
    const fetcher = loopbackFetcher([site], clock);
    const retryAt = clock.now() + ms;
    expect(await fetcher.get(`${site.origin}/a`)).toMatchObject({ code: 'refused-by-site', status, retryAt });
    expect(await fetcher.get(`${site.origin}/b`)).toMatchObject({ code: 'refused-by-site', retryAt });
    expect(site.requests).toEqual(['GET /robots.txt', 'GET /a']);
    expect(sleeps).toEqual([]);
  });

  it('that asks for patience again and again is refused', async () => {
    const site = await loopback((_request, response) => response.writeHead(503, { 'retry-after': '2' }).end());
    const { sleeps, ...clock } = slept();
    expect(await loopbackFetcher([site], clock).get(site.origin)).toMatchObject({
      code: 'refused-by-site',
      status: 503,
    });
    expect(sleeps).toEqual([2_000]);
  });

  it('is asked for its robots.txt once, and an hour later again', async () => {
    const site = await loopback((_request, response) => response.end('page'));
    const { sleep, now } = slept();
    const fetcher = loopbackFetcher([site], { now, sleep });
    await Promise.all([fetcher.get(`${site.origin}/a`), fetcher.get(`${site.origin}/b`)]);
    expect(site.requests.filter((line) => line.includes('robots'))).toHaveLength(1);
    await sleep(3_600_001);
    await fetcher.get(`${site.origin}/c`);
    expect(site.requests.filter((line) => line.includes('robots'))).toHaveLength(2);
  });
});
