import { describe, expect, it } from 'vitest';
import { refusalOf, STATUSES } from '../../../../src/channels/discord/faults.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, openBot } from './bot.js';
import { sawIn } from './seen.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';
const EDIT = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';
const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
const POST = '/channels/{channel_id}/messages';

/** Asks, and waits until the bot has logged the refusal and reacted to it. */
async function meet(fault: { code?: number; status?: number; retryAfter?: number }, route: string) {
  const discord = await loopback({ openapi });
  const bot = await openBot(discord);
  discord.fail({ route, method: route === EDIT ? 'PATCH' : 'POST', ...fault });
  const ayesha = discord.user('ayesha');
  if (route === POST) ayesha.post(QUESTION, { mention: true });
  else void ayesha.run('ask', { question: QUESTION }).catch(() => undefined);
  await settled(discord, bot);
  expect(discord.unmetFaults()).toEqual([]);
  return { discord, bot, saw: sawIn(discord) };
}

async function settled(discord: Discord, { channel }: Bot): Promise<void> {
  const done = (): true | undefined => discord.requests.some(({ path }) => /callback|messages/.test(path)) || undefined;
  await discord.until(done, { what: 'the bot to do something' });
  await channel.close();
}

const QUOTE = '> The **bridge** was opened on Monday. It **cost** 40 million **rubles**, more than the ferry did.';

describe('an error code of Discord for the first response to a command', () => {
  it('10062: it is too late, nothing is tried again, and how late it was is logged', async () => {
    const { discord, bot, saw } = await meet({ code: 10062 }, CALLBACK);
    expect(saw).toEqual([]);
    expect(discord.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
    expect(bot.notes).toMatchObject([{ level: 'warn', facts: { remedy: 'late', waitedMs: expect.any(Number) } }]);
    discord.clock.advance(3000);
    expect(discord.interactions()[0]?.outcome.kind).toBe('failed');
    discord.forgive('late');
  });

  it('40060: it is already acknowledged, so the answer is edited in', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    // The response took effect, but its answer was lost on the way: the second try meets the real 40060.
    discord.fail({ route: CALLBACK, lose: 'answer' });
    const seen = await discord.user('ayesha').run('ask', { question: QUESTION });
    expect(seen.text()).toContain('40 million');
    expect(discord.forgive('already-acknowledged')).toHaveLength(1);
  });

  it('a stall: the second try is still in time', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    discord.fail({ route: CALLBACK, lose: 'request' });
    const seen = await discord.user('ayesha').run('ask', { question: QUESTION });
    expect(seen.text()).toContain('40 million');
  });
});

const BUG =
  'follow-up, only for the asker: I have an answer, but Discord did not accept it. The error has been logged.';
const AUTOMOD =
  'follow-up, only for the asker: A moderation rule on this server (AutoMod) blocked the answer, so it is not shown.';

describe('an error code of Discord for the answer to a command', () => {
  it.each([
    [10015, [`message: ${QUOTE}`]],
    [50027, [`message: ${QUOTE}`]],
    [10003, []],
    [10004, []],
    [10008, []],
    [10013, []],
    [50001, ['follow-up, only for the asker: I am not allowed to answer in #general.']],
    [50013, ['follow-up, only for the asker: I am not allowed to answer in #general.']],
    [50035, [BUG]],
    [50006, [BUG]],
    [50083, ['follow-up, only for the asker: \\#general is archived or locked, so I cannot answer there.']],
    [130000, [`answer: ${QUOTE}`]],
    [200000, [AUTOMOD]],
    [240000, [AUTOMOD]],
  ] as const)('%i: the asker sees %j', async (code, expected) => {
    const { saw, bot } = await meet({ code }, EDIT);
    expect(saw).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(saw[index]?.startsWith(text), saw[index]).toBe(true);
    if (code !== 130000)
      expect(bot.notes).toMatchObject([
        { facts: { code, remedy: refusalOf({ code, status: 400, own: true }).remedy } },
      ]);
  });
});

describe('a status whose code is not in the table', () => {
  const statuses = STATUSES.filter(({ status }) => status !== 401);

  it.each(statuses.map(({ status, own, remedy }) => [status, own ? 'the answer' : 'the reply', remedy] as const))(
    '%i to %s is %s, which the log explains',
    async (status, to, remedy) => {
      const { saw, bot } = await meet({ status }, to === 'the answer' ? EDIT : POST);
      const { meaning, reason: because, hears } = refusalOf({ code: 0, status, own: to === 'the answer' });
      expect(bot.notes[0]).toMatchObject({ facts: { remedy, meaning, because, hears } });
      if (remedy === 'gone') expect(saw).toEqual([]);
      else expect(saw.join()).toContain('I am not allowed to answer in #general');
    },
  );

  it('401 has two: of the bot it may be the end, of an interaction it is only too late', () => {
    const found = STATUSES.flatMap(({ status, own, remedy }) => (status === 401 ? [[own, remedy]] : []));
    expect(found).toEqual([
      [false, 'stop'],
      [true, 'elsewhere'],
    ]);
  });
});

describe('an error code of Discord for the reply to a mention', () => {
  it.each([
    [10003, []],
    [10008, []],
    [20016, [`message, as a reply: ${QUOTE}`]],
    [20028, [`message, as a reply: ${QUOTE}`]],
    [50001, ['message in private: I am not allowed to answer in #general.']],
    [50013, ['message in private: I am not allowed to answer in #general.']],
    [160002, [`message: ${QUOTE}`]],
    [50007, []],
    [50083, ['message in private: \\#general is archived or locked']],
    [160004, ['message: I have an answer, but Discord did not accept it.']],
    [160005, ['message in private: \\#general is archived or locked']],
    [160006, ['message: I have an answer, but Discord did not accept it.']],
    [130000, [`message, as a reply: ${QUOTE}`]],
    [200000, ['message: A moderation rule on this server']],
    [240000, ['message: A moderation rule on this server']],
  ] as const)('%i: the asker sees %j', async (code, expected) => {
    const { saw } = await meet({ code, retryAfter: 0.1 }, POST);
    expect(saw).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(saw[index]?.startsWith(text), saw[index]).toBe(true);
  });

  it('a slow mode of a minute is not waited for: the asker gets a private message', async () => {
    const { saw } = await meet({ code: 20016, retryAfter: 60 }, POST);
    expect(saw).toEqual([
      'message in private: Slow mode keeps me from answering in #general for now. Ask me here, or try again there later.',
    ]);
  });

  it('401, and again when the bot looks: it stops and says what to do', async () => {
    const discord = await loopback({ openapi });
    const bot = await openBot(discord);
    for (const route of [POST, '/users/@me']) discord.fail({ route, status: 401 });
    discord.user('ayesha').post(QUESTION, { mention: true });
    await expect(bot.channel.failed).resolves.toMatchObject({
      code: 'DISCORD_TOKEN',
      message: expect.stringContaining('Reset Token'),
    });
    expect([sawIn(discord), discord.unmetFaults()]).toEqual([[], []]);
  });

  it('401, but not when the bot looks: it goes on, and answers', async () => {
    const { bot, saw } = await meet({ status: 401 }, POST);
    expect(saw).toEqual([`message, as a reply: ${QUOTE}`]);
    await expect(Promise.race([bot.channel.failed, 'no failure'])).resolves.toBe('no failure');
  });

  it('429: it waits as long as it is asked to, then answers', async () => {
    const { saw, discord } = await meet({ status: 429, retryAfter: 0.2 }, POST);
    expect(saw).toEqual([`message, as a reply: ${QUOTE}`]);
    expect(discord.invalidRequests()).toBe(1);
  });

  it('without permission and with closed direct messages nothing is sent, and nothing is tried again', async () => {
    const discord = await loopback({ openapi });
    const bot = await openBot(discord);
    const ayesha = discord.user('ayesha');
    discord.channel.deny('SendMessages');
    ayesha.closeDms();
    ayesha.post(QUESTION, { mention: true });
    await discord.until(() => bot.notes[2], { what: 'two refusals, and what they mean' });
    await bot.channel.close();
    const [refused, closed, lost] = bot.notes;
    expect([refused, closed].map((one) => one?.facts.code)).toEqual([50013, 50007]);
    expect(lost).toMatchObject({
      level: 'warn',
      text: 'an answer was not sent, and the asker could not be told',
      facts: { code: 50013, channel: discord.channel.id, message: expect.any(String) },
    });
    expect(discord.invalidRequests()).toBeLessThanOrEqual(3);
  });
});
