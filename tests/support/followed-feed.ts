import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Delivery } from '../../src/import/feed/poll.js';
import { createPollFile } from '../../src/import/feed/poll-file.js';
import { createPoller, type PollerOptions } from '../../src/import/feed/poller.js';
import { loopback, loopbackFetcher } from './loopback.js';

export const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Paper</title>${items
    .map((name) => `<item><title>${name}</title><link>/${name}</link><guid isPermaLink="false">${name}</guid></item>`)
    .join('')}</channel></rss>`;

type Answer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string };

/** A site with one feed, whose answer can be changed, and a poller with a clock that only `wait` moves. */
export async function followedFeed(options: Partial<PollerOptions> = {}) {
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
      onEntries: async (delivery) => {
        deliveries.push(delivery);
        return [];
      },
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
