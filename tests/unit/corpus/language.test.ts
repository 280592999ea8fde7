import { describe, expect, it } from 'vitest';
import { withLanguage } from '../../../src/corpus/language.js';
import { PARAGRAPHS } from '../../support/paragraphs.js';
import { article } from '../../support/tiny.js';

const { code, ...texts } = PARAGRAPHS;
const languageOf = async (markdown: string, front = 'title: A'): Promise<string | undefined> =>
  (await withLanguage(article({ id: 'a', markdown, front }))).language;

describe('the language of an article that does not state it', () => {
  it.each(Object.entries(texts))('is found from its text: %s', async (language, text) => {
    expect(await languageOf(text)).toBe(language);
  });

  it.each(['ru', 'en'] as const)('is that of its prose, however much code it has: %s', async (language) => {
    expect(await languageOf(`${code}\n\n${texts[language]}\n\n${code}\n\n${code}`)).toBe(language);
  });

  it('is not known of code alone', async () => {
    expect(await languageOf(`${code}\n\nAn example.\n\n${code}`)).toBeUndefined();
  });

  it.each([
    ['en', 'ru'],
    ['de', 'en'],
    ['ur', 'en'],
  ] as const)('is none where half of it is in another: %s and %s', async (one, other) => {
    const twice = (text: string): string => `${text}\n\n${text}`;
    expect(await languageOf(`${twice(texts[one])}\n\n${twice(texts[other])}`)).toBeUndefined();
  });

  it('is its own where it quotes a sentence in another', async () => {
    expect(await languageOf(`${texts.en}\n\n${texts.en}\n\n> ${texts.ru.slice(0, 90)}`)).toBe('en');
  });

  it.each(['Moscow agreed to sell four helicopters.', 'Gwadar. Karachi. Lahore.', 'Встреча в Бишкеке.'])(
    'is not guessed from a few words: %s',
    async (text) => {
      expect(await languageOf(text)).toBeUndefined();
    },
  );
});

it('a stated language is kept, whatever the text looks like', async () => {
  expect(await languageOf(texts.ru, 'title: A\nlanguage: uk')).toBe('uk');
});
