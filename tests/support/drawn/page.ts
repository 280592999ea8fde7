/** Messages in a browser, one below the other, as a picture or as what a person reads. */

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Drawing } from './components.js';
import { type Drawn, drawnMessage } from './message.js';

const STYLE = readFileSync(new URL('discord.css', import.meta.url), 'utf8');

export const drawnPage = (messages: readonly Drawn[], drawing: Drawing = {}): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord</title><style>${STYLE}</style>` +
  `<body>${messages.map((one) => drawnMessage(one, drawing)).join('')}</body></html>`;

/** `width`: of the window, in CSS pixels. */
export type Sheet = Drawing & { readonly width?: number; readonly scale?: number };

/** Opens the messages for `use`. Whatever the page would fetch is refused, and is an error. */
export async function withDrawn<T>(
  browser: Browser,
  { messages, ...sheet }: Sheet & { readonly messages: readonly Drawn[] },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const { width = 780, scale = 1.2, ...drawing } = sheet;
  const context = await browser.newContext({ viewport: { width, height: 200 }, deviceScaleFactor: scale });
  const fetched: string[] = [];
  try {
    await context.route('**', (route) => {
      fetched.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    await page.setContent(drawnPage(messages, drawing));
    const result = await use(page);
    if (fetched.length > 0) throw new Error(`The messages fetched something: ${fetched.join(', ')}`);
    return result;
  } finally {
    await context.close();
  }
}
