import { describe, expect, it } from 'vitest';
import { libraryQuestion } from '../../../../src/commands/aside/library-question.js';
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

describe('a question about the library', () => {
  it.each([
    'what articles do you have',
    'What articles do you have?',
    'wich artciles do u have',
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
    'do you have anything from the BBC',
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
