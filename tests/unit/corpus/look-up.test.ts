import { describe, expect, it } from 'vitest';
import { refOf } from '../../../src/corpus/article.js';
import { articleIn, byKey, keyOf, lookUpIn } from '../../../src/corpus/articles.js';
import { article } from './read.js';

const [first, second] = [article('One.'), article('Two.')];

describe('an article that is looked up', () => {
  it('is that very version: two of one id are two', () => {
    const lookUp = lookUpIn([first, second]);
    expect(lookUp(refOf(first))).toBe(first);
    expect(lookUp(refOf(second))).toBe(second);
    expect([...byKey([first, second]).keys()]).toEqual([keyOf(first), keyOf(second)]);
  });

  it('is never another one: a version that is not there is an error that names it', () => {
    const message = `the text of test (version ${second.hash.slice(0, 8)}) is not available`;
    expect(() => lookUpIn([first])(second)).toThrow(message);
    expect(() => articleIn({ article: () => undefined }, second)).toThrow(
      expect.objectContaining({ code: 'QUOTE_MISMATCH' }),
    );
  });
});
