import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

describe('a server that the bot joins', () => {
  it('reads once what the bot does, with questions that its articles answer', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const guild = discord.join('library', ['general', 'news']);
    const texts = () => guild.channels().map((channel) => channel.text());
    await discord.until(() => texts().some((text) => text !== '') || undefined, { what: 'a greeting' });
    expect(texts().join('')).toMatchInlineSnapshot(`
      "yaar: I answer questions in quotations from 2 articles, word for word, and say so when they do not answer. Use /ask, mention me or reply to me. Whoever manages this server can choose with /settings which articles are shown where, and where questions need no mention.
      For example\\:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?]"
    `);
    expect(discord.channel.messages()).toEqual([]);
    expect(discord.pings()).toEqual([]);
  });

  it('hears nothing if the bot may not write anywhere, which the log says', async () => {
    const discord = await loopback({ openapi });
    const { notes } = await openBot(discord);
    const guild = discord.join('library');
    await discord.until(() => notes.length > 0 || undefined, { what: 'a note' });
    expect(notes).toEqual([
      { level: 'info', facts: { guild: guild.id }, text: 'joined a server where the bot may not write anywhere' },
    ]);
  });
});
