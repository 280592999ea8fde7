import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../src/desk/desk.js';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import type { Person } from '../../../support/discord/language/person.js';
import type { Seen } from '../../../support/discord/language/seen.js';
import { messageText } from '../../../support/discord/language/text.js';
import type { OptionValues } from '../../../support/discord/language/values.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { latinWords } from '../../../support/latin.js';
import { article } from '../../../support/tiny.js';
import { type BotOptions, openBot } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = 'Когда открыли мост через Неву?';
const NOWHERE = 'Кто печёт хлеб в Лиме для короля?';

const front = 'title: Мост через Неву\nauthor: А. Иванова\npublisher: Вестник\npublished: "2019-07-08"';

/** Nothing that is shown of it has a Latin letter, so that each one that somebody reads is the bot's. */
const ARTICLES = [
  article({
    id: 'bridge',
    front: `${front}\nurl: https://example.org/a`,
    markdown:
      'Мост через Неву открыли в понедельник. Он стоил 40 миллионов рублей.\n\nНикто не пострадал, когда мост через Неву закрыли.\n\n## Цена моста\n\nМэр сказал: «Цена моста известна всем».',
  }),
  article({
    id: 'ferry',
    front: 'title: Паром',
    markdown: 'Паром через Неву продали суду.\n\nМост через Неву открыли в понедельник.',
  }),
];

async function opened(options: BotOptions = {}, keepDays = 30) {
  const discord = await loopback({ openapi });
  const store = createStore(createMemory(), { delayMs: 1, keepDays });
  const at = (place: Place) => settingsAt(place, { store, file: () => ({}) });
  await openBot(discord, { articles: ARTICLES, memory: { store, at }, ...options });
  const ivan = discord.user('иван', { locale: Locale.Russian, permissions: ['ManageGuild'] });
  return { discord, ivan };
}

/** The names of what an article can be chosen by are the same in every language. */
const SCOPE = ['folder', 'publisher', 'author', 'topic', 'Dawn'];

/** Fails with the words that are not Russian, and what was done. */
function inRussian(what: unknown, seen: Seen): Seen {
  expect([what, latinWords(seen.text()).filter((word) => !SCOPE.includes(word))]).toEqual([what, []]);
  expect([what, seen.text()]).toEqual([what, expect.stringMatching(/\p{Script=Cyrillic}{4}/u)]);
  return seen;
}

const ran = async (ivan: Person, command: string, values: OptionValues = {}): Promise<Seen> =>
  inRussian([command, values], await ivan.run(command, values));

const SETTINGS = ['scope', 'private', 'threads', 'language', 'questions', 'forums'];

describe('somebody whose Discord is in Russian reads no English word of the bot', () => {
  it('in answers, below them and in silence', async () => {
    const { ivan } = await opened();
    const answer = await ran(ivan, 'ask', { question: QUESTION });
    for (const button of ['Больше контекста', 'Источник', 'Скопировать', 'Ещё отрывки', '👍', '👎'])
      inRussian(button, await ivan.click(answer, button));
    for (const question of [NOWHERE, 'привет', '?!', 'а'.repeat(2500)]) await ran(ivan, 'ask', { question });
    await ran(ivan, 'ask', { question: QUESTION, source: 'Вестник' });
    await ran(ivan, 'ask', { question: QUESTION, source: 'Никто' });
    await ran(ivan, 'ask', { question: QUESTION, private: true });
    const asked = await ivan.run('ask', { question: NOWHERE });
    inRussian('a suggestion', await ivan.click(asked, '«Цена моста»?'));
  });

  it('in searches, checks, timelines and lists', async () => {
    const { ivan } = await opened();
    for (const words of ['мост Неву', 'жираф', 'bridge.00000000.0.5']) await ran(ivan, 'quote', { words });
    for (const text of [
      'Мост через Неву открыли в понедельник.',
      'Он стоил 50 миллионов рублей',
      'Он сказал: «Мост через Неву открыли в четверг», и «Он стоил … рублей», и «Паром продали»',
      'Цена моста известна всем',
      'когда мост через Неву закрыли. Мост через Неву открыли',
      'Жирафы никогда не спят ночью на мосту',
      'мост',
    ])
      await ran(ivan, 'check', { text });
    for (const filter of [
      {},
      { since: '31.02.2018' },
      { since: 'вчера' },
      { since: '03.04.2018' },
      { since: '2019', until: '2018' },
      { topic: '?!' },
      { topic: 'мост' },
      { source: 'Никто' },
      { page: 9 },
    ])
      await ran(ivan, 'events', filter);
    await ran(ivan, 'sources');
    await ran(ivan, 'sources', { text: 'нет' });
    await ran(ivan, 'help');
  });

  it('in settings, whatever is wrong with them, and in what is kept', async () => {
    const { ivan } = await opened();
    await ran(ivan, 'settings');
    await ran(ivan, 'settings', { value: 'вкл' });
    for (const set of SETTINGS) {
      await ran(ivan, 'settings', { set });
      for (const where of ['server', 'channel']) await ran(ivan, 'settings', { set, value: 'чепуха', where });
    }
    await ran(ivan, 'settings', { set: 'private', value: 'вкл' });
    await ran(ivan, 'settings', { set: 'private', value: 'сброс' });
    await ran(ivan, 'settings', { set: 'language', value: 'русский' });
    await ran(ivan, 'settings', { set: 'scope', value: 'publisher:Вестник', where: 'channel' });
    inRussian('settings in a dm', await ivan.run('settings', { set: 'private', value: 'вкл' }, { in: 'dm' }));
    const kept = await ran(ivan, 'privacy');
    inRussian('forget', await ivan.click(kept, 'Удалить мои данные'));
    await ran(ivan, 'privacy', { do: 'delete' });
    const forgetful = await opened({}, 0);
    await ran(forgetful.ivan, 'privacy');
  });

  it('in notices: old buttons, the buttons of others, limits, waiting', async () => {
    const free = { open: 1_000, perMinute: 1_000 };
    const desk = createDesk({ limits: { user: { open: 20, perMinute: 3 }, channel: free, client: free } });
    const { ivan, discord } = await opened({ desk });
    const mine = await discord.user('anna').run('ask', { question: QUESTION });
    inRussian('delete', await ivan.click(mine, 'Delete'));
    inRussian('old', await ivan.click(mine, '["summary",{}]', { forged: true }));
    for (let at = 0; at < 5; at++) await ran(ivan, 'ask', { question: QUESTION });
    inRussian('a picture', await ivan.menu('Ask about this', ivan.post('', { files: ['a.png'] })));
  });

  it('in answers to messages, if they are Russian, wherever they are written', async () => {
    const { ivan, discord } = await opened();
    for (const text of ['привет', 'а почему?', QUESTION, NOWHERE, 'Что такое МГИМО (MGIMO)?']) {
      inRussian(text, await ivan.say(text, { mention: true }));
      inRussian(text, await ivan.dm(text));
    }
    expect((await ivan.say('hello', { mention: true })).text()).toContain('Ask me something');
    expect((await discord.user('olena').dm('Коли відкрили міст?')).text()).toContain('The articles');
  });

  it('in the greeting of a server in Russian', async () => {
    const { discord } = await opened();
    const guild = discord.join('библиотека', ['вход'], { locale: Locale.Russian });
    const greeting = await discord.until(() => guild.channel('вход').messages()[0], { what: 'a greeting' });
    expect(latinWords(messageText(greeting))).toEqual([]);
  });
});
