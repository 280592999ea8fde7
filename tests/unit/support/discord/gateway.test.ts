import { ApplicationFlags, Events, GatewayIntentBits, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createBot, INTENTS, login } from './bot.js';

const openapi = discordOpenApi();
const WITHOUT_CONTENT = INTENTS.filter((intent) => intent !== GatewayIntentBits.MessageContent);

/** Collects what a bot hears. */
function listening() {
  const heard: Message[] = [];
  return { heard, onMessage: async (message: Message) => void heard.push(message) };
}

describe('logging in', () => {
  it('makes a client ready that knows itself, its servers and their channels', async () => {
    const discord = await loopback({ openapi });
    const { client } = await login(discord);
    await discord.ready();
    expect(client.user?.id).toBe(discord.application.id);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['a server']);
    expect(client.channels.cache.get(discord.channel.id)?.isSendable()).toBe(true);
    expect(client.guilds.cache.first()?.members.me?.id).toBe(discord.application.id);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  it('refuses a wrong token before the gateway is reached', async () => {
    const discord = await loopback({ openapi });
    await expect(createBot(discord).login('no.such.token')).rejects.toThrow('An invalid token was provided.');
    expect(discord.gateway.identifies).toEqual([]);
    expect(discord.invalidRequests()).toBe(1);
  });

  it('closes with 4004 where the gateway does not take the token', async () => {
    const discord = await loopback({ openapi });
    discord.gateway.refuseNextIdentify(4004);
    const bot = createBot(discord);
    const closed: number[] = [];
    bot.client.on(Events.ShardDisconnect, ({ code }) => closed.push(code));
    await expect(bot.login(discord.token)).rejects.toThrow('Authentication failed');
    expect(closed).toEqual([4004]);
    expect(discord.gateway.closes).toEqual([4004]);
  });

  it('closes with 4014 where a privileged intent is not switched on, and holds it against the bot', async () => {
    const discord = await loopback({ openapi, flags: ApplicationFlags.Embedded });
    await expect(createBot(discord).login(discord.token)).rejects.toThrow('Used disallowed intents');
    expect(discord.gateway.closes).toEqual([4014]);
    expect(discord.forgive('gateway')).toHaveLength(1);
    await login(discord, { intents: WITHOUT_CONTENT });
  });

  it('notices that a fatal close is tried again', async () => {
    const discord = await loopback({ openapi });
    discord.gateway.refuseNextIdentify(4004);
    await expect(createBot(discord).login(discord.token)).rejects.toThrow('Authentication failed');
    await createBot(discord).login(discord.token);
    expect(discord.forgive('gateway').map(({ detail }) => detail)).toEqual([expect.stringContaining('never retried')]);
  });
});

describe('what a bot hears', () => {
  it('hides the content without the intent, except in direct messages and where the bot is mentioned', async () => {
    const discord = await loopback({ openapi });
    const { heard, onMessage } = listening();
    await login(discord, { intents: WITHOUT_CONTENT, onMessage });
    const ayesha = discord.user('ayesha');
    ayesha.post('secret');
    ayesha.post('hello', { mention: true });
    ayesha.post('private', { in: 'dm' });
    await discord.until(() => heard[2], { what: 'three messages' });
    expect(heard.map(({ content }) => content)).toEqual(['', `<@${discord.application.id}> hello`, 'private']);
  });

  it('shows all content with the intent', async () => {
    const discord = await loopback({ openapi });
    const { heard, onMessage } = listening();
    await login(discord, { onMessage });
    discord.user('ayesha').post('secret');
    expect((await discord.until(() => heard[0], { what: 'a message' })).content).toBe('secret');
  });

  it('delivers only what was asked for', async () => {
    const discord = await loopback({ openapi });
    const { heard, onMessage } = listening();
    await login(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages], onMessage });
    discord.user('ayesha').post('unheard', { in: 'dm' });
    discord.user('ayesha').post('heard');
    await discord.until(() => heard[0], { what: 'a message' });
    expect(heard.map(({ guildId }) => guildId)).toEqual([discord.guild.id]);
  });

  it('reports servers joined and left, of channels gone, of messages edited and deleted', async () => {
    const discord = await loopback({ openapi });
    const { client } = await login(discord);
    const told: string[] = [];
    client.on(Events.GuildCreate, ({ name }) => told.push(`joined ${name}`));
    client.on(Events.GuildDelete, ({ name }) => told.push(`left ${name}`));
    client.on(Events.ChannelDelete, () => told.push('channel gone'));
    client.on(Events.ThreadCreate, ({ name }) => told.push(`thread ${name}`));
    client.on(Events.MessageUpdate, (_, { content }) => told.push(`edited ${content}`));
    client.on(Events.MessageDelete, ({ content }) => told.push(`deleted ${content}`));
    const ayesha = discord.user('ayesha');
    const message = ayesha.post('first');
    await discord.until(() => client.channels.cache.size > 0 || undefined, { what: 'the cache' });
    ayesha.edit(message, 'second');
    ayesha.remove(message);
    const other = discord.join('another');
    discord.channel.thread('aside');
    discord.channel.remove();
    other.remove();
    await discord.until(() => told[5], { what: 'six events' });
    expect(told).toEqual([
      'edited second',
      'deleted second',
      'joined another',
      'thread aside',
      'channel gone',
      'left another',
    ]);
  });
});

describe('a connection that breaks', () => {
  it('is resumed, and what happened meanwhile is delivered then', async () => {
    const discord = await loopback({ openapi });
    const { heard, onMessage } = listening();
    await login(discord, { onMessage });
    discord.gateway.drop();
    discord.user('ayesha').post('while you were away');
    await discord.until(() => heard[0], { what: 'the missed message' });
    expect(heard.map(({ content }) => content)).toEqual(['while you were away']);
    expect([discord.gateway.resumes(), discord.gateway.identifies.length]).toEqual([1, 1]);
  });

  it('is resumed when Discord asks for it', async () => {
    const discord = await loopback({ openapi });
    await login(discord);
    discord.gateway.askToReconnect();
    await discord.until(() => discord.gateway.resumes() || undefined, { what: 'a resume' });
    await discord.ready();
  });

  it('is noticed by its silence and resumed', async () => {
    const discord = await loopback({ openapi, heartbeatMs: 50 });
    const { client } = await login(discord);
    const lines: string[] = [];
    client.on(Events.Debug, (line) => lines.push(line));
    discord.gateway.setZombie(true);
    await discord.until(() => lines.find((line) => line.includes('Zombie connection')), {
      what: 'the zombie to be noticed',
    });
    discord.gateway.setZombie(false);
    await discord.until(() => discord.gateway.resumes() || undefined, { what: 'a resume' });
  });

  it('starts again where the session is gone', async () => {
    const discord = await loopback({ openapi });
    const { client } = await login(discord);
    const again = new Promise((resolve) => void client.once(Events.ShardReady, resolve));
    discord.gateway.invalidate();
    await again;
    expect(discord.gateway.identifies).toHaveLength(2);
    expect(discord.gateway.resumes()).toBe(0);
  });
});
