import { GatewayOpcodes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';
const HINT = 'Write a question, as in “Where did they first meet?”, or type /help.';
const bots = (discord: Discord) => discord.channel.messages().filter(({ author }) => author.bot);

describe('a message without words', () => {
  it.each([
    ['a mention with nothing else', '', []],
    ['a mention with an attachment only', '', ['photo.png']],
    ['a mention with text of no width', '\u200b\u2060\u200d\u034f\u202e', []],
    ['a mention with signs that are no words', '?!… 👍🏽', []],
  ] as const)('%s gets a hint, and nothing is searched', async (_what, text, files) => {
    const discord = await loopback({ openapi });
    const { store } = await openRemembering(discord);
    const seen = await discord.user('ayesha').say(text, { mention: true, files });
    expect(seen.text()).toMatch(
      /^Mention me with a question|^There is nothing to search for in this|^Ask me something/,
    );
    expect(store.questions()).toEqual([]);
  });

  it('in a direct message gets the hint, too', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const ayesha = discord.user('ayesha');
    expect((await ayesha.say('', { in: 'dm', files: ['photo.png'] })).text()).toBe(HINT);
    expect((await ayesha.dm('\u200b')).text()).toBe(HINT);
  });

  it('in a channel for questions is left alone; as a new post, its title is the question', async () => {
    const discord = await loopback({ openapi });
    const forum = discord.guild.channel('help', { forum: true });
    await openRemembering(discord, { settings: { questions: [discord.channel.id], forums: [forum.id] } });
    const ayesha = discord.user('ayesha');
    ayesha.post('', { files: ['photo.png'] });
    ayesha.post('\u200b\u2060');
    const seen = await ayesha.say('', { in: forum.thread(BRIDGE), files: ['photo.png'] });
    expect(seen.text().replaceAll('**', '')).toContain('The bridge was opened on');
    expect(bots(discord)).toEqual([]);
  });
});

describe('a message of no person', () => {
  it.each([
    ['another bot', { author: { id: '42', bot: true, username: 'other' } }],
    ['a webhook', { webhook_id: '43' }],
    ['Discord itself', { type: 6 }],
  ])('but of %s is never answered', async (_who, more) => {
    const discord = await loopback({ openapi });
    await openRemembering(discord, { settings: { questions: [discord.channel.id] } });
    const ayesha = discord.user('ayesha');
    await ayesha.say(BRIDGE, { mention: true });
    const [session] = discord.gateway.sessions();
    const said = session?.log.find(({ t }) => t === 'MESSAGE_CREATE') ?? expect.unreachable();
    for (const [at, type] of (['MESSAGE_CREATE', 'MESSAGE_UPDATE'] as const).entries()) {
      const when = new Date(discord.clock.now()).toISOString();
      const d = { ...said.d, id: String(BigInt(ayesha.post('x').id) + BigInt(at)), edited_timestamp: when, ...more };
      session?.wire?.send({ op: GatewayOpcodes.Dispatch, s: session.log.length, t: type, d });
    }
    await ayesha.say(BRIDGE, { mention: true });
    expect(bots(discord)).toHaveLength(2);
    expect(discord.channel.typing()).toBe(2);
  });
});

describe('a thread with a name that is all signs', () => {
  it.each(['👍'.repeat(100), '👩‍👩‍👧‍👦'.repeat(9), '\u200b\u2060 \u200b'])(
    'named %j: what is asked there is answered',
    async (name) => {
      const discord = await loopback({ openapi });
      const forum = discord.guild.channel('help', { forum: true });
      await openRemembering(discord, { settings: { threads: true, forums: [forum.id] } });
      const ayesha = discord.user('ayesha');
      for (const thread of [discord.channel.thread(name), forum.thread(name)]) {
        const seen = await ayesha.say(BRIDGE, { in: thread, mention: true });
        expect(seen.text().replaceAll('**', '')).toContain('The bridge was opened on');
      }
      // The bot names its own threads after questions of signs, too.
      const asked = await ayesha.say(`${name.repeat(3)} ${BRIDGE}`, { mention: true });
      expect(asked.text().replaceAll('**', '')).toContain('The bridge was opened on');
      for (const thread of discord.channel.threads()) expect(thread.name.length).toBeLessThanOrEqual(200);
    },
  );
});
