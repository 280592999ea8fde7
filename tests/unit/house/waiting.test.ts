import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';

/** What a browser shows, read once inside `expect(…)`: after a click, the page that is read may still be the one before. */
const READ_ONCE =
  /expect\(\(*await .*?(?:\binPage|\.(?:count|(?:all)?(?:Text|text)Contents?|isVisible|inputValue|getAttribute|boundingBox|title|evaluate))\b/;

const readsOnce = (text: string): readonly string[] => text.split('\n').filter((line) => READ_ONCE.test(line));

describe('a test in a browser', () => {
  it('waits for what it looks at, with expect.poll', () => {
    const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => [name, readFileSync(join(root, 'tests', name), 'utf8')] as const)
      .filter(([, text]) => /from '.*support\/browser\.js'/.test(text))
      .flatMap(([name, text]) => readsOnce(text).map((line) => `${name}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    "expect(await page.locator('blockquote').count()).toBe(3);",
    "expect(await page.locator('mark').allTextContents()).toEqual([quote]);",
    "expect((await page.locator('#quote').boundingBox())?.y).toBe(0);",
    "expect(await inPage(page, 'document.title')).toBe('Yaar');",
  ])('is refused with %s', (line) => {
    expect(readsOnce(line)).toEqual([line]);
  });
});

describe('a test on generated input', () => {
  it('has the same input in each run: fast-check comes from support/fc.ts', () => {
    const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
    const importing = files
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /from 'fast-check'/.test(readFileSync(join(root, 'tests', name), 'utf8')));
    expect(importing).toEqual(['support/fc.ts', 'unit/house/waiting.test.ts']);
  });
});
