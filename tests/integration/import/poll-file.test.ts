import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPollFile } from '../../../src/import/feed/poll-file.js';
import { createPoller } from '../../../src/import/feed/poller.js';
import { followedFeed } from '../../support/followed-feed.js';

describe('the file of the feeds', () => {
  it.each(['', '{', '[]', '{"version":2,"feeds":{}}', '{"version":1,"feeds":{"a":{"given":"no"}}}', '\u0000'])(
    'is put aside when it is damaged: %j',
    async (text) => {
      const { poller, feed, path, folder, damage } = await followedFeed();
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
    const { path, feed } = await followedFeed();
    let asked = 0;
    const poller = createPoller({
      fetcher: {
        get: async () => {
          asked += 1;
          return { kind: 'not-modified' };
        },
      },
      onEntries: async () => [],
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
    const { poller, feed, open, site } = await followedFeed();
    await poller.add(feed);
    const others = Array.from({ length: 10 }, (_, i) => `${site.origin}/other-${i}`);
    await Promise.all([poller.poll(), ...others.map((url) => open().add(url)), open().remove(feed)]);
    expect((await poller.list()).map(({ url }) => url).sort()).toEqual(others);
  });

  it('is written though a program was killed while it wrote', async () => {
    const { poller, feed, path, folder } = await followedFeed();
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
      onEntries: async () => [],
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
