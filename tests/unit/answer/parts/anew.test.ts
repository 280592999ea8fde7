import { describe, expect, it } from 'vitest';
import { withoutEnd } from '../../../../src/answer/parts/anew.js';

describe('a question without its end', () => {
  it('has lost the signs and spaces that it ends with', () => {
    expect(['Why?', ' Who was it ?! … ', 'a. b?', '…'].map(withoutEnd)).toEqual(['Why', 'Who was it', 'a. b', '']);
  });

  it('is found in one pass over a long run of signs, which quadratic work would never end', () => {
    const signs = '. '.repeat(1_000_000);
    expect(withoutEnd(`${signs}a`)).toHaveLength(signs.length + 1);
  });
});
