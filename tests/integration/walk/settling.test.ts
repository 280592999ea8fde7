import { describe, expect, it } from 'vitest';
import { librarian, privacy, settings } from '../../support/walk/settling.js';

describe('what is settled, in English', () => {
  it('settings', async () => {
    expect(await settings('en')).toMatchInlineSnapshot(`
      "
      Mara in #general: /settings
      Yaar → #general (only Mara sees it):
        **Settings here**
        - Nothing is set.
        · Can be set: scope (all articles), private answers (off), threads (off), language (auto), question channels (none), forums (none).
        · 3 articles can be seen here.
      Mara in #general: /settings set: scope value: publisher:The Gazette where: channel
      Yaar → #general (only Mara sees it):
        **Saved: scope, for this channel.**
        **Settings here**
        - scope: publisher:The Gazette (/settings, for this channel)
        · Can be set: private answers (off), threads (off), language (auto), question channels (none), forums (none).
        · 2 articles can be seen here.
        · A channel’s own settings win over its server’s, and the settings file wins over /settings. Scopes add up instead: none can widen another.
      Mara in #general: /settings set: scope value: The Gazette
      Yaar → #general (only Mara sees it):
        Scope: write what a pattern is about before its colon (folder, publisher, author, topic, id), as in "publisher:Dawn" or "folder:reports/*".
      Mara in #general: /settings set: private value: on
      Yaar → #general (only Mara sees it):
        **Saved: private answers, for this server.**
        **Settings here**
        - scope: publisher:The Gazette (/settings, for this channel)
        - private answers: on (/settings, for this server)
        · Can be set: threads (off), language (auto), question channels (none), forums (none).
        · 2 articles can be seen here.
        · A channel’s own settings win over its server’s, and the settings file wins over /settings. Scopes add up instead: none can widen another.
      "
    `);
  });

  it('privacy', async () => {
    expect(await privacy('en')).toMatchInlineSnapshot(`
      "
      Anna in #general: /ask question: When was the lighthouse built? private: true
      Yaar → #general (only Anna sees it):
        · Question: When was the lighthouse built?
        > The **lighthouse** was **built** in 1893.
        · What became of the ferry · The Gazette · 1 April 2017 · ¶ 4
        [More context] [Source] [Copy] [More passages] [👍] [👎]
      Anna in #general: /privacy
      Yaar → #general (only Anna sees it):
        I keep each question, the ids of the quotes and messages I answered with, and 👍 or 👎, for 30 days. They help to see what the articles do not answer yet.
        - No names are kept: only a salted hash, which finds your questions again when you delete them.
        · To delete all of yours, use /privacy with “delete”, or the button.
        [Delete what is kept of me]
      Anna presses [Delete what is kept of me]
      Yaar → #general (only Anna sees it):
        **Deleted: 1 entry.**
        - I keep each question, the ids of the quotes and messages I answered with, and 👍 or 👎, for 30 days. They help to see what the articles do not answer yet.
        - No names are kept: only a salted hash, which finds your questions again when you delete them.
      "
    `);
  });
});

it('what was asked in vain and what was disliked is in the list of the librarian', async () => {
  expect(await librarian()).toMatchInlineSnapshot(`
    "not answered: Who bakes bread in Lima for the king? (2 times, 2 people)
    👍 0 👎 1: When was the lighthouse built? → ferry.03ce3f73.4i.x"
  `);
});
