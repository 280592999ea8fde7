import { expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { manyQuotes } from './many-quotes.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const QUESTION = 'How many ships did the keeper count?';
const said = (month: string, count: number): string => `The keeper counted ${count} ships in ${month}.`;
const ARTICLES = [
  article({ id: 'june', markdown: said('June', 52) }),
  article({ id: 'june-again', markdown: `It was reported again.\n\n${said('June', 52)}` }),
  article({ id: 'may', markdown: said('May', 40) }),
  article({ id: 'may-copy', markdown: `${said('May', 40)}\n\nSo it was told.` }),
];

it('a quote that several articles have names all of them, on every page and after turning back', async () => {
  const discord = await loopback({ openapi });
  const { store } = await openRemembering(discord, { engine: manyQuotes(ARTICLES) });
  const ayesha = discord.user('ayesha');
  const first = await ayesha.run('/ask', { question: QUESTION });
  const before = first.text();
  const second = await ayesha.click(first, '▶');
  const other = second.text();
  const named = [before, other].map((text) => /also in [^\n]*/.exec(text)?.[0]);
  expect(named.toSorted()).toEqual([expect.stringMatching(/june/), expect.stringMatching(/may/)]);
  expect((await ayesha.click(second, '◀')).text()).toBe(before);
  // What the place may no longer see is not named any more.
  store.setSettings({ guild: discord.guild.id }, { scope: ['id:may', 'id:june'] });
  const narrower = await ayesha.click(second, '▶');
  expect(narrower.text().replaceAll('**', '')).toMatch(/The keeper counted \d+ ships in (?:May|June)\.\n-# 2\/2/);
  expect(narrower.text()).not.toContain('also in');
});
