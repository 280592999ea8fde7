import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createPollFile } from '../../../src/import/feed/poll-file.js';
import { followFeeds } from '../../../src/import/process/following.js';
import { feedsIn } from '../../../src/import/write.js';
import { rss } from '../../support/followed-feed.js';
import { story } from '../../support/importing.js';
import { loopback } from '../../support/loopback.js';
import { root } from '../../support/needs.js';

const worker = pathToFileURL(join(root, 'dist/src/import/process/follower.js'));
const SOON = { timeout: 60_000, interval: 100 };

const page = (place: string): string =>
  `<html><head><title>News from ${place}</title></head><body><article>${story(place)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;

it('two bots on one folder ask a feed once, and import what is in it once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'yaar-two-bots-'));
  const [corpusDir, dataDir] = [join(home, 'corpus'), join(home, 'data')];
  const site = await loopback((request, response) => {
    response.end(request.url === '/feed' ? rss('Marvale', 'Oster') : page(`${request.url}`.slice(1)));
  });
  const feed = `${site.origin}/feed`;
  await createPollFile({ path: feedsIn(dataDir) }).update(() => ({ [feed]: { failures: 0, nextAt: 0, given: [] } }));
  const lines: string[] = [];
  const settings = { corpusDir, dataDir, version: '0', allow: [site.origin.slice('http://'.length)], worker };
  const says = { note: (line: string) => lines.push(line), warn: (line: string) => lines.push(`warn: ${line}`) };
  const bots = [followFeeds({ ...settings, ...says }), followFeeds({ ...settings, ...says })];
  onTestFinished(async () => {
    await Promise.all(bots.map((bot) => bot.close()));
    rmSync(home, { recursive: true, force: true });
  });
  await expect.poll(() => lines.filter((line) => line.endsWith('(new)')).length, SOON).toBe(2);
  await expect.poll(() => bots.some((bot) => bot.feeds()[0]?.polledAt !== undefined), SOON).toBe(true);
  await Promise.all(bots.map((bot) => bot.close()));
  expect(site.requests.filter((line) => line === 'GET /feed')).toHaveLength(1);
  expect(readdirSync(corpusDir).toSorted()).toEqual(['news-from-marvale.md', 'news-from-oster.md']);
  expect(lines.filter((line) => line === 'Following 1 feed.')).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('warn'))).toEqual([]);
});
