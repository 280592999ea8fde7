import { describe, expect, it } from 'vitest';
import { judging, reading, silence } from '../../support/walk/actions.js';

describe('the actions below an answer, in Russian', () => {
  it('turning pages, more context, source, copy, more passages', async () => {
    expect(await reading('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Boris presses [▶]
      Yaar → #general (the message changes):
        · Вопрос: When was the bridge over the Neva opened?
        > Nobody was hurt when a part of the **bridge** fell in June 2019.
        · **2/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 2
        [◀] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna presses [◀]
      Yaar → #general (the message changes):
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Boris presses [Больше контекста]
      Yaar → #general (only Boris sees it):
        > **The bridge over the Neva was opened on 3 May 2018.** It cost 40 million rubles, more than the ferry did.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
      Boris presses [Источник]
      Yaar → #general (only Boris sees it):
        **The bridge over the Neva ↗**
        · A. Writer · The Paper · 8 июля 2019 · 34 слова, 1 событие
        [Весь текст]
      Boris presses [Скопировать]
      Yaar → #general (only Boris sees it):
        \`\`\`
        “The bridge over the Neva was opened on 3 May 2018.”
        — “The bridge over the Neva”, A. Writer · The Paper · 8 июля 2019 · ¶ 1, https://example.org/bridge, bridge.dce34cee.0.1e
        \`\`\`
      Anna presses [Ещё отрывки]
      Yaar → #general (only Anna sees it):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        > Nobody was hurt when a part of the **bridge** fell in June 2019.
        · **2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 2
        > The **bridge** was painted blue in August 2019.
        · **3** · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        > The mayor **opened** the new harbour on 12 January 2016.
        · **4** · What became of the ferry · The Gazette · 1 апреля 2017 · ¶ 2
      "
    `);
  });

  it('judging and deleting', async () => {
    expect(await judging('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Вопрос: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna presses [👍]
      Yaar → #general (only Anna sees it):
        Спасибо, 👍 записан.
      Boris presses [👎]
      Yaar → #general (only Boris sees it):
        Спасибо, 👎 записан; его увидит владелец бота.
      Boris presses [Удалить]
      Yaar → #general (only Boris sees it):
        Удалить это может только тот, кто спрашивал, или тот, кто управляет здесь сообщениями.
      Anna presses [Удалить]
      Yaar’s message is gone
      "
    `);
  });

  it('silence, and a question that is suggested', async () => {
    expect(await silence('ru')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: Who bakes bread in Lima for the king?
      Yaar → #general:
        · Вопрос: Who bakes bread in Lima for the king?
        В статьях об этом не сказано.
        · В статьях есть ответ на такие вопросы:
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [Удалить]
      Boris presses [What does “The bridge over the Neva” say?]
      Yaar → #general:
        · Boris спрашивает: What does “The bridge over the Neva” say?
        > The **bridge** over the **Neva** was opened on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 июля 2019 · ¶ 1
        · также в: The painted bridge
        [▶] [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить]
      Anna in #general: @Yaar Who painted the ceiling of Rome?
      Yaar → #general (reply to Anna):
        Точного ответа в статьях нет. Самый близкий отрывок:
        > The bridge was painted blue in August 2019.
        · The painted bridge · The Gazette · 10 января 2020 · ¶ 3
        [Больше контекста] [Источник] [Скопировать] [Ещё отрывки] [👍] [👎] [Удалить] [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?]
      "
    `);
  });
});
