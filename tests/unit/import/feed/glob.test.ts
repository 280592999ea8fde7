import { describe, expect, it } from 'vitest';
import { globOf } from '../../../../src/import/feed/glob.js';

describe('a filter', () => {
  const fits = (pattern: string, address: string): boolean => {
    const glob = globOf(pattern);
    if (glob.kind === 'wrong') throw new Error(glob.reason);
    return glob.fits(address);
  };
  const address = 'https://site.example/news/2019/a-b.html?x=1';

  it.each([
    ['', true],
    ['/news/', true],
    ['sport', false],
    ['/news/**', true],
    ['/news/*', false],
    ['/news/*/*', true],
    ['/news/*/a-?.html*', true],
    ['/news/*/a-?.html', false],
    ['*.html?x=1', true],
    ['*.html**', true],
    ['**/2019/**', true],
    ['/2019/**', false],
    ['https://site.example/**', true],
    ['http://site.example/**', false],
    ['https://*.example/**', true],
    ['https://*/**/a-b*', true],
    ['/news/[0-9]*/**', false],
    ['/news/(.+)+**', false],
  ])('"%s" fits: %s', (pattern, expected) => {
    expect(fits(pattern, address)).toBe(expected);
  });

  it('takes signs as they are, also those of other planes', () => {
    expect(fits('/a.b/*', 'https://x.example/a.b/\u{1f600}')).toBe(true);
    expect(fits('/a.b/*', 'https://x.example/aXb/c')).toBe(false);
    expect(fits('/?', 'https://x.example/\u{1f600}')).toBe(true);
  });

  it('cannot be written so that it takes for ever', () => {
    const long = `https://x.example/${'a'.repeat(4_000)}`;
    expect(fits(`/${'**a'.repeat(150)}b`, long)).toBe(false);
    expect(fits(`/${'*a'.repeat(240)}b`, long)).toBe(false);
    expect(globOf('*'.repeat(501))).toMatchObject({ kind: 'wrong' });
  });
});
