import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type FeedsOptions, openFeeds } from '../../../src/import/feeds.js';
import { openFormats } from '../../../src/import/formats.js';
import { createImporter } from '../../../src/import/importer.js';
import { createCalls } from '../../../src/import/process/calls.js';
import { rss } from '../../support/followed-feed.js';
import { localProcess, story } from '../../support/importing.js';
import { loopback } from '../../support/loopback.js';

const page = (place: string): string =>
  `<html><head><title>News from ${place}</title></head><body><article><h1>News from ${place}</h1>${story(place)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;

/** A site with a feed of two articles, and any number of programs that follow it in one data folder. */
async function site() {
  const home = mkdtempSync(join(tmpdir(), 'yaar-together-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folders = { corpusDir: join(home, 'corpus'), dataDir: join(home, 'data') };
  let hold = (_answer: () => void): void => undefined;
  const web = await loopback((request, response) => {
    const answer = (): void =>
      void response.end(request.url === '/feed' ? rss('Marvale', 'Oster') : page(`${request.url}`.slice(1)));
    if (request.url === '/feed') hold(answer);
    else answer();
  });
  hold = (answer) => answer();
  const allow = [web.origin.slice('http://'.length)];
  const open = (more: Partial<FeedsOptions> = {}) => {
    const lines: string[] = [];
    const process = localProcess(createCalls(openFormats({ version: '0', allow })));
    const feeds = openFeeds({
      ...{ ...folders, version: '0', allow, signal: new AbortController().signal },
      note: (line) => lines.push(line),
      warn: (line) => lines.push(`warn: ${line}`),
      importer: createImporter({ ...folders, version: '0', process }),
      ...more,
    });
    return { feeds, lines };
  };
  return {
    open,
    feed: `${web.origin}/feed`,
    asked: () => web.requests.filter((line) => line === 'GET /feed').length,
    hold: (how: typeof hold) => {
      hold = how;
    },
  };
}

it('two programs that follow the same feeds ask once, whoever comes first', async () => {
  const { open, feed, asked, hold } = await site();
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    hold((ready) => {
      answer = ready;
      resolve();
    });
  });
  const [one, two] = [open(), open()];
  await one.feeds.add(feed);
  const first = one.feeds.poll();
  await held;
  // The other finds it due as well, while the first is still waiting for the site.
  await two.feeds.poll();
  answer();
  await first;
  await two.feeds.poll();
  expect(asked()).toBe(1);
  expect(one.lines).toEqual(['Paper: news-from-marvale.md (new)', 'Paper: news-from-oster.md (new)']);
  expect(two.lines).toEqual([]);
});

it('a program that is stopped while it imports leaves no fault behind, and the next one brings the articles', async () => {
  const { open, feed } = await site();
  const stop = new AbortController();
  const importer = {
    preview: async () => {
      stop.abort();
      throw stop.signal.reason;
    },
    write: () => expect.unreachable(),
    close: () => undefined,
  };
  const stopped = open({ signal: stop.signal, importer });
  await stopped.feeds.add(feed);
  await stopped.feeds.run(stop.signal);
  const [status] = await stopped.feeds.list();
  expect(status).toMatchObject({ url: feed, failures: 0 });
  expect(status).not.toHaveProperty('problem');
  const next = open();
  await next.feeds.poll();
  expect(next.lines).toHaveLength(2);
  expect(stopped.lines).toEqual([]);
});
