import { describe, expect, it } from 'vitest';
import { foldName, foldTerm, foldToken, foldWording } from '../../../src/words/fold.js';

describe('one word written in two ways', () => {
  it.each([
    ['Erdoğan', 'Erdogan'],
    ['Straße', 'strasse'],
    ['ﬁnance', 'finance'],
    ['U.S.', 'us'],
    ['1,000,000', '1000000'],
    ['e‑mail', 'email'],
    ['stra\u00adte\u200bgic', 'strategic'],
  ])('is one term for the search: %s, %s', (one, other) => expect(foldTerm(one)).toBe(foldTerm(other)));

  it.each([
    ['İstanbul', 'istanbul'],
    ['Le Monde', 'le monde'],
    ['हिन्दी', 'हनद'],
  ])('is one name for people who type it: %s, %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));

  it.each([
    ['didn’t', "didn't"],
    ['ﬁnance', 'finance'],
    ['e\u0301tat', 'état'],
    ['STRASSE', 'straße'],
  ])('is one word for the checker: %s, %s', (one, other) => expect(foldToken(one)).toEqual(foldToken(other)));
});

describe('what changes a claim', () => {
  it.each([
    ['an accent', 'pâté', 'pate'],
    ['a superscript', '10²', '102'],
    ['a separator', '1,000', '1000'],
    ['a hyphen', 're‑sign', 'resign'],
  ])('is never folded by the checker: %s', (_, one, other) =>
    expect(foldToken(one).look).not.toBe(foldToken(other).look),
  );

  it('keeps sentences apart when repeats are merged: an accent, a superscript', () => {
    expect(foldWording('Pâté')).not.toBe(foldWording('Pate'));
    expect(foldWording('10²')).not.toBe(foldWording('102'));
  });

  it('is reported when a word has letters of another script: the key differs, the look does not', () => {
    const [masked, plain] = [foldToken('Рakistan'), foldToken('Pakistan')];
    expect(masked.key).not.toBe(plain.key);
    expect(masked.look).toBe(plain.look);
  });
});
