import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../src/desk/desk.js';
import { AppError } from '../../../../src/errors.js';
import { loopback } from '../../../support/discord/fixture.js';
import type { OptionValues } from '../../../support/discord/language/values.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { ARTICLES, type BotOptions, openBot } from './bot.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const BRIDGE = 'How many rubles did the bridge cost?';
const DELETE = { route: '/webhooks/{webhook_id}/{webhook_token}/messages/@original', method: 'DELETE' };
const FOLLOW = { route: '/webhooks/{webhook_id}/{webhook_token}', method: 'POST' };

async function open(options: BotOptions = {}) {
  const discord = await loopback({ openapi });
  const bot = await openBot(discord, options);
  return { discord, bot, ayesha: discord.user('ayesha') };
}

type Mistake = readonly [name: string, command: string, values: OptionValues, says: string, options: BotOptions];

const MISTAKES: readonly Mistake[] = [
  ['a source that is unknown', 'ask', { question: BRIDGE, source: 'nobody' }, 'No article has “nobody”', {}],
  ['an id that is unknown', 'quote', { words: 'bridge.00000000.0.5' }, 'No quote has this id', {}],
  ['words that nothing says', 'quote', { words: 'zebra crossing' }, 'No passage says this', {}],
  ['a source whose text is unknown', 'sources', { text: 'nobody', private: false }, 'No article', {}],
  ['a date that is none', 'events', { since: '31.02.2018' }, 'is not in the calendar', {}],
  ['a full queue', 'ask', { question: BRIDGE }, 'Too many people are asking', { desk: createDesk({ most: 0 }) }],
  [
    'a search that fails',
    'ask',
    { question: BRIDGE },
    'cannot be searched at the moment',
    { ask: () => Promise.reject(new AppError('ENGINE_FAILED', 'It failed.')) },
  ],
  [
    'a quote that cannot be shown',
    'ask',
    { question: BRIDGE },
    'could not be shown letter for letter',
    { find: () => undefined },
  ],
];

describe('what is no answer', () => {
  it.each(MISTAKES)('is seen by the asker alone: %s', async (_name, command, values, says, options) => {
    const { discord, ayesha } = await open(options);
    const seen = await ayesha.run(command, values);
    expect(seen.text()).toContain(says);
    expect(seen.ephemeral).toBe(true);
    expect(discord.channel.messages()).toEqual([]);
  });

  it('is not taken back in direct messages, where nobody else is', async () => {
    const { ayesha } = await open();
    const seen = await ayesha.run('ask', { question: BRIDGE, source: 'nobody' }, { in: 'dm' });
    expect([seen.text().includes('No article has'), seen.ephemeral]).toEqual([true, false]);
  });

  it('arrives when Discord takes neither the one request nor the other at once', async () => {
    for (const fault of [{ status: 503 }, { lose: 'answer' }, { lose: 'request' }] as const) {
      const { discord, ayesha } = await open();
      discord.fail({ ...DELETE, ...fault, times: 2 });
      if (!('lose' in fault)) discord.fail({ ...FOLLOW, ...fault, times: 2 });
      const seen = await ayesha.run('ask', { question: BRIDGE, source: 'nobody' });
      expect([seen.text().includes('No article has'), seen.ephemeral]).toEqual([true, true]);
      expect(discord.channel.messages()).toEqual([]);
    }
  });

  it('is better seen by all than by nobody', async () => {
    const { discord, ayesha } = await open();
    discord.fail({ ...DELETE, code: 50013 });
    const seen = await ayesha.run('ask', { question: BRIDGE, source: 'nobody' });
    expect([seen.text().includes('No article has'), seen.ephemeral]).toEqual([true, false]);
    expect(discord.unmetFaults()).toEqual([]);
  });

  it('can be asked again by its button, and the answer is for all', async () => {
    const limits = {
      user: { open: 9, perMinute: 1 },
      channel: { open: 9, perMinute: 9 },
      client: { open: 9, perMinute: 9 },
    };
    let now = 0;
    const { discord, ayesha } = await open({ desk: createDesk({ limits, now: () => now }) });
    await ayesha.run('ask', { question: BRIDGE });
    const busy = await ayesha.run('ask', { question: BRIDGE });
    expect(busy.ephemeral).toBe(true);
    now = 61_000;
    const answer = await ayesha.click(busy, 'Ask again');
    expect([answer.text().includes('40 million'), answer.ephemeral]).toEqual([true, false]);
    expect(discord.channel.messages()).toHaveLength(2);
  });
});

describe('a refusal of Discord', () => {
  it('of an answer that all were to see is seen by the asker alone', async () => {
    for (const code of [200000, 50013, 50083, 50035]) {
      const { discord, ayesha } = await open();
      discord.fail({ ...DELETE, method: 'PATCH', code });
      expect((await ayesha.run('ask', { question: BRIDGE })).ephemeral).toBe(true);
      expect(discord.channel.messages()).toEqual([]);
    }
  });

  it('of what a button shows leaves the message with the button', async () => {
    const { discord, ayesha } = await open();
    const answer = await ayesha.run('quote', { words: 'bridge', count: 1 });
    const before = answer.text();
    discord.fail({ ...DELETE, method: 'PATCH', code: 200000 });
    const more = answer.components.length > 0 ? 'More passages' : '';
    const refused = await ayesha.click(answer, more);
    expect([refused.text().includes('A moderation rule'), refused.ephemeral]).toEqual([true, true]);
    expect(answer.now().text()).toBe(before);
  });
});

describe('what is about the asker alone', () => {
  it('is for the asker alone unless they want it otherwise', async () => {
    const { ayesha } = await open();
    const shown = async (name: string, values: OptionValues) => (await ayesha.run(name, values)).ephemeral;
    for (const name of ['help', 'sources'])
      expect([
        await shown(name, {}),
        await shown(name, { private: true }),
        await shown(name, { private: false }),
      ]).toEqual([true, true, false]);
    expect(await shown('privacy', {})).toBe(true);
  });

  it('stays so in all messages of what a button shows', async () => {
    const LONG = article({ id: 'long', markdown: `The bridge ${'was late again and '.repeat(300)}sank at last.` });
    const discord = await loopback({ openapi });
    await openRemembering(discord, { articles: [...ARTICLES, LONG] });
    const ayesha = discord.user('ayesha');
    const answer = await ayesha.run('quote', { words: 'bridge closed', count: 1, private: true });
    const seen = await ayesha.click(answer, 'More passages');
    expect((await seen.replies(2)).map(({ ephemeral }) => ephemeral)).toEqual([true, true]);
    expect(discord.channel.messages()).toEqual([]);
  });
});
