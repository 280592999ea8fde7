import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, needChromium, useBrowser, useProgram, visit } from '../support/browser.js';

type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] };

/** Every rule that axe has, including its best practices. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Violation[];
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const HOLY_GRAIL = 'What would be the Holy Grail of the military partnership?';
const nothing = async (): Promise<void> => undefined;
const asking = (line: string) => (page: Page) => ask(page, line);

/** Every kind of page and reply: its path, and what is done there. */
const PAGES: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<void>])[] = [
  ['the greeting', '', nothing],
  ['an answer', '', asking(HOLY_GRAIL)],
  [
    'an answer with its context open',
    '',
    async (page) => {
      await ask(page, HOLY_GRAIL);
      await page.locator('summary').first().click();
      await page.locator('.context p').first().waitFor();
    },
  ],
  [
    'two exchanges',
    '',
    async (page) => {
      await ask(page, HOLY_GRAIL);
      await ask(page, '/quote helicopters');
    },
  ],
  ['silence', '', asking('What is the capital of Brazil?')],
  ['an answer from the source that was named', '', asking('According to Korybko, what did Pakistan buy?')],
  ['silence in another language', '', asking('Кто мэр города?')],
  ['a real quote', '', asking('/check Moscow agreed to sell four Mi-35M helicopters to Pakistan')],
  ['a misquote', '', asking('/check Moscow agreed to sell five Mi-35M helicopters to Pakistan')],
  ['a quote that is nowhere', '', asking('/check The prime minister resigned over the national railway')],
  [
    'a message with quotations',
    '',
    asking('/check She wrote “Moscow agreed to sell four Mi-35M helicopters” and “the moon is a paper boat”.'),
  ],
  ['the timeline', '', asking('/events')],
  ['a timeline of nothing', '', asking('/events topic:qwertzuiop')],
  ['what the rules made of the dates', '', asking('/events explain:new-phase')],
  ['the sources', '', asking('/sources')],
  ['the text of a source', '', asking('/sources text:new-phase')],
  ['help', '', asking('/help')],
  ['a problem', '', asking('/quote x count:99')],
  ['no passage', '', asking('/quote qwertzuiop')],
  [
    'the menu',
    '',
    async (page) => {
      await page.locator('#line').pressSequentially('/q');
      await page.getByRole('option').first().waitFor();
    },
  ],
  ['the list of articles', 'articles', nothing],
  ['an article', 'articles/towards-a-strategic-partnership', nothing],
  [
    'a quotation in its article',
    '',
    async (page) => {
      await ask(page, HOLY_GRAIL);
      await page.locator('cite a').first().click();
      await page.waitForURL(/articles/);
    },
  ],
  ['a quotation that is not there', 'articles/new-phase?quote=x&q=Why', nothing],
  ['no such article', 'articles/nobody', nothing],
];

describe.runIf(needChromium())('accessibility, as axe judges it', () => {
  const browser = useBrowser();
  const address = useProgram();

  it.each(PAGES)('finds nothing wrong with %s, in light, dark, and on a phone', async (_name, path, act) => {
    for (const options of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'light', viewport: { width: 390, height: 780 } },
    ] as const) {
      const { page } = await visit(browser(), new URL(path, address()).href, { ...options, reducedMotion: 'reduce' });
      await act(page);
      expect(await violations(page), JSON.stringify(options)).toEqual([]);
      await page.context().close();
    }
  });
});
