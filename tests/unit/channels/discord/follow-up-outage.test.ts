import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';

async function open() {
  const discord = await loopback({ openapi });
  return { discord, bot: await openBot(discord), ayesha: discord.user('ayesha') };
}

describe('an outage of Discord while a follow-up question is being read', () => {
  const HISTORY = { route: '/channels/{channel_id}/messages', method: 'GET' };

  it.each([
    ['5xx', { status: 503 }],
    ['lost requests', { lose: 'request' }],
    ['answers that are none', { raw: { status: 200, body: '' } }],
  ] as const)('(%s) is waited out, and the question is read with the one before', async (_name, fault) => {
    const { discord, ayesha, bot } = await open();
    await ayesha.dm(QUESTION);
    discord.fail({ ...HISTORY, ...fault, times: 3 });
    expect((await ayesha.dm('and the ferry?')).text()).toContain('Read as');
    expect([discord.unmetFaults(), bot.notes]).toEqual([[], []]);
  });

  it('that lasts is reported, and the question is answered by itself', async () => {
    const { discord, ayesha, bot } = await open();
    await ayesha.dm(QUESTION);
    discord.fail({ ...HISTORY, status: 503, times: 5 });
    expect((await ayesha.dm('and the ferry?')).text()).not.toContain('Read as');
    expect([discord.unmetFaults(), bot.notes]).toEqual([[], [expect.objectContaining({ level: 'warn' })]]);
  });
});
