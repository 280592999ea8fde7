import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/models/windows.js';
import fc from '../../support/fc.js';

/** Two letters a token: long words are many tokens, as word pieces are. */
const countTokens = (text: string) => text.split(/\s+/).reduce((sum, word) => sum + Math.ceil(word.length / 2), 0);
const windows = (text: string, maxTokens: number) =>
  windowsOf(text, { maxTokens, countTokens }).map(({ start, end }) => text.slice(start, end));

describe('windows of a text', () => {
  it('share about a quarter with their neighbours', () => {
    expect(windows('aa bb cc dd ee ff gg hh ii jj', 4)).toEqual(['aa bb cc dd', 'dd ee ff gg', 'gg hh ii jj']);
  });

  it('do not share what is longer than a quarter, nor what leaves no room for the next word', () => {
    expect(windows('aaaaaa bb cccccc dd', 4)).toEqual(['aaaaaa bb', 'bb cccccc', 'dd']);
    expect(windows('aa bb cc dd eeeeeeee ff', 4)).toEqual(['aa bb cc dd', 'eeeeeeee', 'ff']);
  });

  it('halve a word that does not fit, and the halves again', () => {
    expect(windows('aaaabbbbcccc dd', 2)).toEqual(['aaa', 'abb', 'bbc', 'ccc', 'dd']);
  });

  it('stop halving at one character', () => {
    expect(windowsOf('😀 a', { maxTokens: 0, countTokens }).length).toBe(2);
  });

  it('fit, move forward, keep characters whole and leave out nothing but white space, on any text', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 40 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (body, maxTokens) => {
        const spans = windowsOf(body, { maxTokens, countTokens });
        const covered = new Set(
          spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        for (const match of body.matchAll(/\S/g)) expect(covered.has(match.index)).toBe(true);
        spans.forEach(({ start, end }, i) => {
          expect(countTokens(body.slice(start, end))).toBeLessThanOrEqual(maxTokens);
          expect(body.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
          if (i > 0) expect(end).toBeGreaterThan(spans[i - 1]?.end ?? 0);
        });
      }),
    );
  });
});
