import { expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask.js';
import { otherLanguages } from '../../../src/answer/language.js';
import type { Article } from '../../../src/corpus/article.js';
import { createLibrary } from '../../support/library.js';
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
