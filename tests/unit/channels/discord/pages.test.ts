import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import { commands } from '../../../../src/commands/list.js';
import { createMemory } from '../../../../src/store/memory.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { createBot, ARTICLES as TINY } from './bot.js';
import { manyQuotes } from './many-quotes.js';

const openapi = discordOpenApi();
const QUESTION = 'How many ships did the keeper count?';
const ARTICLES = [
  ...TINY,
  article({
    id: 'june',
    markdown: 'The lamp was lit.\n\nThe keeper counted 52 ships in June. All of them were grey.\n\nThen it rained.',
  }),
  article({ id: 'may', markdown: 'The keeper counted 40 ships in May.' }),
];

/** A bot that remembers; `again` replaces it by another on the same store, as a restart does. */
async function opened(discord: Discord) {
  const store = createStore(createMemory(), { delayMs: 1 });
  const memory = {
    store,
    at: (place: Parameters<typeof settingsAt>[0]) => settingsAt(place, { store, file: () => ({}) }),
  };
  discord.register(JSON.parse(JSON.stringify(definitionsOf(commands, { scope: 'global' }))));
  let bot = createBot(discord, { memory, engine: manyQuotes(ARTICLES) });
  await bot.channel.open();
  const again = async () => {
    await bot.channel.close();
    bot = createBot(discord, { memory, engine: manyQuotes(ARTICLES) });
    await bot.channel.open();
  };
  return { store, again };
}

describe('an answer', () => {
  it('is one quote, its source a title that is a link, with what can be done below it', async () => {
    const discord = await loopback({ openapi });
    await opened(discord);
    const seen = await discord.user('ayesha').run('/ask', { question: QUESTION });
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# Question: How many ships did the keeper count?
      > The **keeper counted** 52 **ships** in June.
      -# **1/2** · The june article · outlet not stated · date not stated · ¶ 2
      [▶] [More context] [Source] [Copy]
      [More passages] [👍] [👎] [Delete]"
    `);
  });

  it('is paged, widened, copied and voted on after a restart as before', async () => {
    const discord = await loopback({ openapi });
    const { again, store } = await opened(discord);
    const ayesha = discord.user('ayesha');
    const first = await ayesha.run('/ask', { question: QUESTION });
    const before = first.text();
    await again();
    const second = await ayesha.click(first, '▶');
    expect(second.text()).toMatchInlineSnapshot(`
      "-# Question: How many ships did the keeper count?
      > The **keeper counted** 40 **ships** in May.
      -# **2/2** · The may article · outlet not stated · date not stated · ¶ 1
      [◀] [More context] [Source] [Copy]
      [More passages] [👍] [👎] [Delete]"
    `);
    await again();
    expect((await ayesha.click(second, '◀')).text()).toBe(before);
    await again();
    const wider = await ayesha.click(first, 'More context');
    expect(wider.ephemeral).toBe(true);
    expect(wider.text()).toMatchInlineSnapshot(`
      "> **The keeper counted 52 ships in June.** All of them were grey.
      -# The june article · outlet not stated · date not stated · ¶ 2"
    `);
    const copy = await ayesha.click(first, 'Copy');
    expect(copy.ephemeral).toBe(true);
    expect(copy.text()).toMatchInlineSnapshot(`
      "\`\`\`
      “The keeper counted 52 ships in June.”
      — “The june article”, outlet not stated · date not stated · ¶ 2, june.ba783fee.j.10
      \`\`\`"
    `);
    expect((await ayesha.click(first, 'Source')).text()).toMatchInlineSnapshot(`
      "**The june article**
      -# outlet not stated · date not stated · 19 words
      [Whole text]"
    `);
    await again();
    await ayesha.click(first, '👍');
    expect(store.votes()).toHaveLength(1);
    expect(first.now().text()).toBe(before);
  });

  it('stays as it is when somebody looks at more passages or at the whole article, which only they see', async () => {
    const discord = await loopback({ openapi });
    await opened(discord);
    const first = await discord.user('ayesha').run('/ask', { question: QUESTION });
    const before = first.text();
    const bilal = discord.user('bilal');
    const passages = await bilal.click(first, 'More passages');
    expect(passages.ephemeral).toBe(true);
    expect(passages.text()).toMatch(/> The \*\*keeper counted\*\* 52[\s\S]*> The \*\*keeper counted\*\* 40/);
    const source = await bilal.click(first, 'Source');
    const whole = await bilal.click(source, 'Whole text');
    expect([whole.ephemeral, whole.files]).toEqual([true, ['june.txt']]);
    expect(first.now().text()).toBe(before);
  });

  it('is deleted by the asker or those who manage messages, after a restart too, and by nobody else', async () => {
    const discord = await loopback({ openapi });
    const { again } = await opened(discord);
    const ayesha = discord.user('ayesha');
    const bilal = discord.user('bilal');
    const answers = () => discord.channel.messages().filter(({ author }) => author.bot).length;
    const first = await ayesha.run('/ask', { question: QUESTION });
    const reply = await ayesha.say(QUESTION, { mention: true });
    await again();
    const refused = await bilal.click(first, 'Delete');
    expect([refused.ephemeral, refused.text()]).toEqual([
      true,
      'Only whoever asked, or someone who manages messages here, can delete this.',
    ]);
    await bilal.click(first, '▶');
    await ayesha.click(first, 'Delete');
    await discord.until(() => answers() === 1 || undefined, { what: 'one answer left' });
    await discord.user('mara', { permissions: ['ManageMessages'] }).click(reply, 'Delete');
    await discord.until(() => answers() === 0 || undefined, { what: 'no answer left' });
  });

  it('that only the asker sees names nobody and has nothing to delete', async () => {
    const discord = await loopback({ openapi });
    await opened(discord);
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/ask', { question: QUESTION, private: true });
    expect(seen.text()).not.toMatch(/Delete|ayesha/);
    await expect(discord.user('bilal').click(seen, '▶')).rejects.toThrow(/for another/);
    const second = await ayesha.click(seen, '▶');
    expect([second.ephemeral, /Delete|ayesha/.test(second.text())]).toEqual([true, false]);
  });
});

describe('a button that leads nowhere', () => {
  it('says so: what it needs was deleted', async () => {
    const discord = await loopback({ openapi });
    const { store } = await opened(discord);
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/ask', { question: QUESTION });
    store.forget(store.askerOf(ayesha.id));
    const old = await ayesha.click(seen, '▶');
    expect([old.ephemeral, old.text()]).toEqual([
      true,
      'This button is from an older version of me. Use the command again.',
    ]);
  });
});
