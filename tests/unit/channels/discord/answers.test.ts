import { ApplicationFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

describe('what people see in Discord', () => {
  it('is each quote set apart, the answer bold, with its source in small print', async () => {
    const discord = await loopback({ openapi });
    const { where } = await openBot(discord);
    expect(where).toBe('Discord: yaar is on 1 server.');
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/ask question:How many rubles did the bridge cost?');
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Question: How many rubles did the bridge cost?
      > The **bridge** was opened on Monday. It **cost** 40 million **rubles**, more than the ferry did.
      -# [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=The%20bridge%20was%20opened%20on,more%20than%20the%20ferry%20did%2E) · A. Writer · The Paper · 8 July 2019 · ¶ 1
      [More context] [Source] [Copy]
      [More passages] [Delete]"
    `);
    expect(seen.ephemeral).toBe(false);
    expect((await ayesha.run('/quote words:bridge')).text()).toContain(
      '\n---\n> Nobody was hurt when the **bridge** closed.\n-# **2** · [The bridge over the Neva](https://example.org/',
    );
  });

  it('is one short line where the articles say nothing, without any quote', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const seen = await discord.user('ayesha').run('/ask question:Who bakes bread in Lima for the king?');
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Question: Who bakes bread in Lima for the king?
      The articles do not say.
      -# The articles do answer these:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?] [Delete]"
    `);
  });

  it('is the list of sources, and the text of one as a file', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    expect((await ayesha.run('/sources')).text()).toMatchInlineSnapshot(`
      "**2 articles**
      **[The bridge over the Neva](https://example.org/bridge_%281%29)**
      -# A. Writer · The Paper · 8 July 2019 · 23 words, 1 event
      **The ferry article**
      -# outlet not stated · date not stated · 11 words"
    `);
    const text = await ayesha.run('/sources', { text: 'ferry' });
    expect([text.text(), text.files]).toMatchInlineSnapshot(`
      [
        "**The ferry article**
      (ferry.txt)",
        [
          "ferry.txt",
        ],
      ]
    `);
  });

  it('is help that names every command', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    expect((await discord.user('ayesha').run('/help')).text()).toMatchInlineSnapshot(`
      "**/ask** question \\[source\\]
      -# Answer a question with quotations from the articles
      **/quote** words \\[source\\] \\[count\\] \\[format\\]
      -# Find passages that say something, with full citations
      **/check** text \\[source\\]
      -# Is this quote real, and where is it from?
      **/events** \\[since\\] \\[until\\] \\[topic\\] \\[source\\] \\[limit\\] \\[page\\]
      -# List what happened when, newest first, with a quotation for each event
      **/sources** \\[text\\]
      -# List the articles that answers are quoted from
      **/settings** \\[set\\] \\[value\\] \\[where\\]
      -# What is settled here, and for those who manage the server\\: change it
      **/privacy** \\[do\\]
      -# What I keep of your questions, for how long, and how to delete it
      **/help**
      -# What you can ask for, and how

      You can also mention me with a question, or write to me directly.

      For example:
      - What does “The bridge over the Neva” say?
      - What does “The ferry article” say?"
    `);
  });

  it('says so while the articles are still being read', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { building: () => ({ done: 5, total: 20, articles: 2 }) });
    const seen = await discord.user('ayesha').run('/ask question:Who bakes bread in Lima for the king?');
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Question: Who bakes bread in Lima for the king?
      The articles do not say.
      -# The articles do answer these:
      ---
      -# I am still reading the articles (2 ready so far). Ask again later for the rest.
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?] [Delete]"
    `);
  });

  it('offers articles while somebody types, and takes the choice', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    expect((await ayesha.type('quote', 'source', { text: 'neva' })).choices).toEqual([
      { name: 'The bridge over the Neva · A. Writer · The Paper', value: 'bridge' },
    ]);
    const seen = await ayesha.run('quote', { words: 'bridge closed', source: 'bridge', count: 1 });
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Searched for: bridge closed
      > Nobody was hurt when the **bridge closed**.
      -# [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=Nobody%20was%20hurt%20when%20the%20bridge%20closed%2E) · A. Writer · The Paper · 8 July 2019 · ¶ 2
      [More passages] [Delete]"
    `);
  });
});

describe('what cannot be shown letter for letter', () => {
  it('is not sent: the asker gets a sentence, the code is in the log', async () => {
    const discord = await loopback({ openapi });
    const { notes } = await openBot(discord, { find: () => undefined });
    const seen = await discord.user('ayesha').run('/ask question:How many rubles did the bridge cost?');
    expect(seen.text()).toMatchInlineSnapshot(
      `"The answer could not be shown letter for letter, so it is not shown. The error has been logged."`,
    );
    expect(notes).toMatchObject([{ level: 'error', facts: { code: 'QUOTE_MISMATCH' } }]);
  });
});

describe('a mention and a direct message', () => {
  it('are answered as /ask is, as a reply that pings nobody', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const asked = await ayesha.run('/ask question:How many rubles did the bridge cost?');
    const said = await ayesha.say('How many rubles did the bridge cost?', { mention: true });
    const wrote = await ayesha.dm('How many rubles did the bridge cost?');
    expect(asked.text()).toBe(`-# Question: How many rubles did the bridge cost?\n${said.text()}`);
    expect(wrote.text()).toBe(said.text());
    expect(said.message?.message_reference?.message_id).toBeDefined();
    expect(discord.pings()).toEqual([]);
  });

  it('without words get a hint; when they mention 200 people, nothing is searched and nobody is pinged', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const crowd = Array.from({ length: 200 }, (_, at) => `<@${10 ** 17 + at}>`).join(' ');
    const seen = await ayesha.say(crowd, { mention: true });
    expect(seen.text()).toMatchInlineSnapshot(
      `"Mention me with a question, as in “\\@me Where did they first meet?”, or type /help."`,
    );
    expect(discord.pings()).toEqual([]);
  });

  it('work without the message content intent, and the operator is told that it is off', async () => {
    const discord = await loopback({ openapi, flags: ApplicationFlags.Embedded });
    const { where } = await openBot(discord);
    const seen = await discord.user('ayesha').say('How many rubles did the bridge cost?', { mention: true });
    expect(seen.text()).toContain('40 million');
    expect(where).toContain('Message Content Intent is not switched on');
  });

  it('leave alone what was not said to the bot', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const answer = await ayesha.say('How much did the bridge cost?', { mention: true });
    ayesha.post('thanks!', { replyTo: answer });
    ayesha.post('the bridge is nice');
    await ayesha.say('Who sold the ferry?', { mention: true });
    expect(discord.channel.messages().filter(({ author }) => author.bot)).toHaveLength(2);
  });
});
