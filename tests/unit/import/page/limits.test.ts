import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/import/page/page.js';
import { page, read, STORY } from './read.js';

const codeOf = async (html: string): Promise<string> => {
  const found = await read(html);
  return found.kind === 'refused' ? `${found.code}: ${found.message}` : 'read';
};

describe('a hostile page', () => {
  it.each([
    ['a million elements', '<b></b>'.repeat(1_000_000), /^too-large: .*more than 60000 elements/],
    ['a million elements that nobody closed', '<i>'.repeat(1_000_000), /^too-large: .*inside of one another/],
    ['elements nested a hundred thousand deep', '<div>'.repeat(100_000), /^too-large: .*inside of one another/],
    [
      'formatting that is opened again in each paragraph',
      `<p>${Array.from({ length: 300 }, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(5000)}`,
      /^too-large/,
    ],
    ['tables inside of tables', '<table><tr><td>'.repeat(50_000), /^too-large/],
    ['more text than is read', 'x'.repeat(10_000_001), /^too-large: .*10000001 characters/],
  ])('with %s is refused', async (_name, html, message) => {
    expect(await codeOf(html)).toMatch(message);
  });

  it.each([
    ['a huge attribute', `<img src="data:${'A'.repeat(3_000_000)}"><article><h1>A bridge opens</h1>${STORY}</article>`],
    ['a huge style', `<style>${'a{b:c}'.repeat(200_000)}</style><article><h1>A bridge opens</h1>${STORY}</article>`],
    [
      'deep JSON-LD',
      `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script><article><h1>A bridge opens</h1>${STORY}</article>`,
    ],
    [
      'a tag that does not end',
      `<article><h1>A bridge opens</h1>${STORY}</article><div class="${'x '.repeat(100_000)}`,
    ],
    [
      'a long line of signs',
      `<article><h1>A bridge opens</h1>${STORY}<p>${'*_[]<'.replace('<', '&lt;').repeat(2000)}</p></article>`,
    ],
    [
      'control characters',
      `<article><h1>A bridge opens</h1>${STORY}<p>One\u0007two&#8;three \u2028four are all words of this sentence here.</p></article>`,
    ],
  ])('with %s is read', async (_name, html) => {
    expect(await codeOf(page(html))).toBe('read');
  });

  it('runs no script and loads nothing', async () => {
    const evil =
      '<script>document.body.innerHTML = ""; globalThis.ran = true</script><img src="http://127.0.0.1:1/x" onerror="globalThis.ran = true"><iframe src="http://127.0.0.1:1/"></iframe><link rel="stylesheet" href="http://127.0.0.1:1/x.css">';
    expect(await codeOf(page(`<article><h1>A bridge opens</h1>${evil}${STORY}</article>`))).toBe('read');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('has limits that can be set', async () => {
    const bytes = new TextEncoder().encode(page(STORY));
    const found = await readPage({ source: 'x', bytes }, { limits: { characters: 100, elements: 10, depth: 10 } });
    expect(found).toMatchObject({ kind: 'refused', code: 'too-large' });
  });
});
