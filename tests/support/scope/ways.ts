import type { Input } from '../../../src/commands/options/option.js';

/** Ids of quotes from articles that the channel may not see. */
export type Ids = { readonly hidden: string; readonly withdrawn: string; readonly earlier: string };

/** Each way to see an article: the command, its input, and what whoever may see all of it gets. */
export const WAYS: readonly (readonly [string, string, (ids: Ids) => Input, RegExp])[] = [
  ['an answer', 'ask', () => ({ question: 'Who hid the book under the tower near the sea, Inspector who?' }), /vault/],
  ['an answer by its own words', 'ask', () => ({ question: 'What did Inspector Zorgovsky hide?' }), /ledger/],
  ['“nearest”, when nothing answers', 'ask', () => ({ question: 'Which colour has the xylophone of Peru?' }), /vault/],
  [
    'the reasons of an answer',
    'ask',
    () => ({ question: 'Where is the xylophone of the harbour?', explain: 1 }),
    /"term":"xylophon","found":true/,
  ],
  [
    'a question that names its source',
    'ask',
    () => ({ question: 'According to Fremd Verlag, who opened the harbour?' }),
    /Fremd Verlag|vault/,
  ],
  ['the languages of the articles', 'ask', () => ({ question: 'Где была спрятана книга и кто её нашёл?' }), /de/],
  ['the list of articles, asked for in words', 'ask', () => ({ question: 'which articles do you have' }), /vault/],
  [
    'the number of articles, asked for in words',
    'ask',
    () => ({ question: 'how many articles are there' }),
    /"total":5/,
  ],
  ['the newest article', 'ask', () => ({ question: 'which is the newest article' }), /vault/],
  ['who wrote an article', 'ask', () => ({ question: 'who wrote “The secret ledger”' }), /vault/],
  ['the outlets', 'ask', () => ({ question: 'what articles are there from Reuters' }), /Fremd Verlag/],
  ['search', 'quote', () => ({ words: 'the ledger under the lighthouse' }), /ledger/],
  ['search by a source', 'quote', () => ({ words: 'harbour', source: 'Fremd' }), /vault/],
  ['“also in” below a quote', 'quote', () => ({ words: 'The harbour of Marvale was opened by the mayor' }), /vault/],
  [
    'the original of a copied story',
    'ask',
    () => ({ question: 'Who was hurt by the fire in the town hall?' }),
    /vault-copy/,
  ],
  [
    '“also in” below a copied story',
    'quote',
    () => ({ words: 'Nobody was hurt, the fire brigade announced' }),
    /vault-copy/,
  ],
  ['a quote by its id', 'quote', ({ hidden }) => ({ words: hidden }), /ledger/],
  ['a withdrawn quote by its id', 'quote', ({ withdrawn }) => ({ words: withdrawn }), /Quillfeather/],
  ['an earlier version of what may be seen now', 'quote', ({ earlier }) => ({ words: earlier }), /Quillfeather/],
  ['a record of the source', 'quote', () => ({ words: 'ledger lighthouse', format: 'bibtex' }), /Fremd/],
  [
    'a check of its words',
    'check',
    () => ({ text: 'Inspector Zorgovsky hid the ledger under the lighthouse' }),
    /"kind":"exact"/,
  ],
  [
    'a check of nearly its words',
    'check',
    () => ({ text: 'Inspector Zorgovsky hid the diary under the lighthouse on 7 June' }),
    /"kind":"near"/,
  ],
  [
    '“also in” of a check',
    'check',
    () => ({ text: 'The harbour of Marvale was opened by the mayor on 3 May 2018.' }),
    /vault/,
  ],
  [
    'a check against a source',
    'check',
    () => ({ text: 'The harbour of Marvale was opened by the mayor', source: 'vault' }),
    /vault/,
  ],
  [
    'the sentence that comes closest to a check',
    'check',
    () => ({ text: 'The inspector put a ledger below some lighthouse' }),
    /lighthouse/,
  ],
  [
    'a quotation in a message',
    'check',
    () => ({ text: 'He said “the xylophone was sold” and went home, as they say.' }),
    /vault/,
  ],
  ['the events', 'events', () => ({}), /2019/],
  ['the events about a topic', 'events', () => ({ topic: 'ledger lighthouse inspector' }), /ledger/],
  ['the events of a source', 'events', () => ({ source: 'vault' }), /2019/],
  ['the events as a calendar', 'events', () => ({ ics: 1 }), /vault/],
  ['how dates were read', 'events', () => ({ explain: 'vault' }), /ledger/],
  ['the sources', 'sources', () => ({}), /vault/],
  ['the text of an article', 'sources', () => ({ text: 'vault' }), /vault/],
  ['what is wrong in the files', 'sources', () => ({ problems: 1 }), /"folder"/],
  ['help with its examples', 'help', () => ({}), /ledger/],
  ['the number of articles in the settings', 'settings', () => ({}), /"seen":5/],
];
