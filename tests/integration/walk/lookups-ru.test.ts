import { describe, expect, it } from 'vitest';
import { events, lists, quotes } from '../../support/walk/lookups.js';

describe('what can be looked up, in Russian', () => {
  it('quotes, by their words and by their ids, and whether they are real', async () => {
    expect(await quotes('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /quote words: bridge over the Neva count: 1
      Yaar → #general:
        · Поиск: bridge over the Neva
        > The **bridge** over the **Neva** was opened on 3 May 2018.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [Ещё отрывки] [Удалить]
      Anna in #general: /quote words: bridge.00000000.0.5
      Yaar → #general (only Anna sees it):
        Цитаты с таким id нет. Id указывает на целые предложения в одной версии статьи. Скопируйте его полностью из цитаты, которую вам показали.
      Anna in #general: /quote words: zebra crossing
      Yaar → #general (only Anna sees it):
        · Поиск: zebra crossing
        Ни в одном отрывке этого нет.
      Anna in #general: /check text: The lighthouse was built in 1893.
      Yaar → #general:
        **✓ Настоящая: именно эти слова есть в статье.**
        «The lighthouse was built in 1893.»
        > The lighthouse was built in 1893.
        · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 4
        [Удалить]
      Anna in #general: /check text: The lighthouse was built in 1983 by the mayor of the town
      Yaar → #general:
        **✗ Не найдена: таких слов нет ни в одной статье.**
        «The lighthouse was built in 1983 by the mayor of the town»
        · Не то же самое, но вот самое близкое предложение:
        > The **lighthouse** was **built** in 1893.
        · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 4
        [Удалить]
      Anna in #general: /check text: I never said anything about any zebras in Lima
      Yaar → #general:
        **✗ Не найдена: таких слов нет ни в одной статье.**
        «I never said anything about any zebras in Lima»
        [Удалить]
      "
    `);
  });

  it('events, by pages', async () => {
    expect(await events('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /events
      Yaar → #general:
        · 1–3 из 6 событий
        **Август 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        **3 мая 2018**
        > The bridge over the Neva was opened on **3 May 2018**.
        · **2** · The painted bridge · The Gazette · 10 января 2020 · ¶ 2
        · также в: The bridge over the Neva
        **Март 2017**
        > The ferry to the island was sold in **March 2017** to a court in Marvale.
        · **3** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [Старее ▶] [Удалить]
      Anna presses [Старее ▶]
      Yaar → #general (the message changes):
        · 4–6 из 6 событий
        **12 января 2016**
        > The mayor opened the new harbour on **12 January 2016**.
        · **4** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 2
        **2015**
        > The old harbour was closed in **2015**.
        · **5** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 3
        **1893**
        > The lighthouse was built in **1893**.
        · **6** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 4
        [◀ Новее] [Удалить]
      Anna presses [◀ Новее]
      Yaar → #general (the message changes):
        · 1–3 из 6 событий
        **Август 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        **3 мая 2018**
        > The bridge over the Neva was opened on **3 May 2018**.
        · **2** · The painted bridge · The Gazette · 10 января 2020 · ¶ 2
        · также в: The bridge over the Neva
        **Март 2017**
        > The ferry to the island was sold in **March 2017** to a court in Marvale.
        · **3** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [Старее ▶] [Удалить]
      Anna in #general: /events since: 2019 topic: bridge
      Yaar → #general:
        · не раньше: 2019 · тема: «bridge» · 1 событие
        **Август 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        [Удалить]
      Anna in #general: /events since: 31.02.2018
      Yaar → #general (only Anna sees it):
        Даты «31.02.2018» нет в календаре (годы — от 1000 до 9999). Подойдут: 2018, 2018-08, 2018-08-10, 10.08.2018.
      "
    `);
  });

  it('the sources, and help', async () => {
    expect(await lists('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /sources
      Yaar → #general (only Anna sees it):
        **3 статьи**
        **The bridge over the Neva ↗**
        · A. Writer · The Paper · 8 июля 2019 · 34 слова, 1 событие
        **The painted bridge**
        · The Gazette · 10 января 2020 · 22 слова, 2 события
        **What became of the ferry**
        · The Gazette · 1 апреля 2017 · 38 слов, 4 события
      Anna in #general: /sources text: ferry
      Yaar → #general (only Anna sees it):
        **What became of the ferry**
        (ferry.txt)
      Anna in #general: /help
      Yaar → #general (only Anna sees it):
        **/спросить** вопрос [источник]
        · Ответить на вопрос цитатами из статей
        **/цитата** слова [источник] [сколько] [формат]
        · Найти отрывки по словам или по теме, с указанием источников
        **/проверить** текст [источник]
        · Настоящая ли это цитата и откуда она?
        **/события** [от] [до] [тема] [источник] [сколько] [страница]
        · Что и когда произошло: сначала новое, к каждому событию — цитата
        **/источники** [текст]
        · Показать статьи, из которых берутся цитаты
        **/настройки** [настройка] [значение] [где]
        · Что здесь настроено; те, кто управляет сервером, могут это изменить
        **/приватность** [действие]
        · Что хранится из ваших вопросов, как долго и как это удалить
        **/помощь**
        · О чём и как можно спросить
        
        Ещё можно упомянуть меня и задать вопрос или написать мне лично.
        
        Например:
        - What does “The painted bridge” say?
        - What does “The bridge over the Neva” say?
        - What does “What became of the ferry” say?
      "
    `);
  });
});
