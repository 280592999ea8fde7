import { describe, expect, it } from 'vitest';
import { globOf } from '../../../src/import/glob.js';

describe('a filter of addresses', () => {
  it.each([
    ['/news/**', 'https://example.org/news/a/b', true],
    ['/news/*', 'https://example.org/news/a', true],
    ['/news/*', 'https://example.org/news/a/b', false],
    ['/news/**', 'https://example.org/sport/a', false],
    ['https://example.org/*', 'https://example.org/a', true],
    ['https://example.org/*', 'https://other.org/?https://example.org/a', false],
    ['*.pdf', 'papers/2019/a.pdf', true],
    ['*.pdf', 'papers/a.pdf.txt', false],
    ['/20??/', 'https://example.org/2019/', true],
    ['/a.b', 'https://example.org/axb', false],
    ['(**)', 'x', false],
  ])('%s on %s: %s', (pattern, text, fits) => expect(globOf(pattern)(text)).toBe(fits));
});
