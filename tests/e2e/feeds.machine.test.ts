import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startPage } from '../../scripts/page.js';
import { yaar } from '../support/cli.js';
import { rss } from '../support/followed-feed.js';
import { story } from '../support/importing.js';
import { loopback } from '../support/loopback.js';
import { root } from '../support/needs.js';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

type Health = { readonly feeds?: readonly { readonly polled: string | null; readonly problem: string | null }[] };

it('a bot follows its feeds by itself, quotes what they bring, and shows them on /healthz', async () => {
  const home = mkdtempSync(join(tmpdir(), 'yaar-feeds-'));
  const [corpus, data, index] = ['corpus', 'data', 'index'].map((name) => join(home, name)) as [string, string, string];
  const article = 'new-phase.md';
  cpSync(join(root, 'corpus', article), join(corpus, article));
  const site = await loopback((request, response) => {
    if (request.url === '/feed') return void response.end(rss('Marvale'));
    if (request.url === '/broken') return void response.writeHead(500).end();
    const text = story('Marvale').split('\n\n');
    response.end(`<title>News from Marvale</title><article>${text.map((one) => `<p>${one}</p>`).join('')}</article>`);
  });
  const env = { DATA_DIR: data, IMPORT_ALLOW: site.origin.slice('http://'.length) };
  await yaar(['feeds', 'add', `${site.origin}/feed`, `${site.origin}/broken`], { env });
  const port = await freePort();
  const folders = ['--corpus', corpus, '--index', index, '--data', data];
  const bot = await startPage(folders, { ...env, METRICS_PORT: String(port) });
  onTestFinished(async () => {
    await bot.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const feeds = async () => ((await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as Health).feeds ?? [];
  const soon = { timeout: 90_000, interval: 300 };
  await expect.poll(async () => (await feeds()).filter(({ polled }) => polled !== null).length, soon).toBe(2);
  const problems = (await feeds()).map(({ problem }) => problem);
  expect(problems).toEqual([null, expect.stringContaining('500')]);
  expect(existsSync(join(corpus, 'news-from-marvale.md'))).toBe(true);
  const ask = `${bot.address.replace(/\/$/, '')}/articles`;
  await expect.poll(async () => (await fetch(ask)).text(), soon).toContain('News from Marvale');
});
