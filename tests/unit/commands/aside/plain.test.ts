import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../../src/commands/aside/plain.js';

describe('a line as its words alone', () => {
  it('has no signs, and no quotation marks round a word', () => {
    expect(plainWords("“Whats” 'new', in John’s artical?")).toBe("what is new in john's article");
  });

  it('is read in one pass over a long run of apostrophes, which quadratic work would never end', () => {
    const word = `a${"'".repeat(1_000_000)}b`;
    expect(plainWords(word)).toBe(word);
  });
});
