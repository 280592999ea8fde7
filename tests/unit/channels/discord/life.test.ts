import { ApplicationFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../../src/commands/command.js';
import { commands } from '../../../../src/commands/list.js';
import { problem } from '../../../../src/commands/reply.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createBot, openBot } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = { question: 'How many rubles did the bridge cost?' };

/** Replies with what it was given, and buttons that run it again; waits for `until` first. */
const echo = (until: Promise<unknown> = Promise.resolve()): Command =>
  defineCommand({
    name: 'echo',
    description: 'Says it again',
    options: [{ name: 'text', description: 'What to say', kind: 'text', required: true, max: 300 }],
    menu: { name: 'Say it again', option: 'text' },
    async run(_context, { text }) {
      await until;
      const actions = [
        { label: 'More', command: 'echo', input: { text: `${text} more` } },
        { label: 'Too long', command: 'echo', input: { text: 'x'.repeat(200) } },
        { label: 'Gone', command: 'gone', input: {} },
      ];
      return { ...problem('INPUT_INVALID', `You said ${text}.`), actions };
    },
  });

describe('starting', () => {
  it('with a wrong token says where a new one comes from', async () => {
    const discord = await loopback({ openapi });
    const { channel } = createBot(discord, { token: 'no.such.token' });
    await expect(channel.open()).rejects.toMatchObject({
      code: 'DISCORD_TOKEN',
      message: expect.stringContaining('Reset Token'),
    });
    expect(discord.gateway.identifies).toEqual([]);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'DISCORD_INTENTS'],
    [4013, 'DISCORD_INTENTS'],
    [4011, 'DISCORD_CLOSED'],
    [4012, 'DISCORD_CLOSED'],
    [4010, 'DISCORD_CLOSED'],
  ] as const)('says in words what a close with %i means, and does not come back', async (close, code) => {
    const discord = await loopback({ openapi });
    discord.gateway.refuseNextIdentify(close);
    await expect(createBot(discord).channel.open()).rejects.toMatchObject({ code });
    expect(discord.gateway.identifies).toHaveLength(1);
    discord.forgive('gateway');
  });

  it('never asks for an intent that is not switched on', async () => {
    const discord = await loopback({ openapi, flags: ApplicationFlags.Embedded });
    await openBot(discord);
    expect(discord.gateway.closes).toEqual([]);
  });

  it('without Discord says that it cannot be reached', async () => {
    const nowhere = { apiUrl: 'http://127.0.0.1:9/api', token: 'x' };
    await expect(createBot(nowhere).channel.open()).rejects.toMatchObject({ code: 'DISCORD_UNREACHABLE' });
  });

  it('on no server shows the address that invites the bot', async () => {
    const discord = await loopback({ openapi });
    discord.guild.remove();
    expect((await openBot(discord)).where).toContain('oauth2/authorize?client_id=');
  });
});

describe('an interaction', () => {
  it('that arrives twice is answered once', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const seen = await discord.user('ayesha').run('ask', QUESTION, { twice: true });
    expect(seen.text()).toContain('40 million');
    expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });

  it('that arrives while the bot stops gets a short message at once, and what is under way is finished', async () => {
    const discord = await loopback({ openapi });
    let go = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { channel } = await openBot(discord, { commands: [...commands, echo(until)] });
    const ayesha = discord.user('ayesha');
    const before = ayesha.run('echo', { text: 'hello' });
    await discord.until(() => discord.latencies()[0], { what: 'the first response' });
    const closed = channel.close();
    const late = await ayesha.run('ask', QUESTION);
    expect([late.text(), late.ephemeral]).toEqual(['I am being restarted. Ask again in a moment.', true]);
    go();
    expect((await before).text()).toContain('You said hello.');
    await closed;
  });

  it('that takes longer than the bot waits when it stops gets the message that it was cut off', async () => {
    const discord = await loopback({ openapi });
    const cut = (signal: AbortSignal): Promise<void> =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const long: Command = { ...echo(), run: async (context) => (await cut(context.signal)) as never };
    const { channel } = await openBot(discord, { commands: [long], graceMs: 1 });
    const asked = discord.user('ayesha').run('echo', { text: 'hello' });
    await discord.until(() => discord.latencies()[0], { what: 'the first response' });
    await channel.close();
    expect((await asked).text()).toContain('I am being restarted. Ask again in a moment.');
  });

  it('and all others that wait then have got it before the bot is gone', async () => {
    const discord = await loopback({ openapi });
    const cut = (signal: AbortSignal): Promise<void> =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const long: Command = { ...echo(), run: async (context) => (await cut(context.signal)) as never };
    const { channel } = await openBot(discord, { commands: [long], graceMs: 1 });
    const COUNT = 20;
    const told: string[] = [];
    for (let n = 0; n < COUNT; n++)
      void discord
        .user(`user ${n}`)
        .run('echo', { text: 'hello' })
        .then((seen) => told.push(seen.text()));
    await discord.until(() => discord.latencies()[COUNT - 1], { what: 'the first responses' });
    await channel.close();
    // Not polled: nothing is sent once the program has ended.
    expect(told).toEqual(Array(COUNT).fill(expect.stringContaining('I am being restarted')));
  });

  it('with an invalid choice or far too much text gets a message on what is wrong', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const wrong = await ayesha.run('quote', { words: 'bridge', source: 'no such outlet' });
    expect(wrong.text()).toMatchInlineSnapshot(
      `"No article has “no such outlet” as its id or in its title, author or outlet; the list of sources shows all of them."`,
    );
    const long = await ayesha.run('ask', { question: 'why '.repeat(1000) });
    expect(long.text().split('\n').at(-3)).toMatchInlineSnapshot(
      `"This is too long for a question. Ask in words, using at most 2,000 characters."`,
    );
  });

  it('with input that the command does not take is answered to the asker alone', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { commands: [...commands, echo()] });
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.menu('Say it again', ayesha.post('x'.repeat(301)));
    expect(seen.ephemeral).toBe(true);
    expect(seen.text()).toMatchInlineSnapshot(`"/echo\\: text may be at most 300 characters, not 301."`);
  });
});

describe('later commands', () => {
  it('show up by themselves: typed, in the menu of a message, and as buttons that run them', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord, { commands: [...commands, echo()] });
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('echo', { text: 'hello' });
    expect(seen.text()).toMatchInlineSnapshot(`
      "You said hello.
      [More] [Gone]"
    `);
    const clicked = await ayesha.click(seen, 'More');
    expect(clicked.text()).toContain('You said hello more.');
    const gone = await ayesha.click(seen.now(), 'Gone');
    expect([gone.text(), gone.ephemeral]).toEqual([
      'This button is from an older version of me. Use the command again.',
      true,
    ]);
    const menu = await ayesha.menu('Say it again', ayesha.post('from a message'));
    expect([menu.text().split('\n')[0], menu.ephemeral]).toEqual(['You said from a message.', true]);
  });
});

describe('a connection that breaks', () => {
  it('comes back, and what was asked meanwhile is answered', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    discord.gateway.drop();
    const seen = await discord.user('ayesha').say(QUESTION.question, { mention: true });
    expect(seen.text()).toContain('40 million');
  });

  it('for good ends the channel and says what to do', async () => {
    const discord = await loopback({ openapi });
    const { channel } = await openBot(discord);
    discord.gateway.refuseNextIdentify(4004);
    discord.gateway.invalidate();
    await expect(channel.failed).resolves.toMatchObject({ code: 'DISCORD_TOKEN' });
  });
});
