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

describe('a short form', () => {
  const news = [
    'The government of Pakistan met. Why did the prime minister of Pakistan come at 5? He said gen.',
    'American ships left China. Nobody said why.',
  ];
  const asked = (question: string, more: readonly string[] = []) => {
    const all = [...news, ...more];
    const known = { keywords: createKeywordIndex(all), lexicon: createLexicon({ texts: all, isWord: () => true }) };
    return analyse(question, known);
  };

  it.each([
    ['y did the govt meet', 'why did the government meet'],
    ['Y did PM Khan come?', 'why did prime minister Khan come?'],
    ['wen r they coming', 'when are they coming'],
    ["the gov't, the govt's ships", "the government, the government's ships"],
    ['who met b4 that', 'who met before that'],
    ['inter-govt talks', 'inter-government talks'],
  ])('is written out, and nothing else changes: %s', (typed, text) => expect(asked(typed).text).toBe(text));

  it.each([
    ['an hour', 'at 5 pm'],
    ['an hour without a space', 'at 5pm'],
    ['part of a word', 'upmarket yards'],
    ['a word that the texts have', 'what did gen mean'],
  ])('is not %s', (_, typed) => expect(asked(typed).text).toBe(typed));

  it('stays as it is where the texts use it', () => {
    expect(asked('who is the pm').text).toBe('who is the prime minister');
    expect(asked('who is the pm', ['The PM came.']).text).toBe('who is the pm');
  });

  it('is searched for by the words that it stands for', () => {
    const { terms, keywords: words } = asked('govt');
    expect(terms.map(({ term, weight }) => [term, weight > 0])).toEqual([['govern', true]]);
    expect(words).toBe('government');
  });
});

describe('a derived name', () => {
  const news = ['Pakistan met American officers.', 'China is far away, and talks of Turkish ships began.'];
  const known = { keywords: createKeywordIndex(news), lexicon: createLexicon({ texts: news, isWord: () => true }) };
  const formsOf = (question: string) => analyse(question, known).terms.map(({ forms }) => forms);

  it.each([
    ['Pakistani', [['pakistani', 'pakistan']]],
    ['US', [['us', 'american']]],
    ['America', [['america', 'american']]],
    ['Chinese', [['chines', 'china']]],
    ['Turkey', [['turkei', 'turkish']]],
  ])('is added in the form that the texts have: %s', (question, forms) => expect(formsOf(question)).toEqual(forms));

  it.each([
    ['Russian', [['russian']]],
    ['Pakistan', [['pakistan']]],
    ['American', [['american']]],
    ['British', [['british']]],
    ['2018', [['2018']]],
  ])('adds nothing that is not in the texts: %s', (question, forms) => {
    expect(formsOf(question)).toEqual(forms);
    expect(analyse(question, known).keywords).toBe(question);
  });

  it('is searched for with the keywords, and has their weight, but models are asked in the words typed', () => {
    const { text, keywords: words, terms } = analyse('the Pakistani officers', known);
    expect(text).toBe('the Pakistani officers');
    expect(words).toBe('the Pakistani officers pakistan');
    expect(terms[0]?.weight).toBeGreaterThan(0);
    expect(analyse('the Russian officers', known).terms[0]?.weight).toBe(0);
  });
});
