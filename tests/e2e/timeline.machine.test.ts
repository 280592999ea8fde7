import { describe, expect, it } from 'vitest';
import { ask, inPage, needChromium, useBrowser, useProgram, visit } from '../support/browser.js';

describe.runIf(needChromium())('the timeline in Chromium', () => {
  const browser = useBrowser();
  const address = useProgram();

  it('has a bar for each row, and shows the sentence of the one with the focus', async () => {
    const { page, complaints } = await visit(browser(), address());
    await ask(page, '/events');
    const rows = await page.locator('table.events tr[id]').count();
    await expect.poll(() => page.locator('a.bar').count()).toBe(rows);
    await expect.poll(() => page.locator('.tip:visible').count()).toBe(0);
    await page.locator('a.bar').first().focus();
    await page.keyboard.press('Tab');
    const shown = page.locator('.tip:visible [data-context]');
    await expect.poll(() => shown.count()).toBe(1);
    const quotes = await page.locator('table.events blockquote').allTextContents();
    expect(quotes).toContain(await shown.textContent());
    await page.locator('a.bar').last().hover();
    await expect.poll(() => page.locator('.tip:visible').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('fits on a phone as a whole, with its filters in one row', async () => {
    const phone = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };
    const { page } = await visit(browser(), address(), phone);
    await ask(page, '/events');
    const scroll = '.timeline-scroll';
    await expect.poll(() => page.locator(scroll).evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0);
    const boxes = await Promise.all((await page.locator('a.bar').all()).map((bar) => bar.boundingBox()));
    for (const box of boxes) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    const tall = async () => (await page.locator('.timeline-sources').boundingBox())?.height;
    await expect.poll(tall).toBeLessThan(60);
  });

  it('is narrowed by source, date and topic, and has pages', async () => {
    const { page, complaints } = await visit(browser(), address());
    await ask(page, '/events');
    await page.locator('.timeline-sources a', { hasText: 'Rekindled' }).click();
    await expect.poll(() => page.locator('table.events caption').last().textContent()).toContain('· 4 events');
    await ask(page, '/events since:2015 until:2016');
    await expect.poll(() => page.locator('table.events caption').last().textContent()).toContain('3 events');
    await ask(page, '/events topic:helicopters');
    await expect
      .poll(() => inPage(page, "[...document.querySelectorAll('blockquote')].at(-1)?.textContent.length > 10"))
      .toBe(true);
    await ask(page, '/events limit:5');
    await expect.poll(() => page.locator('table.events caption').last().textContent()).toContain('1–5 of 14 events');
    const hrefs = await page.locator('a.bar').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('href')));
    expect(new Set(hrefs).size).toBe(hrefs.length);
    await page.getByRole('button', { name: 'Older ▶' }).last().click();
    await expect.poll(() => page.locator('table.events caption').last().textContent()).toContain('6–10 of 14 events');
    expect(complaints).toEqual([]);
  });
});
