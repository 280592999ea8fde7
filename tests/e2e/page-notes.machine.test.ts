import { describe, expect, it } from 'vitest';
import { ask, needChromium, useBrowser, useProgram, visit } from '../support/browser.js';

describe.runIf(needChromium())('the notes beside an answer on the page', () => {
  const browser = useBrowser();
  const address = useProgram();

  it('show and announce whose articles were asked, and which language to ask in', async () => {
    const { page, complaints } = await visit(browser(), address());
    await ask(page, 'According to the Express Tribune, how many helicopters did Moscow agree to sell?');
    const told = page.locator('.reply > .label').first();
    await expect.poll(() => told.isVisible()).toBe(true);
    await expect.poll(() => told.textContent()).toBe('Only from The Express Tribune, as you asked:');
    await expect.poll(() => page.locator('.facts').first().textContent()).toContain('The Express Tribune');
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toMatch(/^Only from The Express Tribune, as you asked: \d quot/);
    await ask(page, 'According to the Express Tribune, what is the capital of Brazil?');
    const last = page.locator('.exchange').last();
    await expect
      .poll(() => last.locator('.reply > p').allTextContents())
      .toEqual([
        'Nothing from The Express Tribune says this, so all articles were searched:',
        'The articles do not say.',
        'Closest articles',
        'You could ask',
      ]);
    await ask(page, 'Кто мэр города?');
    const language = 'The articles are in English. Ask in that language.';
    await expect.poll(() => last.getByText(language).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(`The articles do not say. ${language}`);
    expect(complaints).toEqual([]);
  });
});
