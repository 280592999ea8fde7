import { describe, expect, it } from 'vitest';
import { ask, needChromium, useBrowser, useProgram, visit } from '../support/browser.js';

describe.runIf(needChromium())('the notes beside an answer on the page', () => {
  const browser = useBrowser();
  const address = useProgram();

  it('show and announce whose articles were asked, and which language to ask in', async () => {
    const { page, complaints } = await visit(browser(), address());
    await ask(page, 'According to the Express Tribune, how many helicopters did Moscow agree to sell?');
    const told = page.locator('.reply > .label').first();
    expect(await told.isVisible()).toBe(true);
    expect(await told.textContent()).toBe('Only from The Express Tribune, as asked:');
    expect(await page.locator('.facts').first().textContent()).toContain('The Express Tribune');
    expect(await page.getByRole('status').textContent()).toMatch(/^Only from The Express Tribune, as asked: \d quot/);
    await ask(page, 'According to the Express Tribune, what is the capital of Brazil?');
    const last = page.locator('.exchange').last();
    expect(await last.locator('.reply > p').allTextContents()).toEqual([
      'Nothing by The Express Tribune says this; asked of all articles:',
      'The articles do not say.',
      'Nearest in subject',
      'You could ask',
    ]);
    await ask(page, 'Кто мэр города?');
    const language = 'The articles are in English; ask in that language.';
    expect(await last.getByText(language).isVisible()).toBe(true);
    expect(await page.getByRole('status').textContent()).toBe(`The articles do not say. ${language}`);
    expect(complaints).toEqual([]);
  });
});
