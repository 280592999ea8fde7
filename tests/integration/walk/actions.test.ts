import { describe, expect, it } from 'vitest';
import { judging, reading, silence } from '../../support/walk/actions.js';

describe('the actions below an answer, in English', () => {
  it('turning pages, more context, source, copy, more passages', async () => {
    expect(await reading('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Boris presses [▶]
      Yaar → #general (the message changes):
        · Question: When was the bridge over the Neva opened?
        > Nobody was hurt when a part of the **bridge** fell in June 2019.
        · **2/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 2
        [◀] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna presses [◀]
      Yaar → #general (the message changes):
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Boris presses [More context]
      Yaar → #general (only Boris sees it):
        > **The bridge over the Neva was opened on 3 May 2018.** It cost 40 million rubles, more than the ferry did.
        · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
      Boris presses [Source]
      Yaar → #general (only Boris sees it):
        **The bridge over the Neva ↗**
        · A. Writer · The Paper · 8 July 2019 · 34 words, 1 event
        [Whole text]
      Boris presses [Copy]
      Yaar → #general (only Boris sees it):
        \`\`\`
        “The bridge over the Neva was opened on 3 May 2018.”
        — “The bridge over the Neva”, A. Writer · The Paper · 8 July 2019 · ¶ 1, https://example.org/bridge, bridge.dce34cee.0.1e
        \`\`\`
      Anna presses [More passages]
      Yaar → #general (only Anna sees it):
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        > Nobody was hurt when a part of the **bridge** fell in June 2019.
        · **2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 2
        > The **bridge** was painted blue in August 2019.
        · **3** · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        > The mayor **opened** the new harbour on 12 January 2016.
        · **4** · What became of the ferry · The Gazette · 1 April 2017 · ¶ 2
      "
    `);
  });

  it('judging and deleting', async () => {
    expect(await judging('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the bridge over the Neva opened?
      Yaar → #general:
        · Question: When was the bridge over the Neva opened?
        > The **bridge** over the **Neva** was **opened** on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna presses [👍]
      Yaar → #general (only Anna sees it):
        Thank you. 👍 has been noted.
      Boris presses [👎]
      Yaar → #general (only Boris sees it):
        Thank you. 👎 has been noted; whoever runs me can see it.
      Boris presses [Delete]
      Yaar → #general (only Boris sees it):
        Only whoever asked, or someone who manages messages here, can delete this.
      Anna presses [Delete]
      Yaar’s message is gone
      "
    `);
  });

  it('silence, and a question that is suggested', async () => {
    expect(await silence('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: Who bakes bread in Lima for the king?
      Yaar → #general:
        · Question: Who bakes bread in Lima for the king?
        The articles do not say.
        · The articles do answer these:
        [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?] [Delete]
      Boris presses [What does “The bridge over the Neva” say?]
      Yaar → #general:
        · Boris asked: What does “The bridge over the Neva” say?
        > The **bridge** over the **Neva** was opened on 3 May 2018.
        · **1/2** · The bridge over the Neva ↗ · A. Writer · The Paper · 8 July 2019 · ¶ 1
        · also in The painted bridge
        [▶] [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete]
      Anna in #general: @Yaar Who painted the ceiling of Rome?
      Yaar → #general (reply to Anna):
        The articles do not answer this exactly. The closest passage:
        > The bridge was painted blue in August 2019.
        · The painted bridge · The Gazette · 10 January 2020 · ¶ 3
        [More context] [Source] [Copy] [More passages] [👍] [👎] [Delete] [What does “The painted bridge” say?] [What does “The bridge over the Neva” say?]
      "
    `);
  });
});
