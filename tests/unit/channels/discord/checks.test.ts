import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

describe('quotes checked in Discord', () => {
  it('shows what differs, struck out and bold, with the stored sentence', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const seen = await discord.user('ayesha').run('/check', { text: 'It cost 50 million rubles, more than the ferry' });
    expect(seen.text()).toMatchInlineSnapshot(`
      "**≈ Not quite: the article words it differently.**
      “It cost ~~50~~ **40** million rubles, more than the ferry”
      > It cost **40** million rubles, more than the ferry did.
      -# [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=It%20cost%2040%20million%20rubles%2C%20more%20than%20the%20ferry%20did%2E) · A. Writer · The Paper · 8 July 2019 · ¶ 1
      [Delete]"
    `);
  });

  it('checks every quotation of a message from its menu, for the asker alone', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const message = ayesha.post(
      'He said "It cost 40 million rubles, more than" and “nobody was ever hurt when the bridge closed”.',
    );
    const seen = await ayesha.menu('Check quotes', message);
    expect(seen.ephemeral).toBe(true);
    expect(seen.text()).toContain('Quotation 1 of 2\n**✓ Real');
    expect(seen.text()).toContain('Quotation 2 of 2\n**≈ Not quite');
  });

  it('prints a record of the source as code, which is easily copied, and says that an id is unknown', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const record = await ayesha.run('/quote', { words: 'bridge closed', format: 'bibtex' });
    expect([record.files, record.text()]).toEqual([[], expect.stringMatching(/^```\n@[\s\S]*\n```$/m)]);
    expect((await ayesha.run('/quote', { words: 'bridge.00000000.0.5' })).text()).toContain('No quote has this id.');
  });
});
