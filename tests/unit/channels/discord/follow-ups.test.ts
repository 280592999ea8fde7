import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();
const FOLLOW = '/webhooks/{webhook_id}/{webhook_token}';

/** Sentences of which one fills a message. */
const years = Array.from({ length: 12 }, (_, at) => 2001 + at);
const long = (year: number): string =>
  `In May ${year} the mill of ward ${year} was closed ${`because of the flood of ${year} and `.repeat(170)}for good.`;
const ARTICLES = [article({ id: 'mills', front: 'title: Mills', markdown: years.map(long).join('\n\n') })];
const QUOTED = years.map((year) => `“the mill of ward ${year} was closed because of the flood of ${year}”`).join(', ');

const followUps = (discord: Discord): number =>
  discord.requests.filter(({ route, method }) => route === FOLLOW && method === 'POST').length;

describe('where only the asker has installed the bot', () => {
  it.each([
    ['check', { text: QUOTED }],
    ['events', { limit: 5 }],
  ] as const)('a long /%s is at most five messages more, and says how much is left out', async (command, values) => {
    const discord = await loopback({ openapi });
    const { channel } = await openBot(discord, { articles: ARTICLES });
    const seen = await discord.user('ayesha').run(command, values, { userInstalled: true });
    const all = await seen.replies(6);
    await channel.close();
    expect(followUps(discord)).toBe(5);
    const last = all.at(-1)?.text() ?? '';
    expect(last).toMatch(/^The last \d+ of \d+ messages are left out, as Discord takes no more here\./);
    const [left = 0, total = 0] = [.../\d+/g[Symbol.matchAll](last)].map(Number);
    expect(total - left).toBe(5);
    if (command === 'events') expect(last).toContain('[Older ▶]');
  });

  it('a follow-up whose answer is lost counts as sent, and there is no sixth', async () => {
    const discord = await loopback({ openapi });
    const { channel } = await openBot(discord, { articles: ARTICLES });
    discord.fail({ route: FOLLOW, method: 'POST', lose: 'answer', times: 2 });
    const seen = await discord.user('ayesha').run('events', { limit: 5 }, { userInstalled: true });
    await seen.replies(6);
    await channel.close();
    expect(discord.violations()).toEqual([]);
    expect(followUps(discord)).toBe(5);
  });
});
