import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { feedsForm } from '../../../src/jobs/feeds.js';
import { startNewsSite } from '../../support/news-site/site.js';

it('feeds are added, listed, watched until the program is stopped, and removed', async () => {
  const site = await startNewsSite();
  onTestFinished(() => site.close());
  const [corpusDir, dataDir] = [await mkdtemp(join(tmpdir(), 'yaar-')), await mkdtemp(join(tmpdir(), 'yaar-'))];
  const stop = new AbortController();
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const form = feedsForm({
    settings: () => ({ corpusDir, dataDir, version: '1', importing: { allow: ['127.0.0.1'] } }),
    output: { result: say, note: say, warn: say },
    signal: stop.signal,
  });
  const feed = `${site.url}/feed.json`;
  expect(await form.run({}, ['add', 'ftp://example.org/feed', feed])).toBe(1);
  expect(await form.run({}, [])).toBe(0);
  expect(lines.at(-1)).toContain('not read yet');
  const watching = form.run({}, ['watch']);
  await expect.poll(async () => (await readdir(corpusDir)).length, { timeout: 100_000 }).toBeGreaterThan(10);
  stop.abort();
  await watching;
  const [first = ''] = await readdir(corpusDir);
  expect(await readFile(join(corpusDir, first), 'utf8')).toContain('imported:');
  expect(await form.run({}, ['remove', feed])).toBe(0);
  expect(await form.run({}, ['remove', feed])).toBe(1);
  expect(await form.run({}, ['read'])).toBe(2);
}, 120_000);
