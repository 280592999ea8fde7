import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { messageText } from '../../../support/discord/language/text.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

/** Sentences of which one fills a message. */
const years = [2001, 2002, 2003];
const long = (year: number): string =>
  `In May ${year} the mill of ward ${year} was closed ${`because of the flood of ${year} and `.repeat(170)}for good.`;
const ARTICLES = [article({ id: 'mills', front: 'title: Mills', markdown: years.map(long).join('\n\n') })];
const QUOTED = years.map((year) => `“the mill of ward ${year} was closed because of the flood of ${year}”`).join(', ');

const own = (discord: Discord) => discord.channel.messages().filter(({ author }) => author.bot);

/** The last messages of that many answers, once they are there. */
const ended = (discord: Discord, count: number): Promise<readonly APIMessage[]> =>
  discord.until(
    () => {
      const lasts = own(discord).filter((message) => messageText(message).includes('[Delete]'));
      return lasts.length === count ? lasts : undefined;
    },
    { what: `the end of ${count} answers` },
  );

async function opened() {
  const discord = await loopback({ openapi });
  const { notes } = await openBot(discord, { articles: ARTICLES });
  return { discord, notes, ayesha: discord.user('ayesha'), bilal: discord.user('bilal') };
}

describe('an answer in several messages', () => {
  it('is deleted whole by the button below its last, and no other with it', async () => {
    const { discord, notes, ayesha, bilal } = await opened();
    await bilal.run('check', { text: QUOTED });
    await ended(discord, 1);
    const hint = await bilal.say('', { mention: true });
    const others = own(discord).length;
    await ayesha.run('check', { text: QUOTED });
    const [, last] = await ended(discord, 2);
    expect(own(discord).length).toBeGreaterThan(others + 2);
    await ayesha.click(last ?? expect.unreachable(), 'Delete');
    await expect.poll(() => own(discord)).toHaveLength(others);
    expect(own(discord).at(-1)?.id).toBe(hint.message?.id);
    expect(notes).toEqual([]);
  });

  it('in reply to a message is deleted with the message that is the reply', async () => {
    const { discord, ayesha, bilal } = await opened();
    await bilal.say('', { mention: true });
    await ayesha.say('When was the mill of ward 2001 closed?', { mention: true });
    const [last] = await ended(discord, 1);
    expect(own(discord).length).toBeGreaterThan(2);
    await ayesha.click(last ?? expect.unreachable(), 'Delete');
    await expect.poll(() => own(discord)).toHaveLength(1);
  });

  it('turns its page whole: nothing is left of the page before', async () => {
    const { discord, ayesha } = await opened();
    await ayesha.run('events', { limit: 2 });
    const [last] = await ended(discord, 1);
    const old = own(discord).map(({ id }) => id);
    expect(old.length).toBeGreaterThan(1);
    await ayesha.click(last ?? expect.unreachable(), 'Older ▶');
    const texts = () => own(discord).map(messageText).join('\n');
    await expect.poll(() => old.filter((id) => own(discord).some((one) => one.id === id))).toEqual([last?.id]);
    expect(texts()).toContain('2001');
    expect(texts()).not.toMatch(/2002|2003/);
    await discord.until(() => discord.channel.text().includes('[◀ Newer]') || undefined, { what: 'the new page' });
    const [end] = await ended(discord, 1);
    await ayesha.click(end ?? expect.unreachable(), 'Delete');
    await expect.poll(() => own(discord)).toEqual([]);
  });
});
