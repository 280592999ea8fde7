import { describe, expect, it } from 'vitest';
import { loopback, loopbackFetcher } from '../../support/loopback.js';

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
    await expect.poll(() => site.requests).toContain('GET /slow');
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
