import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { ask, inPage, needChromium, useBrowser, useProgram, type Visit, visit } from '../support/browser.js';
import { root } from '../support/needs.js';

const CHECK = '?line=/check Moscow agreed to sell five Mi-35M helicopters to Pakistan';
const HOLY_GRAIL = 'What would be the Holy Grail of the military partnership?';

describe.runIf(needChromium())('the page in Chromium', () => {
  const browser = useBrowser();
  const address = useProgram();
  let bodies: readonly string[] = [];

  beforeAll(async () => {
    bodies = (await loadCorpus(join(root, 'corpus'))).articles.map(({ body }) => body);
  });

  /** No request may go to another host, and the browser must have no complaints. */
  async function visiting(use: (visited: Visit) => Promise<void>, options = {}, path = ''): Promise<void> {
    const visited = await visit(browser(), new URL(path, address()).href, options);
    await use(visited);
    expect(visited.requests.filter((url) => !url.startsWith(address()))).toEqual([]);
    expect(visited.complaints).toEqual([]);
    await visited.page.context().close();
  }

  it('answers a typed question in the words of the articles, announces it, and keeps the focus', () =>
    visiting(async ({ page }) => {
      await ask(page, HOLY_GRAIL);
      const quotes = await page.locator('blockquote').allTextContents();
      expect(quotes[0]).toContain('S-400');
      for (const quote of quotes) expect(bodies.some((body) => body.includes(quote))).toBe(true);
      await expect.poll(() => page.getByRole('status').textContent()).toContain(quotes[0]);
      await expect.poll(() => inPage(page, 'document.activeElement?.id')).toBe('line');
      await expect.poll(() => page.locator('#line').inputValue()).toBe('');
    }));

  it('follows a citation to exactly the quoted words, scrolled into view, and back to the answer', () =>
    visiting(async ({ page }) => {
      await ask(page, HOLY_GRAIL);
      const quote = await page.locator('blockquote').first().textContent();
      await page.locator('cite a').first().click();
      await page.waitForURL(/\/articles\//);
      await expect.poll(() => page.locator('mark').allTextContents()).toEqual([quote]);
      const top = async () => (await page.locator('#quote').boundingBox())?.y;
      await expect.poll(top).toBeLessThan(700);
      await expect.poll(top).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.came-from q').textContent()).toBe(HOLY_GRAIL);
      await page.getByRole('link', { name: 'Back to the answer' }).click();
      await page.waitForURL(({ pathname }) => pathname === '/');
      await expect.poll(() => page.locator('blockquote').first().textContent()).toBe(quote);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => page.locator('blockquote').first().textContent()).toBe(quote);
    }));

  it('pages to more quotations, which replace the first ones and get the focus', () =>
    visiting(async ({ page }) => {
      await ask(page, '/quote military count:2');
      await expect.poll(() => page.locator('blockquote').count()).toBe(2);
      await page.getByRole('button', { name: /more passages/i }).click();
      await expect.poll(() => page.locator('blockquote').count()).toBe(5);
      await expect.poll(() => page.locator('.exchange').count()).toBe(1);
      await expect.poll(() => inPage(page, 'document.activeElement?.className')).toBe('exchange');
    }));

  it('shows a quote in wider context, with the quote marked', () =>
    visiting(async ({ page }) => {
      await ask(page, HOLY_GRAIL);
      const context = page.locator('.context').first();
      await expect.poll(() => context.locator('p').first().isVisible()).toBe(false);
      await context.locator('summary').press('Enter');
      await expect.poll(() => context.locator('p').first().isVisible()).toBe(true);
      await expect
        .poll(() => context.locator('mark').textContent())
        .toBe(await page.locator('blockquote').first().textContent());
    }));

  it('lets a keyboard skip to the content, and reaches every link and button in reading order', () =>
    visiting(
      async ({ page }) => {
        await page.locator('body').press('Tab');
        await expect.poll(() => inPage(page, 'document.activeElement?.className')).toBe('skip');
        await page.keyboard.press('Enter');
        await expect.poll(() => inPage(page, 'document.activeElement?.id')).toBe('main');
        const seen: string[] = [];
        for (let step = 0; step < 12; step++) {
          await page.keyboard.press('Tab');
          seen.push(await inPage<string>(page, 'document.activeElement?.textContent'));
        }
        expect(seen.indexOf('More context')).toBeGreaterThan(0);
        expect(seen.findIndex((text) => /^\d+$/.test(text) || text.includes('Partnership'))).toBe(0);
      },
      {},
      `?${new URLSearchParams({ line: HOLY_GRAIL })}#x`,
    ));

  it('answers, pages and widens with scripts off', () =>
    visiting(
      async ({ page }) => {
        await page.getByRole('textbox').fill(HOLY_GRAIL);
        await page.getByRole('button', { name: 'Send' }).click();
        await expect.poll(() => page.locator('blockquote').first().textContent()).toContain('S-400');
        await page.locator('summary').first().click();
        await expect.poll(() => page.locator('.context p').first().isVisible()).toBe(true);
        await page.getByRole('button', { name: /more passages/i }).click();
        await expect.poll(() => page.locator('blockquote').count()).toBeGreaterThan(3);
        await page.getByRole('link', { name: 'Articles' }).click();
        await expect.poll(() => page.getByRole('row').count()).toBe(6);
      },
      { javaScriptEnabled: false },
    ));

  it.each([320, 390, 768])('fits a screen of %d pixels on every page', (width) =>
    visiting(
      async ({ page }) => {
        await ask(page, HOLY_GRAIL);
        const wide = () => inPage<number>(page, 'document.documentElement.scrollWidth - innerWidth');
        await expect.poll(wide).toBeLessThanOrEqual(0);
        await expect.poll(() => page.locator('#line').isVisible()).toBe(true);
        for (const path of [
          'articles',
          'articles/military-relations',
          '?line=/sources',
          '?line=/help',
          '?line=/events',
          CHECK,
        ]) {
          await page.goto(new URL(path, address()).href);
          await expect.poll(wide, { message: path }).toBeLessThanOrEqual(0);
        }
      },
      { viewport: { width, height: 800 }, isMobile: true, hasTouch: true },
    ),
  );

  it('is dark where that is preferred, and has no motion where less is preferred', () =>
    visiting(
      async ({ page }) => {
        const first = (property: string) =>
          inPage<number>(page, `Number(/\\d+/.exec(getComputedStyle(document.body).${property})[0])`);
        const [paper, ink] = [await first('backgroundColor'), await first('color')];
        expect(paper).toBeLessThan(50);
        expect(ink).toBeGreaterThan(200);
        await ask(page, HOLY_GRAIL);
        await expect.poll(() => inPage(page, 'document.getAnimations().length')).toBe(0);
      },
      { colorScheme: 'dark', reducedMotion: 'reduce' },
    ));

  it('shows HTML in a question as text', () =>
    visiting(async ({ page }) => {
      const typed = '<img src=x onerror=alert(1)><script>alert(2)</script>';
      await ask(page, typed);
      await expect.poll(() => page.locator('.asked').textContent()).toBe(typed);
      await page.reload();
      await expect.poll(() => page.locator('.asked').textContent()).toBe(typed);
    }));
});
