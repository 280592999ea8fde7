import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

const articles = [
  article({
    id: 'mills',
    markdown: Array.from({ length: 7 }, (_, index) => `The *mill* of ward ${index} closed in ${2001 + index}.`).join(
      '\n\n',
    ),
    front: 'title: Mills\npublished: "2019-07-08"',
  }),
  article({
    id: 'floods',
    markdown: 'The river rose in May 2018.\n\nThe bridge fell last week.',
    front: 'title: Floods',
  }),
];

describe('what happened when, in Discord', () => {
  it('is listed under its date, with what was withheld below', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { articles });
    const seen = await discord.user('ayesha').run('/events', { source: 'floods' });
    expect(seen.text()).toMatchInlineSnapshot(`
      "-# in “floods” · 1 event
      **May 2018**
      > The river rose in **May 2018**.
      -# **1** · Floods · outlet not stated · date not stated · ¶ 1
      ---
      -# 1 sentence with a date was left out because the article does not state when it was published, so “last week” has no meaning
      [Delete]"
    `);
  });

  it('has pages, and is narrowed by date and topic', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { articles });
    const ayesha = discord.user('ayesha');
    const first = await ayesha.run('/events');
    expect(first.text()).toContain('1–3 of 8 events');
    const second = await ayesha.click(first, 'Older ▶');
    expect(second.text()).toContain('4–6 of 8 events');
    expect((await ayesha.click(second.now(), '◀ Newer')).text()).toContain('1–3 of 8 events');
    expect((await ayesha.run('/events', { since: '2003', until: '2004' })).text()).toContain('2 events');
    expect((await ayesha.run('/events', { topic: 'river' })).text()).toContain('The river rose in **May 2018**.');
    expect((await ayesha.run('/events', { since: '31.02.2018' })).text()).toContain('Use one of these forms');
  });
});
