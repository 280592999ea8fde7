import { describe, expect, it } from 'vitest';
import { dateInName, idOf } from '../../../src/corpus/ids.js';
import { nameFor, takeName } from '../../../src/import/names.js';
import fc from '../../support/fc.js';

const titled = (value: string) => nameFor({ facts: { title: { value, from: 'test' } }, markdown: 'Some words here.' });

describe('the name of an imported file', () => {
  it.each([
    ['The Bridge’s End', 'the-bridges-end'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'c-windows-system32'],
    ['Мост через реку', 'most-cherez-reku'],
    ['con', 'article-con'],
    ['README.md', 'readme-md'],
    ['Index', 'article-index'],
    ['2019 12 days of rain', 'days-of-rain'],
    ['20191231', 'article-20191231'],
    ['', 'some-words-here'],
    ['…', 'some-words-here'],
    ['.hidden', 'hidden'],
  ])('is made of the title %j', (title, name) => expect(titled(title)).toBe(name));

  it('is safe on every system, is the id that the library gives it, and states no date, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = titled(title);
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThan(80);
        expect(idOf(`${name}.md`)).toBe(name);
        expect(dateInName(`${name}.md`)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('gets a number when it is taken', () => {
    const taken = new Set(['bridge']);
    expect([takeName('bridge', taken), takeName('bridge', taken)]).toEqual(['bridge-2', 'bridge-3']);
    const long = 'a'.repeat(30).concat('-').repeat(2).slice(0, 64);
    expect(idOf(`${takeName(long, new Set([long]))}.md`)).not.toBe(long);
  });
});
