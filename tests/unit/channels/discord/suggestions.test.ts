import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();
const FERRY = 'What does “The ferry article” say?';

describe('a question that the bot suggests', () => {
  it('is answered below the greeting, which stays for everybody else, and the answer is of whoever pressed it', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const general = discord.join('library', ['general']).channel('general');
    const greeting = await discord.until(() => general.messages()[0], { what: 'a greeting' });
    const seen = await discord.user('ayesha').click(greeting, FERRY);
    expect([seen.ephemeral, seen.message?.id === greeting.id]).toEqual([false, false]);
    expect(seen.text()).toContain('ayesha asked: What does “The ferry article” say?');
    expect(general.messages()[0]).toEqual(greeting);
    const refused = await discord.user('bilal').click(seen, 'Delete');
    expect([refused.ephemeral, refused.text()]).toEqual([true, expect.stringContaining('Only whoever asked')]);
    await discord.user('bilal').click(greeting, FERRY);
    expect(general.messages()).toHaveLength(3);
    expect(discord.pings()).toEqual([]);
  });

  it('leaves the silence that it was offered with', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const silent = await ayesha.run('ask', { question: 'Which xylophone?' });
    const before = silent.text();
    expect((await ayesha.click(silent, FERRY)).text()).not.toBe(before);
    expect(silent.now().text()).toBe(before);
  });

  it('is answered to the asker alone where it was suggested to the asker alone', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const silent = await ayesha.run('ask', { question: 'Which xylophone?', private: true });
    const seen = await ayesha.click(silent, FERRY);
    expect([seen.ephemeral, seen.text().includes('Delete'), seen.message?.id === silent.message?.id]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
