import { describe, expect, it } from 'vitest';
import { createKeywordIndex } from '../../../src/index/keywords.js';
import { analyse } from '../../../src/search/analyse.js';
import { createLexicon } from '../../../src/search/lexicon.js';
import { editDistance } from '../../../src/words/edit-distance.js';

const texts = [
  'The Shanghai Cooperation Organization (SCO) met in Bishkek, and four helicopters were sold.',
  'Parliamentary commissions of Pakistan met in 2018.',
];
const ENGLISH = new Set('horse cancel house year turkey the met who sold wants'.split(' '));
const lexicon = createLexicon({ texts, isWord: (word) => ENGLISH.has(word) });
const keywords = createKeywordIndex(texts);
const read = (question: string) => analyse(question, { keywords, lexicon });

describe('a misspelling', () => {
  it.each([
    ['who sold helicpoters?', 'who sold helicopters?'],
    ['the Parlimentary comissions of pakisatn', 'the parliamentary commissions of pakistan'],
    ['hsanghai', 'shanghai'],
    ['Inter-Parlimentary', 'Inter-parliamentary'],
  ])('is corrected to the library’s own words: %s', (given, text) => expect(read(given).text).toBe(text));

  it.each([
    ['a word of the language that the library lacks', 'cancel the horse in Turkey'],
    ['a number', 'in 2019 or 2081'],
    ['a short word', 'me, mat'],
    ['what has no neighbour', 'zxcvbnm'],
  ])('is not %s', (_, given) => expect(read(given).text).toBe(given));

  it('is counted in letters added, left out, exchanged or swapped', () => {
    const pairs = [
      ['', '', 0],
      ['comission', 'commission', 1],
      ['pakisatn', 'pakistan', 1],
      ['kitten', 'sitting', 3],
      ['abc', 'xyz', 3],
      ['short', 'muchlonger', 3],
    ] as const;
    for (const [a, b, distance] of pairs) expect(editDistance(a, b, 2), a).toBe(distance);
  });
});

describe('other forms', () => {
  it('are the same number in digits and in words', () => {
    const [term] = read('4').terms;
    expect(term?.forms).toEqual(['4', 'four']);
    expect(term?.weight).toBeGreaterThan(0);
    expect(read('four').keywords).toBe('four');
    expect(read('4 helicopters').keywords).toContain('four');
  });

  it('are learnt from the texts: an abbreviation and its full name', () => {
    expect(read('Who met at the SCO?').keywords).toMatch(/shanghai cooper organ/);
    expect(read('the Shanghai Cooperation Organization').keywords).toMatch(/ sco$/);
  });

  it('do not change what models are asked', () => expect(read('Who met at the SCO?').text).toBe('Who met at the SCO?'));
});

describe('terms', () => {
  it('are the content words once each, with their weight, 0 for what is nowhere', () => {
    expect(read('Who sold the submarine? Sold!').terms.map(({ term, weight }) => [term, weight > 0])).toEqual([
      ['sold', true],
      ['submarin', false],
    ]);
  });
});
