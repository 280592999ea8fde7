import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import { commands } from '../../../../src/commands/list.js';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, createBot, openBot } from './bot.js';

const openapi = discordOpenApi();

type Guild = ReturnType<Discord['join']>;
/** The channels in which the bot has said something. */
const greeted = (guild: Guild): readonly string[] =>
  guild.channels().flatMap((channel) => channel.messages().map(() => channel.name));
const greeting = (discord: Discord, guild: Guild) =>
  discord.until(() => greeted(guild).length > 0 || undefined, { what: 'a greeting' });
/** Whatever the bot does about what happened before is over. */
const settled = (discord: Discord) => discord.user('ayesha').say('When was the bridge opened?', { mention: true });

describe('a server that the bot joins', () => {
  it('reads once what the bot does, with questions that its articles answer', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const guild = discord.join('library', ['general', 'news']);
    await greeting(discord, guild);
    const texts = guild.channels().map((channel) => channel.text());
    expect(texts.join('')).toMatchInlineSnapshot(`
      "yaar: I answer questions in quotations from 2 articles, word for word, and say so when they do not answer. Use /ask, mention me or reply to me. Whoever manages this server can choose with /settings which articles are shown where, and where questions need no mention.
      For example\\:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?]"
    `);
    expect(discord.channel.messages()).toEqual([]);
    expect(discord.pings()).toEqual([]);
  });

  it.each([
    ['where new members are greeted', { system: 'welcome' }, 'welcome'],
    ['else in the first channel in which it may write', { system: 'welcome', closed: ['welcome', 'rules'] }, 'general'],
    ['in the first where no channel is for that', { closed: ['rules'] }, 'welcome'],
  ] as const)('reads it %s', async (_where, how, channel) => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const guild = discord.join('library', ['rules', 'welcome', 'general'], how);
    await greeting(discord, guild);
    expect(greeted(guild)).toEqual([channel]);
  });

  it('hears nothing if the bot may not write anywhere, which the log says', async () => {
    const discord = await loopback({ openapi });
    const { notes } = await openBot(discord);
    const guild = discord.join('library', ['rules'], { system: 'rules', closed: ['rules'] });
    await discord.until(() => notes.length > 0 || undefined, { what: 'a note' });
    expect(notes).toEqual([
      { level: 'info', facts: { guild: guild.id }, text: 'joined a server where the bot may not write anywhere' },
    ]);
    expect(greeted(guild)).toEqual([]);
  });

  it('reads it once: not again after a lost connection, a new session or an outage', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const guild = discord.join('library', ['general']);
    await greeting(discord, guild);
    discord.gateway.drop();
    await settled(discord);
    discord.gateway.invalidate();
    await discord.until(() => discord.gateway.identifies.length > 1 || undefined, { what: 'a new session' });
    await settled(discord);
    guild.vanish();
    guild.comeBack();
    await settled(discord);
    expect(greeted(guild)).toEqual(['general']);
    // Discord reports every server at each start: the one that was there before is no new one.
    expect(discord.channel.text()).not.toContain('Whoever manages this server');
  });

  it('is not greeted by a bot that starts and finds itself there, even during an outage', async () => {
    const discord = await loopback({ openapi });
    discord.register(JSON.parse(JSON.stringify(definitionsOf(commands, { scope: 'global' }))));
    const guild = discord.join('library', ['general']);
    guild.vanish();
    for (const _start of [1, 2]) {
      const { channel } = createBot(discord);
      await channel.open();
      guild.vanish();
      guild.comeBack();
      await settled(discord);
      await channel.close();
    }
    expect(greeted(guild)).toEqual([]);
  });
});

/** Bots one after another over the same records, as a program that is started again; each is opened while `during` runs. */
async function lives() {
  const discord = await loopback({ openapi });
  const records = createMemory();
  const during = async (live: (bot: Bot) => Promise<void>): Promise<void> => {
    const store = createStore(records);
    const memory = { store, at: (place: Place) => settingsAt(place, { store, file: () => ({}) }) };
    const bot = await openBot(discord, { memory });
    await live(bot);
    await settled(discord);
    await bot.channel.close();
  };
  return { discord, records, during, idle: () => during(async () => undefined) };
}

describe('a server that the bot joins while it is off', () => {
  it('is greeted once, at the next start', async () => {
    const { discord, idle } = await lives();
    await idle();
    const guild = discord.join('library', ['general']);
    for (const _start of [1, 2, 3]) await idle();
    expect(greeted(guild)).toEqual(['general']);
    expect(discord.channel.text()).not.toContain('Whoever manages this server');
  });

  it('is greeted once it is there again, if it is away at that start', async () => {
    const { discord, idle, during } = await lives();
    await idle();
    const guild = discord.join('library', ['general']);
    await during(async () => {
      guild.vanish();
      guild.comeBack();
    });
    expect(greeted(guild)).toEqual(['general']);
  });

  it('is not greeted by the first version that knows of this', async () => {
    const { discord, idle } = await lives();
    const guild = discord.join('library', ['general']);
    for (const _start of [1, 2]) await idle();
    expect(greeted(guild)).toEqual([]);
  });

  it('is not greeted if it was joined while the bot was on, and greeted then', async () => {
    const { discord, idle, during } = await lives();
    let guild: Guild | undefined;
    await during(async () => {
      guild = discord.join('library', ['general']);
      await greeting(discord, guild);
    });
    await idle();
    expect(greeted(guild ?? expect.unreachable())).toEqual(['general']);
  });

  it('is greeted again if it was left and joined again', async () => {
    const { discord, idle, during } = await lives();
    let guild: Guild | undefined;
    await during(async () => {
      guild = discord.join('library', ['general']);
      await greeting(discord, guild);
      guild.remove();
      discord.clock.advance(1000);
      guild.rejoin();
    });
    const there = guild ?? expect.unreachable();
    await expect.poll(() => greeted(there)).toEqual(['general', 'general']);
    there.remove();
    discord.clock.advance(1000);
    there.rejoin();
    for (const _start of [1, 2]) await idle();
    expect(greeted(there)).toEqual(['general', 'general', 'general']);
  });

  it('is kept by its id and a time, and nothing else', async () => {
    const { discord, records, idle } = await lives();
    await idle();
    const guild = discord.join('library', ['general']);
    await idle();
    expect(records.under('server/')).toEqual([[`server/${guild.id}`, expect.stringMatching(/^\d{4}-[\dT:.-]+Z$/)]]);
  });
});
