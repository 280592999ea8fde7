import type { Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord, DiscordOptions } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, codesOf, login } from './bot.js';

const openapi = discordOpenApi();
const QUIET = { allowedMentions: { parse: [] } } as const;

async function answering(
  onMessage: (message: Message) => Promise<unknown>,
  options: DiscordOptions = {},
): Promise<{ discord: Discord; bot: Bot }> {
  const discord = await loopback({ openapi, checkAnswers: true, ...options });
  return { discord, bot: await login(discord, { onMessage }) };
}

const echo = (message: Message) => message.reply({ content: `re: ${message.content}`, ...QUIET });

describe('talking to the bot', () => {
  it('is answered in a channel, in direct messages and in a thread', async () => {
    const { discord } = await answering(echo);
    const ayesha = discord.user('ayesha');
    expect((await ayesha.say('one')).text()).toBe('re: one');
    expect((await ayesha.dm('two')).text()).toBe('re: two');
    expect((await ayesha.say('three', { in: discord.channel.thread('aside') })).text()).toBe('re: three');
    expect(discord.channel.text()).toBe('ayesha: one\nyaar: re: one');
  });

  it('gives each of several people their own answer', async () => {
    const { discord } = await answering(echo);
    const names = ['ayesha', 'bilal', 'carol'];
    const seen = await Promise.all(names.map((name) => discord.user(name).say(`from ${name}`)));
    expect(seen.map(({ content }) => content)).toEqual(names.map((name) => `re: from ${name}`));
  });

  it('mentions the bot, replies, and collects an answer in several parts', async () => {
    const { discord } = await answering(async (message) => {
      if (!message.mentions.has(message.client.user)) return;
      const first = await message.reply({ content: message.cleanContent, ...QUIET });
      await first.reply({ content: 'part two', ...QUIET });
    });
    const seen = await discord.user('ayesha').say('in parts', { mention: true });
    expect(seen.text()).toBe('@yaar in parts');
    const reply = discord.user('ayesha').post('and this?', { replyTo: seen });
    expect(reply.mentions.map(({ username }) => username)).toEqual(['yaar']);
  });

  it('shows typing, and keeps what was edited and deleted', async () => {
    const { discord } = await answering(async (message) => {
      if (message.channel.isSendable()) await message.channel.sendTyping();
      const reply = await echo(message);
      await reply.edit({ content: 'better', ...QUIET });
      await reply.delete();
    });
    const seen = await discord.user('ayesha').say('hello');
    await discord.until(() => (discord.channel.messages().length === 1 ? true : undefined), {
      what: 'the answer to go',
    });
    expect(seen.now().kind).toBe('removed');
    const [, gone] = discord.channel.history();
    expect([gone?.deleted, gone?.versions[0]?.content, gone?.message.content]).toEqual([true, 're: hello', 'better']);
    expect(discord.channel.typing()).toBe(1);
  });

  it('takes files in a multipart form', async () => {
    const { discord } = await answering((message) =>
      message.reply({
        files: [{ attachment: Buffer.from('BEGIN:VCALENDAR'), name: 'events.ics', description: 'Dates' }],
        ...QUIET,
      }),
    );
    const seen = await discord.user('ayesha').say('dates?');
    expect(seen.files).toEqual(['events.ics']);
    const [file] = discord.requests.flatMap(({ files }) => files);
    expect(Buffer.from(file?.data ?? []).toString()).toBe('BEGIN:VCALENDAR');
    expect(seen.message?.attachments[0]?.description).toBe('Dates');
  });

  it('sends a message with an enforced nonce once, however often it is asked to', async () => {
    const { discord } = await answering(async (message) => {
      const send = () =>
        message.channel.isSendable()
          ? message.channel.send({ content: 'once', nonce: 'n1', enforceNonce: true, ...QUIET })
          : undefined;
      discord.fail({ route: '/channels/{channel_id}/messages', method: 'POST', lose: 'answer' });
      await expect(send()).rejects.toThrow('other side closed');
      await send();
    });
    await discord.user('ayesha').say('hello');
    const sends = () => discord.requests.filter(({ body }) => body !== undefined);
    await discord.until(() => sends().find(({ status }) => status === 200), { what: 'the second send' });
    expect(sends()).toHaveLength(2);
    expect(discord.channel.text()).toBe('ayesha: hello\nyaar: once');
  });
});

describe('whom a message pings', () => {
  it('is nobody with parse: []', async () => {
    const { discord } = await answering((message) =>
      message.reply({ content: `@everyone <@${message.author.id}>`, ...QUIET }),
    );
    expect((await discord.user('ayesha').say('hello')).message?.mentions).toEqual([]);
    expect(discord.pings()).toEqual([]);
  });

  it('is everyone that is named, and the one replied to, by default', async () => {
    const { discord } = await answering((message) => message.reply('@everyone hello'));
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.say('hello');
    expect(discord.pings()).toMatchObject([{ users: [ayesha.id], everyone: true }]);
    expect(seen.message?.mention_everyone).toBe(true);
  });
});

describe('what a bot may not do', () => {
  it('refuses where a permission is missing, with the code for it', async () => {
    const { discord, bot } = await answering(echo);
    const ayesha = discord.user('ayesha');
    for (const permission of ['SendMessages', 'ReadMessageHistory', 'ViewChannel'] as const) {
      const channel = discord.guild.channel(permission);
      channel.deny(permission);
      ayesha.post('hello', { in: channel });
    }
    await discord.until(() => bot.errors[2], { what: 'three refusals' });
    expect(codesOf(bot).sort()).toEqual([160002, 50001, 50013]);
    expect(discord.invalidRequests()).toBe(3);
  });

  it('knows locked threads, closed direct messages, lost messages and lost channels', async () => {
    const { discord, bot } = await answering(async (message) => {
      if (message.content === 'gone')
        discord.user('ayesha').remove(await discord.until(() => discord.channel.messages()[0], { what: 'it' }));
      if (message.content === 'lost') discord.guild.channel('other').remove();
      await echo(message);
    });
    const ayesha = discord.user('ayesha');
    const refusalOf = async (act: () => void): Promise<unknown> => {
      act();
      await discord.until(() => bot.errors[0], { what: 'a refusal' });
      return codesOf(bot)[0];
    };
    const thread = discord.channel.thread('aside');
    thread.lock();
    expect(await refusalOf(() => ayesha.post('x', { in: thread }))).toBe(160005);
    expect(await refusalOf(() => ayesha.post('gone'))).toBe(50035);
    expect(await refusalOf(() => ayesha.post('lost', { in: discord.guild.channel('other') }))).toBe(10003);
    ayesha.closeDms();
    expect(await refusalOf(() => ayesha.post('x', { in: 'dm' }))).toBe(50007);
  });

  it('refuses an empty message and one that is too long, and holds both against the bot', async () => {
    const { discord, bot } = await answering(async (message) => {
      const contents = ['   ', 'x'.repeat(2001)];
      for (const content of contents)
        await message.reply({ content, ...QUIET }).catch((error: unknown) => bot.errors.push(error));
    });
    discord.user('ayesha').post('hello');
    await discord.until(() => bot.errors[1], { what: 'two refusals' });
    expect(codesOf(bot)).toEqual([50006, 50035]);
    expect([discord.forgive('empty-message').length, discord.forgive('limit').length]).toEqual([1, 1]);
  });
});
