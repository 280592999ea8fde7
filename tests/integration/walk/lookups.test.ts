import { describe, expect, it } from 'vitest';
import { events, lists, quotes } from '../../support/walk/lookups.js';

describe('what can be looked up, in English', () => {
  it('quotes, by their words and by their ids, and whether they are real', async () => {
    expect(await quotes('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /quote words: bridge over the Neva count: 1
      Yaar → #general:
        · Searched for: bridge over the Neva
        > The **bridge** over the **Neva** was opened on 3 May 2018.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [More passages] [Delete]
      Anna in #general: /quote words: bridge.00000000.0.5
      Yaar → #general (only Anna sees it):
        No quote has this id. An id names whole sentences in one version of an article. Copy all of it from a quote that you were shown.
      Anna in #general: /quote words: zebra crossing
      Yaar → #general (only Anna sees it):
        · Searched for: zebra crossing
        No passage says this.
      Anna in #general: /check text: The lighthouse was built in 1893.
      Yaar → #general:
        **✓ Real: these exact words are in the article.**
        “The lighthouse was built in 1893.”
        > The lighthouse was built in 1893.
        · What became of the ferry · The Gazette · 1 April 2017 · ¶ 4
        [Delete]
      Anna in #general: /check text: The lighthouse was built in 1983 by the mayor of the town
      Yaar → #general:
        **✗ Not found: these words are not in any article.**
        “The lighthouse was built in 1983 by the mayor of the town”
        · Not the same, but the closest sentence:
        > The **lighthouse** was **built** in 1893.
        · What became of the ferry · The Gazette · 1 April 2017 · ¶ 4
        [Delete]
      Anna in #general: /check text: I never said anything about any zebras in Lima
      Yaar → #general:
        **✗ Not found: these words are not in any article.**
        “I never said anything about any zebras in Lima”
        [Delete]
      "
    `);
  });

  it('events, by pages', async () => {
    expect(await events('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /events
      Yaar → #general:
        · 1–3 of 6 events
        **August 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        **3 May 2018**
        > The bridge over the Neva was opened on **3 May 2018**.
        · **2** · The painted bridge · The Gazette · 10 January 2020 · ¶ 2
        · also in The bridge over the Neva
        **March 2017**
        > The ferry to the island was sold in **March 2017** to a court in Marvale.
        · **3** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [Older ▶] [Delete]
      Anna presses [Older ▶]
      Yaar → #general (the message changes):
        · 4–6 of 6 events
        **12 January 2016**
        > The mayor opened the new harbour on **12 January 2016**.
        · **4** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 2
        **2015**
        > The old harbour was closed in **2015**.
        · **5** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 3
        **1893**
        > The lighthouse was built in **1893**.
        · **6** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 4
        [◀ Newer] [Delete]
      Anna presses [◀ Newer]
      Yaar → #general (the message changes):
        · 1–3 of 6 events
        **August 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        **3 May 2018**
        > The bridge over the Neva was opened on **3 May 2018**.
        · **2** · The painted bridge · The Gazette · 10 January 2020 · ¶ 2
        · also in The bridge over the Neva
        **March 2017**
        > The ferry to the island was sold in **March 2017** to a court in Marvale.
        · **3** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 1
        [Older ▶] [Delete]
      Anna in #general: /events since: 2019 topic: bridge
      Yaar → #general:
        · since 2019 · about “bridge” · 1 event
        **August 2019**
        > The bridge was painted blue in **August 2019**.
        · **1** · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        [Delete]
      Anna in #general: /events since: 31.02.2018
      Yaar → #general (only Anna sees it):
        Since: “31.02.2018” is not in the calendar (years are 1000 to 9999). Use one of these forms: 2018 · 2018-08 · 2018-08-10 · 10.08.2018 · August 2018 · 10 August 2018 · Aug 10, 2018 · Aug ’18 · spring 2018 · Q3 2018 · end of 2015 · the 90s · last year · 3 months ago · yesterday.
      "
    `);
  });

  it('the sources, and help', async () => {
    expect(await lists('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /sources
      Yaar → #general (only Anna sees it):
        **3 articles**
        **The bridge over the Neva ↗**
        · A. Writer · The Paper · 8 July 2019 · 34 words, 1 event
        **The painted bridge**
        · The Gazette · 10 January 2020 · 22 words, 2 events
        **What became of the ferry**
        · The Gazette · 1 April 2017 · 38 words, 4 events
      Anna in #general: /sources text: ferry
      Yaar → #general (only Anna sees it):
        **What became of the ferry**
        (ferry.txt)
      Anna in #general: /help
      Yaar → #general (only Anna sees it):
        **/ask** question [source]
        · Answer a question with quotations from the articles
        **/quote** words [source] [count] [format]
        · Find passages that say something, with full citations
        **/check** text [source]
        · Is this quote real, and where is it from?
        **/events** [since] [until] [topic] [source] [limit] [page]
        · List what happened when, newest first, with a quotation for each event
        **/sources** [text]
        · List the articles that answers are quoted from
        **/settings** [set] [value] [where]
        · What is settled here, and for those who manage the server: change it
        **/privacy** [do]
        · What I keep of your questions, for how long, and how to delete it
        **/help**
        · What you can ask for, and how
        
        You can also mention me with a question, or write to me directly.
        
        For example:
        - What does “The painted bridge” say?
        - What does “The bridge over the Neva” say?
        - What does “What became of the ferry” say?
      "
    `);
  });
});
