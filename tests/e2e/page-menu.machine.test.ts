import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { needChromium, useBrowser, useProgram, visit } from '../support/browser.js';

describe.runIf(needChromium())('the menu over the composer, in Chromium', () => {
  const browser = useBrowser();
  const address = useProgram();

  async function visiting(use: (page: Page) => Promise<void>): Promise<void> {
    const { page, complaints } = await visit(browser(), address());
    await use(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  it('can be used by keyboard alone: the slash menu with its options and their completion', () =>
    visiting(async (page) => {
      const line = page.locator('#line');
      const chosen = () => page.locator('[role=option][aria-selected=true]').textContent();
      await line.pressSequentially('/');
      await expect.poll(() => page.getByRole('option').count()).toBeGreaterThanOrEqual(4);
      await expect.poll(chosen).toContain('/ask');
      await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Suggestions: \d\./);
      await line.press('ArrowDown');
      await expect.poll(chosen).toContain('/quote');
      await expect.poll(() => line.getAttribute('aria-activedescendant')).toBe('offer-1');
      await line.press('Tab');
      await expect.poll(() => line.inputValue()).toBe('/quote ');
      await line.pressSequentially('helicopters so');
      await line.press('Tab');
      await expect.poll(() => line.inputValue()).toBe('/quote helicopters source:');
      await line.pressSequentially('tribune');
      await expect.poll(() => page.getByRole('option').count()).toBe(1);
      await line.press('ArrowUp');
      await line.press('Enter');
      await expect.poll(() => line.inputValue()).toBe('/quote helicopters source:rekindled-relations ');
      await line.press('Enter');
      await page.locator('.reply').waitFor();
      for (const facts of await page.locator('figcaption').allTextContents())
        expect(facts).toContain('Express Tribune');
      await line.pressSequentially('/');
      await line.press('Escape');
      await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    }));

  it('offers nothing out of date, and keeps what is chosen while suggestions are slow', () =>
    visiting(async (page) => {
      const line = page.locator('#line');
      const offers = page.getByRole('option');
      const held: (() => void)[] = [];
      await page.route('**/api/suggest?*', (route) => void held.push(() => void route.continue()));
      const answered = async (): Promise<void> => {
        await expect.poll(() => held.length).toBe(1);
        const response = page.waitForResponse('**/api/suggest?*');
        held.shift()?.();
        await (await response).finished();
      };
      await line.fill('/quote helicopters so');
      await line.press('Tab');
      await expect.poll(() => offers.count()).toBe(0);
      await answered();
      await expect.poll(() => offers.count()).toBeGreaterThan(1);
      await line.press('t');
      await line.press('ArrowDown');
      await line.press('ArrowDown');
      const chosen = page.locator('[role=option][aria-selected=true] span');
      const title = await chosen.textContent();
      await answered();
      await expect.poll(() => chosen.textContent()).toBe(title);
      await line.press('Enter');
      await expect.poll(() => line.inputValue()).toMatch(/^\/quote helicopters source:\S+ $/u);
    }));
});
