import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/search/lexicon.js';

const texts = [
  'Pakistan met Russia. Pakistan and Russia talked about helicopters. In Pakistan, helicopters are new.',
  'Parliament was asked; the Parliament of Pakistan agreed. The pact was old. S-400 systems, 2018, 2018, 2018.',
  'Helicopters! Commissions and commissioners: commissions met, and commissions left. The gvt said so.',
];
const ENGLISH = new Set('rust park comm helix'.split(' '));
const lexicon = createLexicon({ texts, isWord: (word) => ENGLISH.has(word) });

describe('a lexicon', () => {
  it('knows the words of the texts, folded, and no others', () => {
    expect(['pakistan', 'the', 's', '400', 'gvt'].map(lexicon.knows)).toEqual([true, true, true, true, true]);
    expect(['Pakistan', 'pak', 'government', ''].map(lexicon.knows)).toEqual([false, false, false, false]);
  });
});

describe('a word that begins another one', () => {
  it.each([
    ['pak', 'pakistan'],
    ['heli', 'helicopters'],
    ['helicop', 'helicopters'],
    ['commiss', 'commissions'],
  ])('is short for a frequent word of the texts: %s', (typed, full) => expect(lexicon.correct(typed)).toBe(full));

  it.each([
    ['the texts have it', 'pact'],
    ['it is a word of the language', 'comm'],
    ['it has only two letters', 'pa'],
    ['the longer word is rare', 'parl'],
    ['it has a figure', 'pak1'],
    ['it is the beginning of a number', '201'],
    ['nothing begins so', 'zzz'],
    ['a word has it inside', 'kis'],
  ])('is left as it is where %s: %s', (_, typed) => expect(lexicon.correct(typed)).toBeUndefined());

  it('is a slip first: the nearest word, not the one that it begins', () => {
    const all = createLexicon({ texts: ['Talks and talks and talking, talking, talking. Tall.'], isWord: () => false });
    expect(all.correct('talk')).toBe('talks');
  });

  it('stands for the most frequent of those that begin so', () => {
    const often = (count: number, word: string): string => `${word} `.repeat(count);
    const both = [often(3, 'general'), often(5, 'generator')];
    expect(createLexicon({ texts: both, isWord: () => false }).correct('gen')).toBe('generator');
    expect(createLexicon({ texts: both.toReversed(), isWord: () => false }).correct('gen')).toBe('generator');
  });

  it('needs three of them', () => {
    const seen = (count: number) =>
      createLexicon({ texts: Array.from({ length: count }, () => 'Pakistan'), isWord: () => false });
    expect(seen(2).correct('pak')).toBeUndefined();
    expect(seen(3).correct('pak')).toBe('pakistan');
  });
});
