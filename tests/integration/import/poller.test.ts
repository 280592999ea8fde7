import { describe, expect, it } from 'vitest';
import { followedFeed, rss } from '../../support/followed-feed.js';
import { loopback, loopbackFetcher } from '../../support/loopback.js';

const HOUR = 3_600_000;

describe('a feed that is followed', () => {
  it('gives its entries at once, and later only what is new', async () => {
    const { poller, feed, deliveries, given, answerWith, wait } = await followedFeed();
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
    const { poller, feed, asked, wait } = await followedFeed();
    await poller.add(feed);
    for (let minutes = 0; minutes < 60; minutes += 5) await wait(5 * 60_000);
    expect(asked()).toBe(2);
  });

  it('is left alone for as long as it says', async () => {
    const { poller, feed, asked, answerWith, wait } = await followedFeed();
    answerWith({ text: rss('a'), headers: { 'cache-control': 'max-age=36000' } });
    await poller.add(feed);
    await poller.poll();
    await wait(9 * HOUR);
    expect(asked()).toBe(1);
    await wait(2 * HOUR);
    expect(asked()).toBe(2);
  });

  it('is asked with its validators, and a "not modified" gives nothing', async () => {
    const { poller, feed, conditions, given, problems, answerWith, wait } = await followedFeed();
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
    const { poller, feed, open, given, wait } = await followedFeed();
    await poller.add(feed);
    await poller.poll();
    const second = open();
    expect(await second.list()).toMatchObject([{ url: feed, title: 'Paper', failures: 0 }]);
    await wait(HOUR, second);
    expect(given()).toEqual(['a b']);
  });

  it('that fails is reported and asked more and more rarely', async () => {
    const { poller, feed, asked, problems, answerWith, wait } = await followedFeed();
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
    const { poller, feed, asked, answerWith, wait } = await followedFeed();
    answerWith({ status: 429, headers: { 'retry-after': '14400' } });
    await poller.add(feed);
    await poller.poll();
    await wait(3 * HOUR);
    expect(asked()).toBe(1);
    await wait(2 * HOUR);
    expect(asked()).toBe(2);
  });

  it('that is gone is not asked again, until somebody adds it again', async () => {
    const { poller, feed, asked, problems, answerWith, wait } = await followedFeed();
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
    const { poller, given, wait } = await followedFeed({ fetcher: loopbackFetcher([from, to]) });
    await poller.add(`${from.origin}/old`);
    await poller.poll();
    expect((await poller.list()).map(({ url }) => url)).toEqual([`${to.origin}/new`]);
    await wait(HOUR);
    expect(from.requests).toEqual(['GET /robots.txt', 'GET /old']);
    expect(given()).toEqual(['a']);
  });

  it('that is a page is reported', async () => {
    const { poller, feed, problems, answerWith } = await followedFeed();
    answerWith({ text: '<!DOCTYPE html><html><body>Hello</body></html>' });
    await poller.add(feed);
    await poller.poll();
    expect(problems).toEqual([expect.stringMatching(/none of RSS/)]);
  });

  it('is no longer asked once it is removed', async () => {
    const { poller, feed, asked, wait } = await followedFeed();
    await poller.add(feed);
    expect(await poller.remove(feed)).toBe(true);
    expect(await poller.remove(feed)).toBe(false);
    await wait(HOUR);
    expect(asked()).toBe(0);
  });

  it('must have an address', async () => {
    const { poller } = await followedFeed();
    expect(await poller.add('paper.example')).toMatchObject({ code: 'address-invalid' });
    expect(await poller.list()).toEqual([]);
  });
});

describe('entries that could not be taken', () => {
  it('are given again, though the feed has not changed', async () => {
    let fail = true;
    const taken: string[] = [];
    const { poller, feed, conditions, problems, answerWith, wait } = await followedFeed({
      onEntries: async ({ added }) => {
        if (fail) throw new Error('the disk is full');
        taken.push(...added.map(({ id }) => id));
        return [];
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

  it('are given again alone, until they are taken, and the feed is then asked only for changes', async () => {
    let down = true;
    const given: string[] = [];
    const { poller, feed, conditions, answerWith, wait } = await followedFeed({
      onEntries: async ({ added, changed }) => {
        given.push([...added, ...changed].map(({ id }) => id).join(' '));
        return [...added, ...changed].filter(({ id }) => down && id === 'b');
      },
    });
    answerWith({ text: rss('a', 'b'), headers: { etag: '"1"' } });
    await poller.add(feed);
    await poller.poll();
    await wait(HOUR);
    down = false;
    await wait(HOUR);
    await wait(HOUR);
    expect(given).toEqual(['a b', 'b', 'b']);
    expect(conditions).toEqual(['undefined undefined', 'undefined undefined', 'undefined undefined', '"1" undefined']);
  });

  it('are given up after a day of tries', async () => {
    let given = 0;
    const { poller, feed, wait } = await followedFeed({
      onEntries: async ({ added }) => {
        given += added.length;
        return added;
      },
    });
    await poller.add(feed);
    for (let time = 0; time < 60; time++) await wait(HOUR);
    expect(given).toBe(2 * 48);
  });
});
