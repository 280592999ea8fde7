import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { drawnMessage } from '../../../support/drawn/message.js';
import { openBot } from '../../channels/discord/bot.js';

const openapi = discordOpenApi();
const texts = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a message', () => {
  it('shows who used which command, the bot as an app, and what it sent', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const { message } = await discord.user('ayesha').run('ask', { question: 'What did the bridge cost?' });
    if (!message) throw new Error('no answer');
    const html = drawnMessage({ message: { ...message, timestamp: '2026-08-14T14:05:00.000Z' }, command: 'ask' });
    expect(texts(html).replaceAll('\u202f', ' ')).toMatch(/^A ayesha used ask yaar APP 2:05 PM Question: What did the/);
    expect(html).toContain('<blockquote>');
    expect(html).not.toContain('Only you can see this');
  });

  it('shows what it replies to, and whom it is for if that is one person', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const names = { [discord.application.id]: 'yaar' };
    const reply = await ayesha.say('What did the bridge cost?', { mention: true });
    if (!reply.message) throw new Error('no reply');
    expect(texts(drawnMessage({ message: reply.message }, { names }))).toMatch(
      /^A ayesha @yaar What did the bridge cost\?/,
    );
    const aside = await ayesha.click(reply, 'Source');
    if (!aside.message) throw new Error('no source');
    const html = texts(drawnMessage({ message: aside.message, answers: reply.message }));
    expect(html).toMatch(/^yaar APP Click to see message/);
    expect(html).toMatch(/Only you can see this • Dismiss message$/);
  });
});
