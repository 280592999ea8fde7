import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findChromium, launch } from '../../scripts/chromium.js';
import { startPage, whenBuilt } from '../../scripts/page.js';
import { builtIndex } from './five-articles.js';

/** Where Chromium is, or `undefined` on a user's machine without it, where such tests are not run. CI must have it. */
export function needChromium(): string | undefined {
  const found = findChromium();
  if (!found && process.env.CI) throw new Error('CI needs Chromium: .ci/run installs it.');
  return found;
}

/** A browser for the tests of one file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch(needChromium() ?? '');
  });
  afterAll(() => browser?.close());
  return () => browser as Browser;
}

/** The compiled program with the five articles, read to the end, for the tests of one file. */
export function useProgram(): () => string {
  let running: Awaited<ReturnType<typeof startPage>> | undefined;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'yaar-page-'));
    running = await startPage(['--index', await builtIndex(), '--data', data]);
    await whenBuilt(address());
  });
  afterAll(() => running?.stop());
  const address = (): string => running?.address ?? '';
  return address;
}

export type Visit = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

/** A new page. `requests` are all that it made; `complaints` are what the browser found wrong, CSP included. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 760 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
  await page.goto(address);
  return { page, requests, complaints };
}

export const ask = async (page: Page, line: string): Promise<void> => {
  const before = await page.locator('.reply').count();
  await page.locator('#line').fill(line);
  await page.locator('#line').press('Enter');
  await expect.poll(() => page.locator('.reply').count()).toBe(before + 1);
};

/** The value of an expression in the page. It is a string, as these files have no types for a browser's globals. */
export const inPage = async <T>(page: Page, expression: string): Promise<T> => (await page.evaluate(expression)) as T;
