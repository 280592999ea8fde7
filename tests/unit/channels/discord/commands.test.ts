import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import { commands } from '../../../../src/commands/list.js';
import { createMemory } from '../../../../src/store/memory.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createBot, openBot } from './bot.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';

describe('the commands at Discord', () => {
  it('are registered by the bot when they differ, which it says, and not again', async () => {
    const discord = await loopback({ openapi });
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const first = createBot(discord, { registers: true });
    expect(await first.channel.open()).toMatch(/\nRegistered \d+ commands with Discord/);
    await first.channel.close();
    expect(puts()).toBe(1);
    const second = createBot(discord, { registers: true });
    expect(await second.channel.open()).toBe('Discord: yaar is on 1 server.');
    expect(puts()).toBe(1);
    expect((await discord.user('ayesha').run('/ask', { question: BRIDGE })).text()).toContain('opened');
  });

  it('are not worth an end: without them the bot answers, and the log says what to do', async () => {
    const discord = await loopback({ openapi });
    discord.fail({ route: '/applications/{application_id}/commands', code: 50001, status: 403, times: 9 });
    const { channel, notes } = createBot(discord, { registers: true });
    await channel.open();
    expect(notes.map(({ level, text }) => [level, text])).toEqual([
      ['warn', 'the commands were not registered; try “yaar register”'],
    ]);
    expect((await discord.user('ayesha').say(BRIDGE, { mention: true })).text()).toContain('opened');
  });

  it('have Russian names, descriptions and choices, which the bot is not told when they are used', async () => {
    const discord = await loopback({ openapi });
    const { channel } = createBot(discord, { registers: true });
    await channel.open();
    const ask = discord.commands().find(({ name }) => name === 'ask');
    expect(ask).toMatchObject({
      name_localizations: { ru: 'спросить' },
      description_localizations: { ru: 'Ответить на вопрос цитатами из статей' },
    });
    const names = discord.commands().map((command) => command.name_localizations?.ru);
    expect(names).toEqual([
      'спросить',
      'цитата',
      'проверить',
      'события',
      'источники',
      'настройки',
      'приватность',
      'помощь',
      'Спросить об этом',
      'Проверить цитаты',
    ]);
    const choices = JSON.stringify(discord.commands().find(({ name }) => name === 'privacy')?.options);
    expect(choices).toContain('{"name":"delete","name_localizations":{"ru":"удалить"},"value":"delete"}');
    expect((await discord.user('ayesha').run('/ask', { question: BRIDGE })).text()).toContain('opened');
  });

  it('work on servers, in direct messages and for people who installed the bot for themselves', () => {
    for (const one of definitionsOf(commands, { scope: 'global' }))
      expect(one).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    for (const one of definitionsOf(commands, { scope: 'guild' })) expect(one).not.toHaveProperty('contexts');
  });
});

describe('/ask', () => {
  it('searches only the source that is named, which Discord completes', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    expect((await ayesha.type('ask', 'source', 'ferry')).choices).toEqual([
      { name: 'The ferry article', value: 'ferry' },
    ]);
    const seen = await ayesha.run('/ask', { question: BRIDGE, source: 'ferry' });
    expect(seen.text()).not.toContain('opened on Monday');
    expect((await ayesha.run('/ask', { question: BRIDGE, source: 'nobody' })).text()).toContain('No article has');
  });

  it('is answered in private if the asker wants it so, or else as the place is settled', async () => {
    const discord = await loopback({ openapi });
    const store = createStore(createMemory());
    store.setSettings({ guild: discord.guild.id }, { private: true });
    await openBot(discord, { memory: { store, at: (place) => settingsAt(place, { store, file: () => ({}) }) } });
    const ayesha = discord.user('ayesha');
    const shown = async (values: object) => (await ayesha.run('/ask', { question: BRIDGE, ...values })).ephemeral;
    expect([await shown({}), await shown({ private: false }), await shown({ private: true })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is in the menu of a message, too, for its words and for the asker alone', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const message = discord.user('bilal').post(`<@${ayesha.id}> when was the bridge opened?`);
    const seen = await ayesha.menu('Ask about this', message);
    expect(seen.ephemeral).toBe(true);
    expect(seen.text()).toContain('when was the bridge opened?');
    expect(seen.text().replaceAll('**', '')).toContain('The bridge was opened on Monday.');
    const empty = await ayesha.menu('Ask about this', discord.user('bilal').post('\u200b'));
    expect(empty.text()).toBe('There are no words in that message, so there is nothing to look for.');
  });
});
