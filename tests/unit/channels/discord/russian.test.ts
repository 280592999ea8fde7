import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import type { SettingsFile } from '../../../../src/store/settings/settings-file.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type BotOptions, openBot } from './bot.js';

const openapi = discordOpenApi();
const COST = 'What did the bridge cost?';
const NOWHERE = 'Who painted the ceiling of Rome?';

async function remembering(file: SettingsFile = {}, options: BotOptions = {}) {
  const discord = await loopback({ openapi });
  const store = createStore(createMemory(), { delayMs: 1 });
  const at = (place: Place) => settingsAt(place, { store, file: () => file });
  await openBot(discord, { memory: { store, at }, ...options });
  return { discord, store, ivan: discord.user('ivan', { locale: Locale.Russian, permissions: ['ManageGuild'] }) };
}

describe('somebody whose Discord is in Russian', () => {
  it('reads Russian words round a quote that is not translated', async () => {
    const { ivan } = await remembering();
    expect((await ivan.run('/ask', { question: COST })).text()).toMatchInlineSnapshot(`
      "-# Вопрос: What did the bridge cost?
      > The **bridge** was opened on Monday.
      -# [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=The%20bridge%20was%20opened%20on%20Monday%2E) · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      [Больше контекста] [Источник] [Скопировать]
      [Ещё отрывки] [👍] [👎] [Удалить]"
    `);
    expect((await ivan.run('/ask', { question: NOWHERE })).text()).toMatchInlineSnapshot(`
      "-# Вопрос: Who painted the ceiling of Rome?
      В статьях об этом не сказано.
      -# В статьях есть ответ на такие вопросы:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?] [Удалить]"
    `);
    expect((await ivan.run('/check', { text: 'It cost 50 million rubles' })).text()).toMatchInlineSnapshot(`
      "**≈ Не совсем: в статье сказано иначе.**
      «It cost ~~50~~ **40** million rubles»
      > It cost **40** million rubles, more than the ferry did.
      -# [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=It%20cost%2040%20million%20rubles%2C%20more%20than%20the%20ferry%20did%2E) · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      [Удалить]"
    `);
    expect((await ivan.run('/quote', { words: 'ferry Karachi' })).text()).toMatchInlineSnapshot(`
      "-# Поиск: ferry Karachi
      > The **ferry** to **Karachi** was sold to a court in \\@everyone\\_land.
      -# **1** · The ferry article · издание не указано · дата не указана · ¶ 1
      ---
      > The bridge was opened on Monday. It cost 40 million rubles, more than the **ferry** did.
      -# **2** · [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=The%20bridge%20was%20opened%20on,more%20than%20the%20ferry%20did%2E) · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      [Удалить]"
    `);
    expect((await ivan.run('/sources', {})).text()).toMatchInlineSnapshot(`
      "**2 статьи**
      **[The bridge over the Neva](https://example.org/bridge_%281%29)**
      -# A. Writer · The Paper · 8 июля 2019 · 23 слова, 1 событие
      **The ferry article**
      -# издание не указано · дата не указана · 11 слов"
    `);
    expect((await ivan.run('/events', {})).text()).toMatchInlineSnapshot(`
      "-# 1 событие
      **8 июля 2019**
      > The bridge was opened on **Monday**.
      -# **1** · [The bridge over the Neva](https://example.org/bridge_%281%29#:~:text=The%20bridge%20was%20opened%20on%20Monday%2E) · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      -# «Monday» понято как 8 июля 2019; считая от даты публикации
      [Удалить]"
    `);
  });

  it('reads Russian notices, help and settings', async () => {
    const { ivan } = await remembering();
    expect((await ivan.run('/help', {})).text()).toMatchInlineSnapshot(`
      "**/спросить** вопрос \\[источник\\]
      -# Ответить на вопрос цитатами из статей
      **/цитата** слова \\[источник\\] \\[сколько\\] \\[формат\\]
      -# Найти отрывки по словам или по теме, с указанием источников
      **/проверить** текст \\[источник\\]
      -# Настоящая ли это цитата и откуда она?
      **/события** \\[от\\] \\[до\\] \\[тема\\] \\[источник\\] \\[сколько\\] \\[страница\\]
      -# Что и когда произошло\\: сначала новое, к каждому событию — цитата
      **/источники** \\[текст\\]
      -# Показать статьи, из которых берутся цитаты
      **/настройки** \\[настройка\\] \\[значение\\] \\[где\\]
      -# Что здесь настроено; те, кто управляет сервером, могут это изменить
      **/приватность** \\[действие\\]
      -# Что хранится из ваших вопросов, как долго и как это удалить
      **/помощь**
      -# О чём и как можно спросить

      Ещё можно упомянуть меня и задать вопрос или написать мне лично.

      Например:
      - What does “The bridge over the Neva” say?
      - What does “The ferry article” say?"
    `);
    expect((await ivan.run('/privacy', {})).text()).toMatchInlineSnapshot(`
      "Каждый вопрос, id цитат и сообщений, которыми я на него отвечаю, и 👍 или 👎 хранятся 30 дней. Так видно, на что статьи пока не отвечают.
      - Имена не хранятся\\: только хеш с солью, по которому находятся ваши вопросы, когда вы их удаляете.
      -# Чтобы удалить всё своё, вызовите /приватность и выберите «удалить» или нажмите кнопку.
      [Удалить мои данные]"
    `);
    expect((await ivan.run('/settings', { set: 'language', value: 'русский' })).text()).toMatchInlineSnapshot(`
      "**Сохранено\\: язык, для этого сервера.**
      **Настройки здесь**
      - язык\\: русский (/настройки, для этого сервера)
      -# Можно задать\\: видимые статьи (все статьи), ответ только спросившему (выкл.), ветки (выкл.), каналы для вопросов (нет), форумы (нет).
      -# Здесь видны 2 статьи.
      -# Настройки канала важнее настроек его сервера, а файл настроек важнее команды /настройки. С видимыми статьями иначе\\: действуют все ограничения сразу, и ни одно не снимает другого."
    `);
    expect((await ivan.run('/settings', { set: 'language', value: 'сброс' })).text()).toContain('Сброшено');
  });

  it('reads in Russian what is wrong with an input', async () => {
    const { ivan } = await remembering();
    const said = async (line: string, values: Readonly<Record<string, string | number>>) =>
      (await ivan.run(line, values)).text();
    expect([
      await said('/ask', { question: COST, source: 'nobody' }),
      await said('/events', { since: 'someday' }),
      await said('/events', { since: '2018-13-45' }),
      await said('/events', { since: '2019', until: '2018' }),
      await said('/events', { page: 9 }),
      await said('/events', { topic: '?' }),
      await said('/settings', { value: 'on' }),
      await said('/settings', { set: 'scope' }),
      await said('/settings', { set: 'scope', value: 'The Paper' }),
      await said('/settings', { set: 'private', value: 'maybe' }),
      await said('/settings', { set: 'forums', value: '1234567', where: 'channel' }),
      await said('/ask', { question: '!?' }),
      await said('/quote', { words: 'xyzzy' }),
    ]).toMatchInlineSnapshot(`
      [
        "Ни у одной статьи нет «nobody» в id, заголовке, имени автора или названии издания. Все статьи покажет /источники.",
        "«someday» не похоже на дату. Подойдут\\: 2018, 2018-08, 2018-08-10, 10.08.2018.",
        "Даты «2018-13-45» нет в календаре (годы — от 1000 до 9999). Подойдут\\: 2018, 2018-08, 2018-08-10, 10.08.2018.",
        "Начало (2019) позже конца (2018)\\: поменяйте их местами.",
        "Страницы 9 нет\\: страница всего одна.",
        "В теме «?» нечего искать\\: опишите её словами.",
        "Выберите настройку, для которой это значение.",
        "Какой должна быть настройка «видимые статьи»? Укажите значение или «сброс», чтобы убрать её.",
        "Такое значение настройке «видимые статьи» не подходит. Перечислите через запятую образцы статей\\: до двоеточия folder, publisher, author, topic или id, например publisher\\:Dawn.",
        "Такое значение настройке «ответ только спросившему» не подходит. Напишите «вкл» или «выкл».",
        "Настройка «форумы» бывает только у всего сервера, а не у канала.",
        "-# Вопрос: !?
      Здесь нечего искать. Спросите словами, не длиннее 2000 знаков.
      -# В статьях есть ответ на такие вопросы:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?] [Удалить]",
        "-# Поиск: xyzzy
      Ни в одном отрывке этого нет.",
      ]
    `);
  });

  it('reads English where the server has settled English', async () => {
    const { discord, store, ivan } = await remembering();
    store.setSettings({ guild: discord.guild.id }, { language: 'en' });
    expect((await ivan.run('/ask', { question: NOWHERE })).text()).toContain('The articles do not say.');
    expect((await ivan.run('/ask', { question: COST })).text()).toContain('[Copy]');
  });
});

describe('a message, which does not say in which language its writer reads,', () => {
  it('is answered in the language that is settled on the server', async () => {
    const { discord, store } = await remembering();
    const ayesha = discord.user('ayesha');
    const silence = async () => (await ayesha.say(NOWHERE, { mention: true })).text();
    expect(await silence()).toContain('The articles do not say.');
    store.setSettings({ guild: discord.guild.id }, { language: 'ru' });
    expect(await silence()).toContain('В статьях об этом не сказано.');
  });

  it('is answered in the language of direct messages, where one is settled', async () => {
    const { discord } = await remembering({ direct: { language: 'ru' } });
    expect((await discord.user('ayesha').dm(NOWHERE)).text()).toContain('В статьях об этом не сказано.');
  });

  it('is answered in the language that Discord knows of the server, and so is the greeting', async () => {
    const { discord } = await remembering();
    const ayesha = discord.user('ayesha');
    const guild = discord.join('library', ['general'], { locale: Locale.Russian });
    const text = () => guild.channel('general').text() || undefined;
    expect(await discord.until(text, { what: 'a greeting' })).toMatchInlineSnapshot(`
      "yaar: Я отвечаю на вопросы дословными цитатами из 2 статей, а если ответа в них нет, так и говорю. Спросить можно командой /спросить, упоминанием или ответом на моё сообщение. Тот, кто управляет сервером, может командой /настройки выбрать, какие статьи где видны и где можно спрашивать без упоминания.
      Например\\:
      [What does “The bridge over the Neva” say?] [What does “The ferry article” say?]"
    `);
    const seen = await ayesha.say(NOWHERE, { mention: true, in: guild.channel('general') });
    expect(seen.text()).toContain('В статьях об этом не сказано.');
  });
});
