import { describe, expect, it } from 'vitest';
import { changes, joining, questions, threads } from '../../support/walk/places.js';

describe('the places where questions are asked, in Russian', () => {
  it('a channel and a forum for questions', async () => {
    expect(await questions('ru')).toMatchInlineSnapshot(`
      "
      Anna in #ask: Good morning, the bridge looks nice today.
      Anna in #ask: When was the bridge over the Neva opened?
      Yaar → #ask (reply to Anna):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      Boris in the thread “The bridge over the Neva”: When was the bridge opened?
      Yaar → the thread “The bridge over the Neva” (reply to Boris):
        > The **bridge** over the Neva was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      Boris in the thread “The bridge over the Neva”: Thanks!
      Boris in the thread “The bridge over the Neva”: and what did it cost?
      Yaar → the thread “The bridge over the Neva” (reply to Boris):
        · Вопрос понят так: «When was the bridge opened? What did it cost?»
        > The **bridge** over the Neva was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      "
    `);
  });

  it('a thread below a question', async () => {
    expect(await threads('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar Was the ferry sold in March 2017?
      Yaar → the thread “Was the ferry sold in March 2017?”:
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      Anna in the thread “Was the ferry sold in March 2017?”: and in 2015?
      Yaar → the thread “Was the ferry sold in March 2017?” (reply to Anna):
        · Вопрос понят так: «Was the ferry sold in 2015?»
        > The **ferry** to the island was **sold** in March 2017 to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 1
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      "
    `);
  });

  it('a question that is edited, then deleted', async () => {
    expect(await changes('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar When was the bridge over the Neva opened?
      Yaar → #general (reply to Anna):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      Anna edits her question: When was the lighthouse built?
      Yaar → #general (reply to Anna; the message changes):
        > The **lighthouse** was **built** in 1893.
        · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 4
        [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      Anna deletes her question
      Yaar’s message is gone
      "
    `);
  });

  it('a server that the bot joins', async () => {
    expect(await joining('ru')).toMatchInlineSnapshot(`
      "
      Yaar is invited to the server “library”
      Yaar → #lobby:
        Я отвечаю на вопросы дословными цитатами из 3 статей, а если ответа в них нет, так и говорю. Спросить можно командой /спросить, упоминанием или ответом на моё сообщение. Тот, кто управляет сервером, может командой /настройки выбрать, какие статьи где видны и где можно спрашивать без упоминания.
        Например:
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [What does “What became of the ferry” say?]
      Anna presses [What does “The painted bridge” say?]
      Yaar → #lobby:
        · Anna спрашивает: What does “The painted bridge” say?
        > The **bridge** was **painted** blue in August 2019.
        · **1/2** · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        [▶] [Больше контекста] [Источник] [Скопировать] [👍] [👎] [Удалить] [Ещё отрывки]
      "
    `);
  });
});
