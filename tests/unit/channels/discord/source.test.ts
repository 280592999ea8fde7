import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

const TALKS = article({
  id: 'talks',
  front: 'title: Talks\npublisher: The Paper *of record*\nlanguage: en',
  markdown: 'Moscow agreed to sell four helicopters.',
});
const FERRY = article({ id: 'ferry', front: 'title: Ferry\nlanguage: en', markdown: 'The ferry was sold to a court.' });

describe('a question that names its source, in Discord', () => {
  it('shows in small print whether its articles have the answer, in an answer and in silence', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { articles: [TALKS, FERRY] });
    const ayesha = discord.user('ayesha');
    const kept = await ayesha.run('/ask', { question: 'According to The Paper, who agreed to sell helicopters?' });
    expect(kept.text()).toContain('\n-# Only from The Paper \\*of record\\*, as you asked\\:\n> ');
    const dropped = await ayesha.say('According to The Paper, was the ferry sold to a court?', { mention: true });
    expect(dropped.text()).toContain(
      '-# Nothing from The Paper \\*of record\\* says this, so all articles were searched\\:\n> ',
    );
    expect(discord.pings()).toEqual([]);
  });

  it('and one without a known word gets the language of the articles', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { articles: [TALKS, FERRY] });
    const seen = await discord.user('ayesha').run('/ask', { question: 'Кто мэр города?' });
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Question: Кто мэр города?
      The articles do not say.
      -# The articles are in English. Ask in that language.
      [Delete]"
    `);
  });
});
