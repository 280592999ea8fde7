import { describe, expect, it } from 'vitest';
import { command, message, talk } from '../../support/walk/asking.js';

describe('the ways to ask, in Russian', () => {
  it('a command', async () => {
    expect(await command('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna types /ask source: gaz… and is offered: The painted bridge · The Gazette | What became of the ferry · The Gazette
      Anna in #general: /ask question: When was the bridge over the Neva opened? source: The Gazette
      Yaar → #general:
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The painted bridge · The Gazette · 10 января 2020 · ¶ 2
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in #general: /ask question: When was the bridge over the Neva opened? private: true
      Yaar → #general (only Anna sees it):
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎]
      Anna in #general: /ask question: When was the bridge over the Neva opened? source: The Herald
      Yaar → #general (only Anna sees it):
        Ни у одной статьи нет «The Herald» в id, заголовке, имени автора или названии издания. Все статьи покажет /источники.
      "
    `);
  });

  it('a mention, a reply and a direct message', async () => {
    expect(await talk('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar Was the ferry sold in March 2017?
      Yaar → #general (reply to Anna):
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in #general, in reply to Yaar: who bought it?
      Yaar → #general (reply to Anna):
        · Вопрос понят так: «Was the ferry sold in March 2017? Who bought it?»
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in a direct message: What did the bridge cost?
      Yaar → a direct message (reply to Anna):
        > The **bridge** over the Neva was opened on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in a direct message: and in 2019?
      Yaar → a direct message (reply to Anna):
        · Вопрос понят так: «What did the bridge cost in 2019?»
        > Nobody was hurt when a part of the **bridge** fell in June **2019**.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 2
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in #general: @Yaar 
      Yaar → #general (reply to Anna):
        Упомяните меня вместе с вопросом, например «@я Где они впервые встретились?», или вызовите /помощь.
      Anna in #general: @Yaar hello
      Yaar → #general (reply to Anna):
        Спросите своими словами о том, что может быть в статьях: я отвечаю цитатами из них. Что ещё я умею, покажет /помощь.
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [What does “What became of the ferry” say?]
      "
    `);
  });

  it('the menu of a message, and an app that only the asker has installed', async () => {
    expect(await message('ru')).toMatchInlineSnapshot(`
      "
      Boris in #general: does anybody know when the bridge over the Neva was opened?
      Anna on that message: Ask about this
      Yaar → #general (only Anna sees it):
        · Вопрос: does anybody know when the bridge over the Neva was opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎]
      Boris in #general: They wrote: “It cost 50 million rubles, more than the ferry did.”
      Anna on that message: Check quotes
      Yaar → #general (only Anna sees it):
        · Цитата
        **≈ Не совсем: в статье сказано иначе.**
        «It cost ~~50~~ **40** million rubles, more than the ferry did.»
        > It cost **40** million rubles, more than the ferry did.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      Anna, who alone installed Yaar, in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      "
    `);
  });
});
