import { describe, expect, it } from 'vitest';
import { frameForm, fullForm, relatedForms } from '../../../src/words/short-forms.js';
import { foldedWords, tokenize } from '../../../src/words/terms.js';

const termOf = (word: string): string => tokenize(word)[0] ?? '';

describe('a short form', () => {
  it.each([
    ['y', 'why'],
    ['wen', 'when'],
    ['r', 'are'],
    ['u', 'you'],
    ['b4', 'before'],
    ['govt', 'government'],
    ['dept', 'department'],
    ['pm', 'prime minister'],
    ['fm', 'foreign minister'],
    ['bn', 'billion'],
  ])('%j stands for %j', (short, full) => expect(fullForm(short)).toBe(full));

  it.each(['Govt', "gov't", 'gov’t', 'GOVT'])('is looked up as it is folded: %s', (typed) => {
    const [folded = ''] = foldedWords(typed);
    expect(fullForm(folded)).toBe('government');
  });

  it.each(['why', 'government', 'minister', 'pakistan', '5', 'constructor', ''])('is not %j', (word) =>
    expect(fullForm(word)).toBeUndefined(),
  );

  it('stands for words that are no short forms themselves', () => {
    const short = ['y', 'wen', 'govt', 'pm', 'fm', 'gonna', 'ppl', 'yrs', 'intl', 'mtg'];
    for (const word of short.flatMap((one) => fullForm(one)?.split(' ') ?? []))
      expect(fullForm(word), word).toBeUndefined();
  });
});

describe('names of the same', () => {
  it.each([
    ['Pakistani', 'Pakistan'],
    ['Russian', 'Russia'],
    ['Indian', 'India'],
    ['Egyptian', 'Egypt'],
    ['American', 'US'],
    ['American', 'USA'],
    ['American', 'America'],
    ['British', 'UK'],
    ['Chinese', 'China'],
    ['Japanese', 'Japan'],
    ['French', 'France'],
    ['German', 'Germany'],
    ['Turkish', 'Turkey'],
    ['Italian', 'Italy'],
    ['Soviet', 'USSR'],
    ['European', 'EU'],
    ['European', 'Europe'],
    ['Uzbek', 'Uzbekistan'],
  ])('are %s and %s, whichever is asked for', (name, other) => {
    expect(relatedForms(termOf(name))).toContain(termOf(other));
    expect(relatedForms(termOf(other))).toContain(termOf(name));
  });

  it.each(['2018', 's400', 'путин', '', 'cpec1'])('are not looked for where the term is no English word: %j', (term) =>
    expect(relatedForms(term)).toEqual([]),
  );

  it.each(['Iran', 'met', 'van', 'US'])('are not made from fewer than four letters: %s', (word) => {
    for (const form of relatedForms(termOf(word))) expect(form.length, form).not.toBe(termOf(word).length - 1);
    expect(relatedForms('met')).toEqual([]);
    expect(relatedForms('van')).toEqual([]);
  });

  it('are each named once, and never the term itself', () => {
    for (const word of ['Pakistani', 'American', 'Chinese', 'Uzbekistan', 'Russia']) {
      const forms = relatedForms(termOf(word));
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms).not.toContain(termOf(word));
    }
  });
});

it('a short form that may be a name stays as it is in a question about the library', () => {
  expect(['u', 'wot', 'hv', 'pls'].map(frameForm)).toEqual(['you', 'what', 'have', 'please']);
  for (const name of ['wen', 'dat', 'dey', 'gen', 'max']) {
    expect(frameForm(name)).toBeUndefined();
    expect(fullForm(name)).toBeDefined();
  }
});
