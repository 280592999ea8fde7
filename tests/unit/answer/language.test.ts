import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask.js';
import { otherLanguages } from '../../../src/answer/language.js';
import type { Article } from '../../../src/corpus/article.js';
import { createLibrary } from '../../support/library.js';
import { PARAGRAPHS } from '../../support/paragraphs.js';
import { article } from '../../support/tiny.js';

const TEXT = 'Moscow agreed to sell four helicopters to Pakistan. The ministers met in Bishkek.';
const of = (id: string, language?: string): Article =>
  article({ id, markdown: TEXT, front: [`title: ${id}`, ...(language ? [`language: ${language}`] : [])].join('\n') });
const libraryIn = (...languages: readonly string[]) =>
  createLibrary(languages.map((language, i) => of(`article${i}`, language)));

it.each([
  'Wer ist der Präsident von Pakistan?',
  'Combien d’hélicoptères la Russie a-t-elle vendus ?',
  '¿Quién se reunió con Putin en Biskek?',
  'Где встретились министры?',
])('a question in another language gets the language of the articles: %s', async (question) => {
  expect(await otherLanguages(libraryIn('en', 'en-GB').articles(), question)).toEqual(['en', 'en-GB']);
  const answer = await ask(libraryIn('en'), question);
  expect(answer).toMatchObject({ kind: 'abstained', languages: ['en'] });
});

it.each(['Who painted the Mona Lisa?', 'What is photosynthesis?', 'hi', 'S-400'])(
  'a question in the language of the articles does not: %s',
  async (question) => {
    expect(await otherLanguages(libraryIn('en-US').articles(), question)).toEqual([]);
    expect(await ask(libraryIn('en-US'), question)).not.toHaveProperty('languages');
  },
);

it.each(['When was the lighthouse built?', 'Who lives in the tower today?', 'why did it fail'])(
  'one in English, of words that every question has, does where no article is in English: %s',
  async (question) => {
    expect(await otherLanguages(libraryIn('de', 'ru').articles(), question)).toEqual(['de', 'ru']);
  },
);

it.each([
  ['nb-NO', 'Hvorfor ble avtalen mellom regjeringen og kommunene ikke undertegnet før jul?'],
  ['fil', 'Sino ang pangulo ng Pakistan ngayon?'],
])('a language that the detector calls by another name is recognised: %s', async (language, question) => {
  expect(await otherLanguages(libraryIn(language).articles(), question)).toEqual([]);
  expect(await otherLanguages(libraryIn('en').articles(), question)).toEqual(['en']);
});

it('nothing is said where no article states its language, or one has the question’s', async () => {
  expect(await otherLanguages(createLibrary([of('a')]).articles(), 'Wer ist der Präsident von Pakistan?')).toEqual([]);
  expect(await otherLanguages(libraryIn('en', 'de').articles(), 'Wer ist der Präsident von Pakistan?')).toEqual([]);
});

const inLanguage = (id: keyof typeof PARAGRAPHS, language?: string): Article =>
  article({
    id,
    markdown: PARAGRAPHS[id],
    front: [`title: ${id}`, ...(language ? [`language: ${language}`] : [])].join('\n'),
  });

it.each([
  'Gwadar port',
  'Prez Putin visit',
  'wen did putin met khan',
  'El Salvador president',
  'war in Ukraine',
  'npm install yaar --save',
  'const x = await foo();',
  'Nord Stream 2 cost',
  'Wer ist Putin?',
])('a few words, names or code are not taken for a question in another language: %s', async (question) => {
  expect(await otherLanguages(libraryIn('en').articles(), question)).toEqual([]);
});

it('a name that the articles have counts for no language', async () => {
  const library = createLibrary([
    article({ id: 'a', markdown: 'Rusi-Pakistani Yaar Yaar was a slogan.', front: 'title: A\nlanguage: en' }),
  ]);
  const { terms } = await library.find({ text: 'rusi pakistani yaar yaar bhai', limit: 1 });
  expect(await otherLanguages(library.articles(), 'rusi pakistani yaar yaar bhai', terms)).toEqual([]);
});

it.each(['Шойгу', 'روس', 'पुतिन', '普京是谁', 'プーチン', 'Πούτιν', '푸틴'])(
  'one word in a script that no article is in is enough: %s',
  async (question) => {
    expect(await otherLanguages([inLanguage('en', 'en'), inLanguage('de', 'de')], question)).toEqual(['en', 'de']);
  },
);

describe('a library in several languages', () => {
  const mixed = [inLanguage('en', 'en'), inLanguage('ru', 'ru'), inLanguage('ur', 'ur')];

  it.each(['Кто такой Шойгу?', 'Who painted the Mona Lisa?', 'مونا لیزا کس نے بنائی؟', 'Ким є цей міністр?'])(
    'is not advised against in one of them, or in its script: %s',
    async (question) => {
      expect(await otherLanguages(mixed, question)).toEqual([]);
    },
  );

  it.each(['Wer hat das neue Abkommen unterzeichnet?', 'पुतिन कौन हैं?'])(
    'names them all to a question in another: %s',
    async (question) => {
      expect(await otherLanguages(mixed, question)).toEqual(['en', 'ru', 'ur']);
    },
  );

  it('may have an article in the script of the question that does not state its language', async () => {
    expect(await otherLanguages([inLanguage('en', 'en'), inLanguage('ru')], 'Шойгу')).toEqual([]);
  });
});
