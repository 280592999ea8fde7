import { describe, expect, it } from 'vitest';
import { command, message, talk } from '../../support/walk/asking.js';

describe('the ways to ask, in English', () => {
  it('a command', async () => {
    expect(await command('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna types /ask source: gaz… and is offered: The painted bridge · The Gazette | What became of the ferry · The Gazette
      Anna in #general: /ask question: When was the bridge over the Neva opened? source: The Gazette
      Yaar → #general:
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The painted bridge · The Gazette · 10 January 2020 · ¶ 2
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in #general: /ask question: When was the bridge over the Neva opened? private: true
      Yaar → #general (only Anna sees it):
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎]
      Anna in #general: /ask question: When was the bridge over the Neva opened? source: The Herald
      Yaar → #general (only Anna sees it):
        No article has “The Herald” as its id or in its title, author or outlet; the list of sources shows all of them.
      "
    `);
  });

  it('a mention, a reply and a direct message', async () => {
    expect(await talk('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar Was the ferry sold in March 2017?
      Yaar → #general (reply to Anna):
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in #general, in reply to Yaar: who bought it?
      Yaar → #general (reply to Anna):
        · Read as: “Was the ferry sold in March 2017? Who bought it?”
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in a direct message: What did the bridge cost?
      Yaar → a direct message (reply to Anna):
        > The **bridge** over the Neva was opened on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in a direct message: and in 2019?
      Yaar → a direct message (reply to Anna):
        · Read as: “What did the bridge cost in 2019?”
        > Nobody was hurt when a part of the **bridge** fell in June **2019**.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 2
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in #general: @Yaar 
      Yaar → #general (reply to Anna):
        Mention me with a question, as in “@me Where did they first meet?”, or type /help.
      Anna in #general: @Yaar hello
      Yaar → #general (reply to Anna):
        Ask me something that the articles may say, in your own words: I answer in quotations from them. /help lists what else I can do.
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [What does “What became of the ferry” say?]
      "
    `);
  });

  it('the menu of a message, and an app that only the asker has installed', async () => {
    expect(await message('en')).toMatchInlineSnapshot(`
      "
      Boris in #general: does anybody know when the bridge over the Neva was opened?
      Anna on that message: Ask about this
      Yaar → #general (only Anna sees it):
        · Question: does anybody know when the bridge over the Neva was opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎]
      Boris in #general: They wrote: “It cost 50 million rubles, more than the ferry did.”
      Anna on that message: Check quotes
      Yaar → #general (only Anna sees it):
        · Quotation
        **≈ Not quite: the article words it differently.**
        “It cost ~~50~~ **40** million rubles, more than the ferry did.”
        > It cost **40** million rubles, more than the ferry did.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
      Anna, who alone installed Yaar, in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      "
    `);
  });
});
