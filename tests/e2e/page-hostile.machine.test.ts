import { describe, expect, it } from 'vitest';
import { renderExchange } from '../../src/render/html/page/conversation.js';
import { readPage } from '../../src/render/html/read.js';
import { quotedTexts } from '../../src/render/verify.js';
import { needChromium, useBrowser, visit } from '../support/browser.js';
import fc from '../support/fc.js';
import { hostileCase, sheetFor } from '../support/replies.js';

const BATCH = 500;

/** What Chromium shows of each: heading, then quotes and lead-ins; and the number of elements that we did not write. */
const READ = `(pages) => pages.map((page) => {
  const body = new DOMParser().parseFromString(page, 'text/html').body;
  const texts = (selector) => [...body.querySelectorAll(selector)].map((element) => element.textContent);
  return {
    asked: texts('.asked bdi'),
    quoted: texts('[data-quote], [data-lead-in]'),
    context: texts('[data-context]'),
    strange: texts('script, img, iframe, style, [onerror], [onclick]').length + (body.children.length - 1),
  };
})`;

type Shown = {
  readonly asked: readonly string[];
  readonly quoted: readonly string[];
  readonly context: readonly string[];
  readonly strange: number;
};

describe.runIf(needChromium())('hostile text', () => {
  const browser = useBrowser();

  it('is shown by Chromium letter for letter in 10,000 answers, and our reader sees the same', async () => {
    const { page, complaints } = await visit(browser(), 'about:blank');
    const cases = fc.sample(hostileCase, { numRuns: 10_000, seed: 3 });
    for (let at = 0; at < cases.length; at += BATCH) {
      const batch = cases.slice(at, at + BATCH);
      const pages = batch.map(({ article, reply, line }) => renderExchange(reply, sheetFor([article], line)).html);
      const shown = (await page.evaluate(`(${READ})(${JSON.stringify(pages)})`)) as readonly Shown[];
      for (const [index, { article, reply, line }] of batch.entries()) {
        const { view } = sheetFor([article]);
        const { quoted, context } = readPage(pages[index] ?? '');
        expect(shown[index]).toEqual({ asked: [line], quoted, context, strange: 0 });
        expect(quoted).toEqual(quotedTexts(reply, view));
      }
    }
    expect(complaints).toEqual([]);
  });
});
