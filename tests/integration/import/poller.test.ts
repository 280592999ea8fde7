import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from '../../../src/import/feed/poll.js';
import { createPollFile } from '../../../src/import/feed/poll-file.js';
import { createPoller, type PollerOptions } from '../../../src/import/feed/poller.js';
import { loopback, loopbackFetcher } from '../../support/loopback.js';

const HOUR = 3_600_000;

const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Paper</title>${items
    .map((name) => `<item><title>${name}</title><link>/${name}</link><guid isPermaLink="false">${name}</guid></item>`)
    .join('')}</channel></rss>`;

type Answer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string };

/** A site with one feed, whose answer can be changed, and a poller with a clock that only `wait` moves. */
async function world(options: Partial<PollerOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yaar-feeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'data', 'feeds.json');
  let answer: Answer = { text: rss('a', 'b') };
  const conditions: string[] = [];
  const site = await loopback((request, response) => {
    conditions.push(`${request.headers['if-none-match']} ${request.headers['if-modified-since']}`);
    const { status = 200, headers = {}, text } = answer;
    response.writeHead(status, headers).end(text);
  });
  let time = 1_000_000_000_000;
  const now = (): number => time;
  const deliveries: Delivery[] = [];
  const problems: string[] = [];
  const damage: string[] = [];
  const open = () =>
    createPoller({
      fetcher: loopbackFetcher([site], { now, sleep: async () => {} }),
      store: createPollFile({ path, onDamage: (message) => damage.push(message) }),
      onEntries: async (delivery) => void deliveries.push(delivery),
      onProblem: (_feed, problem) => problems.push(problem),
      now,
      random: () => 0,
      ...options,
    });
  const feed = `${site.origin}/feed`;
  const poller = open();
  return {
    ...{ site, feed, poller, open, path, folder, deliveries, problems, damage, conditions },
    given: () => deliveries.map(({ added }) => added.map(({ id }) => id).join(' ')),
    answerWith: (next: Answer) => {
      answer = next;
    },
    asked: () => site.requests.filter((line) => line === 'GET /feed').length,
    wait: async (ms: number, by = poller) => {
      time += ms;
      await by.poll();
    },
    now,
  };
}

describe('a feed that is followed', () => {
  it('gives its entries at once, and later only what is new', async () => {
    const { poller, feed, deliveries, given, answerWith, wait } = await world();
    expect(await poller.add(feed)).toBeUndefined();
    await poller.poll();
    expect(deliveries).toMatchObject([{ feed, title: 'Paper', first: true, changed: [] }]);
    await wait(HOUR);
    answerWith({ text: rss('c', 'a', 'b') });
    await wait(HOUR);
    expect(given()).toEqual(['a b', 'c']);
    expect(deliveries[1]).toMatchObject({ first: false });
  });

  it('is not asked before it is due', async () => {
    const { poller, feed, asked, wait } = await world();
    await poller.add(feed);
    for (let minutes = 0; minutes < 60; minutes += 5) await wait(5 * 60_000);
    expect(asked()).toBe(2);
  });

  it('is left alone for as long as it says', async () => {
    const { poller, feed, asked, answerWith, wait } = await world();
    answerWith({ text: rss('a'), headers: { 'cache-control': 'max-age=36000' } });
    await poller.add(feed);
    await poller.poll();
    await wait(9 * HOUR);
    expect(asked()).toBe(1);
    await wait(2 * HOUR);
    expect(asked()).toBe(2);
  });

  it('is asked with its validators, and a "not modified" gives nothing', async () => {
    const { poller, feed, conditions, given, problems, answerWith, wait } = await world();
    const modified = 'Mon, 05 Aug 2019 10:00:00 GMT';
    answerWith({ text: rss('a'), headers: { etag: '"1"', 'last-modified': modified } });
    await poller.add(feed);
    await poller.poll();
    answerWith({ status: 304 });
    await wait(HOUR);
    await wait(HOUR);
    expect(conditions).toEqual(['undefined undefined', `"1" ${modified}`, `"1" ${modified}`]);
    expect([given(), problems]).toEqual([['a'], []]);
  });

  it('is remembered by the next program', async () => {
    const { poller, feed, open, given, wait } = await world();
    await poller.add(feed);
    await poller.poll();
    const second = open();
    expect(await second.list()).toMatchObject([{ url: feed, title: 'Paper', failures: 0 }]);
    await wait(HOUR, second);
    expect(given()).toEqual(['a b']);
  });

  it('that fails is reported and asked more and more rarely', async () => {
    const { poller, feed, asked, problems, answerWith, wait } = await world();
    answerWith({ status: 500 });
    await poller.add(feed);
    await poller.poll();
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) await wait(5 * 60_000);
    // After 0, 10, 30, 70, 150, 310, 630 and 1,270 minutes.
    expect(asked()).toBe(8);
    expect(problems).toHaveLength(8);
    expect(problems[0]).toMatch(/500/);
    answerWith({ text: rss('a') });
    await wait(24 * HOUR);
    expect(await poller.list()).toMatchObject([{ failures: 0 }]);
    expect((await poller.list())[0]).not.toHaveProperty('problem');
  });

  it('that asks for patience gets it', async () => {
    const { poller, feed, asked, answerWith, wait } = await world();
    answerWith({ status: 429, headers: { 'retry-after': '14400' } });
    await poller.add(feed);
    await poller.poll();
    await wait(3 * HOUR);
    expect(asked()).toBe(1);
    await wait(2 * HOUR);
    expect(asked()).toBe(2);
  });

  it('that is gone is not asked again, until somebody adds it again', async () => {
    const { poller, feed, asked, problems, answerWith, wait } = await world();
    answerWith({ status: 410 });
    await poller.add(feed);
    await poller.poll();
    await wait(100 * 24 * HOUR);
    expect(asked()).toBe(1);
    expect(problems[0]).toMatch(/removed for good/);
    expect((await poller.list())[0]).not.toHaveProperty('nextAt');
    answerWith({ text: rss('a') });
    await poller.add(feed);
    await poller.poll();
    expect(asked()).toBe(2);
  });

  it('that has moved for good is asked at its new address', async () => {
    const to = await loopback((_request, response) => response.end(rss('a')));
    const from = await loopback((_request, response) =>
      response.writeHead(301, { location: `${to.origin}/new` }).end(),
    );
    const { poller, given, wait } = await world({ fetcher: loopbackFetcher([from, to]) });
    await poller.add(`${from.origin}/old`);
    await poller.poll();
    expect((await poller.list()).map(({ url }) => url)).toEqual([`${to.origin}/new`]);
    await wait(HOUR);
    expect(from.requests).toEqual(['GET /robots.txt', 'GET /old']);
    expect(given()).toEqual(['a']);
  });

  it('that is a page is reported', async () => {
    const { poller, feed, problems, answerWith } = await world();
    answerWith({ text: '<!DOCTYPE html><html><body>Hello</body></html>' });
    await poller.add(feed);
    await poller.poll();
    expect(problems).toEqual([expect.stringMatching(/none of RSS/)]);
  });

  it('is no longer asked once it is removed', async () => {
    const { poller, feed, asked, wait } = await world();
    await poller.add(feed);
    expect(await poller.remove(feed)).toBe(true);
    expect(await poller.remove(feed)).toBe(false);
    await wait(HOUR);
    expect(asked()).toBe(0);
  });

  it('must have an address', async () => {
    const { poller } = await world();
    expect(await poller.add('paper.example')).toMatchObject({ code: 'address-invalid' });
    expect(await poller.list()).toEqual([]);
  });
});

describe('entries that could not be taken', () => {
  it('are given again, though the feed has not changed', async () => {
    let fail = true;
    const taken: string[] = [];
    const { poller, feed, conditions, problems, answerWith, wait } = await world({
      onEntries: async ({ added }) => {
        if (fail) throw new Error('the disk is full');
        taken.push(...added.map(({ id }) => id));
      },
    });
    answerWith({ text: rss('a'), headers: { etag: '"1"' } });
    await poller.add(feed);
    await poller.poll();
    expect(problems).toEqual([expect.stringMatching(/disk is full/)]);
    fail = false;
    await wait(HOUR);
    expect(taken).toEqual(['a']);
    expect(conditions).toEqual(['undefined undefined', 'undefined undefined']);
  });
});

describe('the file of the feeds', () => {
  it.each(['', '{', '[]', '{"version":2,"feeds":{}}', '{"version":1,"feeds":{"a":{"given":"no"}}}', '\u0000'])(
    'is put aside when it is damaged: %j',
    async (text) => {
      const { poller, feed, path, folder, damage } = await world();
      await poller.add(feed);
      writeFileSync(path, text);
      expect(await poller.list()).toEqual([]);
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
      expect(damage).toEqual([expect.stringMatching(/damaged.*add the feeds again/)]);
      await poller.add(feed);
      expect(await poller.list()).toHaveLength(1);
      expect(readdirSync(join(folder, 'data')).sort()).toEqual(['feeds.json', 'feeds.json.damaged']);
    },
  );

  it('that cannot be written is an error that says so, and no reason to ask all the time', async () => {
    const { path, feed } = await world();
    let asked = 0;
    const poller = createPoller({
      fetcher: {
        get: async () => {
          asked += 1;
          return { kind: 'not-modified' };
        },
      },
      onEntries: async () => {},
      store: {
        load: async () => ({ [feed]: { failures: 0, nextAt: 0, given: [] } }),
        update: createPollFile({ path: join(path, '..', 'no\u0000name', 'feeds.json') }).update,
      },
    });
    await expect(poller.poll()).rejects.toMatchObject({
      code: 'DATA_UNWRITABLE',
      message: expect.stringMatching(/check DATA_DIR/),
    });
    await poller.poll();
    expect(asked).toBe(1);
  });

  it('keeps what other programs add and remove at the same time', async () => {
    const { poller, feed, open, site } = await world();
    await poller.add(feed);
    const others = Array.from({ length: 10 }, (_, i) => `${site.origin}/other-${i}`);
    await Promise.all([poller.poll(), ...others.map((url) => open().add(url)), open().remove(feed)]);
    expect((await poller.list()).map(({ url }) => url).sort()).toEqual(others);
  });

  it('is written though a program was killed while it wrote', async () => {
    const { poller, feed, path, folder } = await world();
    await poller.add(feed);
    writeFileSync(`${path}.lock`, '');
    const old = new Date(Date.now() - 20_000);
    utimesSync(`${path}.lock`, old, old);
    await poller.remove(feed);
    expect(await poller.list()).toEqual([]);
    expect(readdirSync(join(folder, 'data'))).toEqual(['feeds.json']);
  });
});

describe('polling on and on', () => {
  it('ends with its signal, and reports what goes wrong meanwhile', async () => {
    const stop = new AbortController();
    const faults: unknown[] = [];
    let looks = 0;
    const poller = createPoller({
      fetcher: { get: async () => ({ kind: 'not-modified' }) },
      onEntries: async () => {},
      onFault: (fault) => faults.push(fault),
      store: {
        load: async () => {
          throw new Error('no disk');
        },
        update: async () => {},
      },
      sleep: async () => {
        looks += 1;
        if (looks === 3) stop.abort();
      },
    });
    await poller.run(stop.signal);
    expect([looks, faults.length]).toEqual([3, 3]);
  });
});
