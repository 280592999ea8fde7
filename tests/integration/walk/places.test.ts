import { describe, expect, it } from 'vitest';
import { changes, joining, questions, threads } from '../../support/walk/places.js';

describe('the places where questions are asked, in English', () => {
  it('a channel and a forum for questions', async () => {
    expect(await questions('en')).toMatchInlineSnapshot(`
      "
      Anna in #ask: Good morning, the bridge looks nice today.
      Anna in #ask: When was the bridge over the Neva opened?
      Yaar → #ask (reply to Anna):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      Boris in the thread “The bridge over the Neva”: When was the bridge opened?
      Yaar → the thread “The bridge over the Neva” (reply to Boris):
        > The **bridge** over the Neva was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      Boris in the thread “The bridge over the Neva”: Thanks!
      Boris in the thread “The bridge over the Neva”: and what did it cost?
      Yaar → the thread “The bridge over the Neva” (reply to Boris):
        · Read as: “When was the bridge opened? What did it cost?”
        > The **bridge** over the Neva was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      "
    `);
  });

  it('a thread below a question', async () => {
    expect(await threads('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar Was the ferry sold in March 2017?
      Yaar → the thread “Was the ferry sold in March 2017?”:
        > The **ferry** to the island was **sold** in **March 2017** to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      Anna in the thread “Was the ferry sold in March 2017?”: and in 2015?
      Yaar → the thread “Was the ferry sold in March 2017?” (reply to Anna):
        · Read as: “Was the ferry sold in 2015?”
        > The **ferry** to the island was **sold** in March 2017 to a court in Marvale.
        · **1/2** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      "
    `);
  });

  it('a question that is edited, then deleted', async () => {
    expect(await changes('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: @Yaar When was the bridge over the Neva opened?
      Yaar → #general (reply to Anna):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      Anna edits her question: When was the lighthouse built?
      Yaar → #general (reply to Anna; the message changes):
        > The **lighthouse** was **built** in 1893.
        · What became of the ferry · The Gazette · 1 April 2017 · ¶ 4
        [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      Anna deletes her question
      Yaar’s message is gone
      "
    `);
  });

  it('a server that the bot joins', async () => {
    expect(await joining('en')).toMatchInlineSnapshot(`
      "
      Yaar is invited to the server “library”
      Yaar → #lobby:
        I answer questions in quotations from 3 articles, word for word, and say so when they do not answer. Use /ask, mention me or reply to me. Whoever manages this server can choose with /settings which articles are shown where, and where questions need no mention.
        For example:
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [What does “What became of the ferry” say?]
      Anna presses [What does “The painted bridge” say?]
      Yaar → #lobby:
        · Anna asked: What does “The painted bridge” say?
        > The **bridge** was **painted** blue in August 2019.
        · **1/2** · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        [▶] [More context] [Source] [Copy] [👍] [👎] [Delete] [More passages]
      "
    `);
  });
});
