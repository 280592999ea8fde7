/** `npm run pictures`: the pictures of the page that the README shows, made from the articles of the clone. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, launch } from './chromium.js';
import { startPage, whenBuilt } from './page.js';

type Picture = {
  readonly name: string;
  readonly context: BrowserContextOptions;
  /** From the open start page to what the picture shows. */
  readonly act: (page: Page) => Promise<void>;
};

const DESKTOP = { viewport: { width: 1080, height: 760 } };
const PHONE = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const FOLDER = 'scripts/pictures';

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox').fill(question);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('.reply').waitFor();
}

const HOLY_GRAIL = 'What would be the Holy Grail of the military partnership?';

const PICTURES: readonly Picture[] = [
  { name: 'answer', context: { ...DESKTOP, colorScheme: 'light' }, act: (page) => ask(page, HOLY_GRAIL) },
  {
    name: 'reading-dark',
    context: { ...DESKTOP, colorScheme: 'dark' },
    async act(page) {
      await ask(page, HOLY_GRAIL);
      await page.locator('cite a').first().click();
      await page.locator('#quote').waitFor();
    },
  },
  {
    name: 'timeline',
    context: { ...DESKTOP, viewport: { width: 1080, height: 980 }, colorScheme: 'light' },
    async act(page) {
      await ask(page, '/events');
      await page.locator('.timeline-picture').scrollIntoViewIfNeeded();
      await page.locator('a.bar.year.resolved').first().hover();
    },
  },
  {
    name: 'phone',
    context: { ...PHONE, colorScheme: 'light' },
    act: (page) => ask(page, 'How many helicopters did Moscow agree to sell?'),
  },
];

async function take(browser: Browser, address: string, { name, context, act }: Picture): Promise<void> {
  const opened = await browser.newContext({ ...context, reducedMotion: 'reduce' });
  const page = await opened.newPage();
  await page.goto(address);
  await act(page);
  // A blinking cursor would make every picture different.
  await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide', animations: 'disabled' });
  await opened.close();
  process.stdout.write(`${FOLDER}/${name}.png\n`);
}

const chromium = findChromium();
if (!chromium) throw new Error('pictures need Chromium or Chrome; install one of them, or set CHROMIUM to its path');
mkdirSync(FOLDER, { recursive: true });
const index = mkdtempSync(join(tmpdir(), 'yaar-pictures-'));
const running = await startPage(['--index', index]);
const browser = await launch(chromium);
try {
  await whenBuilt(running.address);
  for (const picture of PICTURES) await take(browser, running.address, picture);
} finally {
  await browser.close();
  await running.stop();
  rmSync(index, { recursive: true, force: true });
}
