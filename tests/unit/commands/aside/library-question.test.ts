import { describe, expect, it } from 'vitest';
import { libraryReply } from '../../../../src/commands/aside/library.js';
import { libraryQuestion } from '../../../../src/commands/aside/library-question.js';
import type { Context } from '../../../../src/commands/context.js';
import { en } from '../../../../src/render/words/en.js';
import { libraryInWords } from '../../../../src/render/words/library.js';
import { article } from '../../../support/tiny.js';

const of = (id: string, front: string) => article({ id, front, markdown: 'The ministers met.' });
const articles = [
  of(
    'roadmap',
    'title: "Ties: Towards a Strategic Partnership?"\nauthor: Andrew Korybko\npublisher: Global Research\npublished: 2018-08-10',
  ),
  of('rekindled', 'title: Rekindled Pak-Russia relations\npublisher: The Express Tribune\npublished: 2016-08-10'),
  of('enemies', 'title: From Bitter Enemies to Partners\nauthor: Martin Berger\npublisher: New Eastern Outlook'),
  of('waves', 'title: The treaty\nauthor: [N. Rao, Anita Young]\npublisher: Radio Pakistan\npublished: 2018-05'),
];

const asked = (question: string): string | readonly string[] | undefined => {
  const found = libraryQuestion(question, articles);
  return found?.about === 'named' ? found.articles.map(({ id }) => id) : found?.about;
};

const context = {
  engine: { articles: () => articles, counts: () => ({ words: 3, passages: 1, events: 0 }) },
} as unknown as Context;

const replied = (question: string) => {
  const found = libraryQuestion(question, articles);
  return found && libraryReply(found, question, context);
};

describe('a question about the library', () => {
  it.each([
    'what articles do you have',
    'What articles do you have?',
    'wich artciles do u have',
    'wot articles do u hv pls',
    'whch outlets',
    'hey, can you tell me what articles you have?',
    'which outlets',
    'what outlets do you use?',
    'list your sources',
    'please list all the articles',
    'list of articles',
    'show me your sources pls',
    'sources',
    'how many articles',
    'how many articles do you have in your library?',
    'how many articels are there',
    'how many sources do you have',
    'what are your sources?',
    'whats in your library',
    'who are the authors?',
    'which authors do you have',
    'what topics do you cover?',
    'who wrote the articles?',
    'where are your articles from?',
    'when were the articles published',
    'what do you have?',
    'where do you get your information from?',
  ])('is recognised, for the whole list: %s', (question) => expect(asked(question)).toBe('all'));

  it.each([
    ['which is the newest', 'newest'],
    ['Which article is the newest?', 'newest'],
    ['newest article', 'newest'],
    ['what is the latest article you have', 'newest'],
    ['whats the most recent post', 'newest'],
    ['which is teh newst artcle', 'newest'],
    ['When was the newest article published?', 'newest'],
    ['who wrote the latest article', 'newest'],
    ['what is the oldest article', 'oldest'],
    ['which one is the oldest?', 'oldest'],
    ['What is the oldest article in your collection?', 'oldest'],
  ])('is recognised, by age: %s', (question, about) => expect(asked(question)).toBe(about));

  it.each([
    ['who wrote the article in the Express Tribune', ['rekindled']],
    ['who wrote the artcle in express tribune?', ['rekindled']],
    ['do you have anything from the Express Tribune', ['rekindled']],
    ['do you have anything by Korybko?', ['roadmap']],
    ['do u have any articles from the tribune', ['rekindled']],
    ['which articles are by Andrew Korybko?', ['roadmap']],
    ['how many articles by berger do you have', ['enemies']],
    ['articles by Mr. Rao', ['waves']],
    ['what did Korybko write?', ['roadmap']],
    ['which articles did Anita Young write?', ['waves']],
    ['which articles are from 2018?', ['roadmap', 'waves']],
    ["when was Korybko's article published?", ['roadmap']],
    ['When was the Express Tribune article published?', ['rekindled']],
    ['when was Rekindled Pak-Russia Relations published', ['rekindled']],
    ['when was “The treaty” published?', ['waves']],
    ['who wrote from biter enemies to partners', ['enemies']],
    ['Who is the author of "Ties: Towards a Strategic Partnership?"', ['roadmap']],
    ['who wrote the article called the treaty', ['waves']],
  ])('is recognised, for those that are named: %s', (question, ids) => expect(asked(question)).toEqual(ids));
});

describe('a question for something from an unknown source', () => {
  it.each([
    ['do you have anything from the BBC', 'BBC'],
    ['Anything from the BBC?', 'BBC'],
    ['Do you have articles by Ann Leckie?', 'Ann Leckie'],
    ['which articles are from Reuters', 'Reuters'],
    ['how many articles from The Washington Post do you have?', 'Washington Post'],
    ['newest article from the BBC', 'BBC'],
    ['articles from 1999', '1999'],
  ])('is answered with the outlets that there are: %s', (question, name) => {
    const outlets = ['Global Research', 'The Express Tribune', 'New Eastern Outlook', 'Radio Pakistan'];
    const reply = replied(question);
    expect(reply).toMatchObject({ unknown: { name, outlets }, total: 4 });
    expect(reply && libraryInWords(reply, en).lead).toBe(
      `Nothing here is from ${name}. The articles are from Global Research, The Express Tribune, New Eastern Outlook, and Radio Pakistan:`,
    );
  });

  it('has no list of outlets where none is stated', () => {
    const bare = { kind: 'library', question: 'q', rows: [], total: 2, undated: 0 } as const;
    const { lead } = libraryInWords({ ...bare, unknown: { name: 'BBC', outlets: [] } }, en);
    expect(lead).toBe('Nothing here is from BBC. These are the articles:');
    expect(libraryInWords(bare, en).lead).toBe('From the list of articles, not from their texts:');
  });
});

describe('a question for the newest or oldest of a source', () => {
  it.each([
    ['newest article from Radio Pakistan', ['waves'], 0],
    ['What is the latest article by Korybko?', ['roadmap'], 0],
    ['which is the oldest article from the Express Tribune?', ['rekindled'], 0],
    ['which article by Anita Young is the newest', ['waves'], 0],
    ['latest post from 2018', ['roadmap'], 0],
    ['the most recent article by Berger', ['enemies'], 1],
  ])('is answered from its articles: %s', (question, ids, undated) => {
    const reply = replied(question);
    expect(reply?.rows.map(({ article: { id } }) => id)).toEqual(ids);
    expect(reply?.undated).toBe(undated);
  });
});

describe('a question about what the articles say', () => {
  it.each([
    'how many articles of the treaty were signed',
    'how many articles does the treaty have',
    'who wrote the letter to Putin',
    'what is the newest helicopter',
    'which is the newest helicopter?',
    'what sources of energy does Pakistan have',
    'which sources of gas are there in Pakistan?',
    'how many particles are there',
    'how many people are there',
    'what is the latest on the gas pipeline',
    'what is the oldest document about the border?',
    'when was the treaty published',
    'when was the report published',
    'who wrote the treaty',
    'who wrote the report on the drills',
    'who published the documents?',
    'Who wrote Hamlet?',
    'which newspapers reported the meeting?',
    'which newspapers are there in Lahore',
    'list the helicopters',
    'list the names of the ministers',
    'what do you have on the S-400?',
    'do you have anything about helicopters',
    'do you have any articles about Korybko?',
    'is there anything in Pakistan worth seeing',
    'are there any sources in Pakistan?',
    'what did Putin write?',
    'what did Putin say about Pakistan',
    'do you have anything from Pakistan',
    'is there anything from the kremlin',
    'do you have anything from the war',
    'articles by hand',
    'anything from the Ministers of the treaty?',
    'what is the newest helicopter from Russia',
    'which articles of the constitution protect the press?',
    'when did the newest corvette enter service?',
    'what is the most recent agreement',
    'how old is the library of Alexandria',
    'where do the weapons come from',
    'what does Korybko say about gas',
    'Who is Andrew Korybko?',
    'How many books has Martin Berger published?',
    'Which think tanks should cooperate for Track II diplomacy?',
    'what are the steps',
    'which authors were arrested?',
    '',
    '???',
  ])('is left to the articles: %s', (question) => expect(asked(question)).toBeUndefined());
});
