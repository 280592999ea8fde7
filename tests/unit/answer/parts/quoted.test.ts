import { describe, expect, it } from 'vitest';
import { withoutQuoted } from '../../../../src/answer/parts/quoted.js';
import fc from '../../../support/fc.js';

/** What it does, in one expression: quadratic, and so only for short texts. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’(?![\p{L}])/gu;
const plainly = (text: string): string => text.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length));

describe('a text without what it quotes', () => {
  it.each([
    ['who said “no and no” and when?', 'who said xxxxxxxxxxx and when?'],
    ['„ja“ und «oui»', 'xxxx und xxxxx'],
    ['an “open one', 'an “open one'],
    ['the ‘Imran’s car', 'the ‘Imran’s car'],
  ])('%s', (text, expected) => {
    expect(plainly(text)).toBe(expected);
    expect(withoutQuoted(text)).toBe(expected);
  });

  it('is the same whatever the marks are, and as long as before', () => {
    const text = fc.string({ unit: fc.constantFrom(...'"“”„«»‘’a 𝒜'), maxLength: 14 });
    fc.assert(
      fc.property(text, (one) => withoutQuoted(one) === plainly(one)),
      { numRuns: 5_000 },
    );
  });

  it.each(['"', '“', '„', '«', '‘', '‘’a'])(
    'is made in one pass over thousands of %s, which quadratic work would never end',
    (unit) => {
      const text = unit.repeat(1_000_000);
      expect(withoutQuoted(text)).toHaveLength(text.length);
    },
  );
});
