import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPage, needChromium, useBrowser } from '../../../support/browser.js';
import fc from '../../../support/fc.js';
import { article } from '../read.js';
import { page as pages } from './generated-pages.js';

const BATCHES = 4;
const A_BATCH = 100;

/** A text as words. The bars between cells are ours; where words were left out, no space is kept before a comma. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\s+(?=[.,;:!?)\]…])/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '|');

/** GitHub shows the source of scripts, other pages do not. */
function gfmPage(): ReturnType<typeof gfmHtml> {
  const { exit, ...rest } = gfmHtml();
  const shown = Object.entries(exit ?? {}).filter(([name]) => name !== 'htmlFlowData' && name !== 'htmlTextData');
  return { ...rest, exit: Object.fromEntries(shown) };
}

const htmlOf = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm({ singleTilde: false })],
    htmlExtensions: [gfmPage()],
  });

/** What Chromium shows of each, without what was struck out and the marks of notes, which are made up with that class. */
const shownIn = (browserPage: Page, all: readonly string[], without = ''): Promise<readonly string[]> =>
  inPage(
    browserPage,
    `(${JSON.stringify(all)}).map((html) => {
      document.body.innerHTML = html;
      for (const one of document.querySelectorAll('del, s, strike, .note${without}'))
        one.replaceWith(' ');
      for (const one of document.querySelectorAll('details')) one.open = true;
      for (const one of document.querySelectorAll('td, th')) one.append(' ');
      return document.body.innerText;
    })`,
  );

/** The first word that is not on the page after those before it. */
function strange(words: readonly string[], shown: readonly string[]): string | undefined {
  let from = 0;
  for (const word of words) {
    const at = shown.indexOf(word, from);
    if (at < 0) return word;
    from = at + 1;
  }
  return undefined;
}

describe.runIf(needChromium())('the readable text of a generated page', () => {
  const browser = useBrowser();
  let browserPage: Page;
  beforeAll(async () => {
    browserPage = await browser().newPage();
  });

  it.each(Array.from({ length: BATCHES }, (_, index) => index + 1))(
    'holds words that Chromium shows, all in order and none glued: batch %i',
    async (seed) => {
      const all = fc.sample(pages, { numRuns: A_BATCH, seed });
      const shown = await shownIn(browserPage, all.map(htmlOf));
      const strangers = all.flatMap((markdown, index) => {
        const word = strange(wordsOf(article(markdown).body), wordsOf(shown[index] ?? ''));
        return word === undefined ? [] : [{ word, markdown, shown: shown[index] }];
      });
      expect(strangers).toEqual([]);
    },
  );

  it('holds nearly all of them, but for furniture', async () => {
    const all = fc.sample(pages, { numRuns: A_BATCH, seed: 0 });
    const shown = await shownIn(browserPage, all.map(htmlOf), ', .share, nav, form, footer');
    const counts = all.map((markdown) => wordsOf(article(markdown).body).length);
    const total = (numbers: readonly number[]): number => numbers.reduce((sum, count) => sum + count, 0);
    expect(total(counts)).toBeGreaterThan(0.98 * total(shown.map((text) => wordsOf(text).length)));
  });
});
