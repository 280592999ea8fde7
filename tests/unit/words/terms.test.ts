import { describe, expect, it } from 'vitest';
import { contentWords, tokenize } from '../../../src/words/terms.js';
import fc from '../../support/fc.js';

/** What each term was made from: the slice of the text given. */
const words = (text: string) => contentWords(text).map(({ start, end }) => text.slice(start, end));

describe('terms', () => {
  it.each([
    ['case', 'PAKISTAN Pakistan', ['pakistan', 'pakistan']],
    ['word forms', 'meeting meets met', ['meet', 'meet', 'met']],
    ['stop words and contractions of them', 'What didn’t they do, and why is it so?', []],
    ['possessives, straight and curly', "Khan's Khan’s Putin’S states'", ['khan', 'khan', 'putin', 'state']],
    ['accents', 'Erdoğan Erdogan café İstanbul', ['erdogan', 'erdogan', 'cafe', 'istanbul']],
    ['letters that do not decompose', 'Straße strasse Łódź', ['strass', 'strass', 'lodz']],
    ['ligatures and wide letters', 'ﬁnance ＣＰＥＣ', ['financ', 'cpec']],
    ['a designation: its parts of two signs up, and itself', 'S-400', ['400', 's400']],
    ['… as others write it', 'S400', ['s400']],
    ['a designation of two parts', 'Mi-35M', ['mi', '35m', 'mi35m']],
    ['a compound: content parts and itself', 'tit-for-tat', ['tit', 'tat', 'titfortat']],
    ['a compound with another hyphen sign', 'tit‑for‐tat', ['tit', 'tat', 'titfortat']],
    ['e-mail and email', 'e-mail email', ['mail', 'email', 'email']],
    ['numbers', '1.3 1,000,000 2019 5%', ['1.3', '1000000', '2019', '5']],
    ['money: the number and the amount', '$2 €1.3bn', ['2', '$2', '1.3bn', '€1.3bn']],
    ['a list of numbers is not a big number', '1,2,3', ['1,2,3']],
    ['abbreviations with points', 'the U.S. and US, U.K.’s', ['us', 'us', 'uk']],
    ['a name and a sentence end', 'by Imran Khan. He', ['imran', 'khan']],
    ['names with an apostrophe', "O’Brien O'Brien", ['obrien', 'obrien']],
    ['soft hyphens', 'Paki\u00adstan', ['pakistan']],
    ['Cyrillic', 'Президент Путин', ['президент', 'путин']],
    ['Urdu, with a joiner and vowel signs', 'وزیرِاعظم می‌رود', ['وزیراعظم', 'میرود']],
    ['Markdown signs', '**Moscow**, [Lahore](x_y)', ['moscow', 'lahor', 'x', 'y']],
    ['broken UTF-16', 'gas\ud800 \udc00oil', ['ga', 'oil']],
    ['nothing', ' \n…—"', []],
  ])('of %s', (_, text, terms) => {
    expect(tokenize(text)).toEqual(terms);
  });
});

describe('places of terms', () => {
  it('point into the text as it was given', () => {
    expect(words('😀 “Khan’s” ﬁrst S-400, café $2 U.S. deal')).toEqual([
      'Khan',
      'ﬁrst',
      '400',
      'S-400',
      'café',
      '2',
      '$2',
      'U.S.',
      'deal',
    ]);
  });

  it('point to decomposed accents whole', () => {
    const text = 'Erdog\u0306an spoke';
    expect(words(text)).toEqual(['Erdog\u0306an', 'spoke']);
  });

  it('are right after a currency sign of two code units, too', () => {
    expect(contentWords('\u{11fdd}5')).toEqual([
      { term: '5', start: 2, end: 3 },
      { term: '\u{11fdd}5', start: 0, end: 3 },
    ]);
  });

  it('give the same term again when only that slice is tokenised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term, start, end } of contentWords(text)) {
          expect(end).toBeGreaterThan(start);
          expect(tokenize(text.slice(start, end))).toContain(term);
        }
      }),
    );
  });

  it('never change when text is put in front', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const moved = contentWords(`Ahead. 😀 ${text}`).slice(1);
        expect(moved).toEqual(
          contentWords(text).map((word) => ({ ...word, start: word.start + 10, end: word.end + 10 })),
        );
      }),
    );
  });
});
