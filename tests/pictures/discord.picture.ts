/**
 * `npm run pictures`: what the bot really sends, drawn as Discord draws it. Those that the README shows are kept in
 * scripts/pictures, the others go to PICTURES, to be looked at.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.js';
import { useBrowser } from '../support/browser.js';
import { type RunningBot, startBot } from '../support/drawn/bot.js';
import type { Drawn } from '../support/drawn/message.js';
import { withDrawn } from '../support/drawn/page.js';
import { root } from '../support/needs.js';
import { SCENES } from './scenes.js';

const KEPT = join(root, 'scripts', 'pictures');
const OTHERS = process.env.PICTURES;
const wanted = SCENES.filter(({ kept }) => kept || OTHERS);

/** The same time in every picture. */
const AT = '2026-08-14T14:05:00.000Z';
const timed = (message: APIMessage): APIMessage => ({ ...message, timestamp: AT });

describe.runIf(findChromium())('the pictures of messages on Discord', () => {
  const browser = useBrowser();
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot();
  }, 240_000);
  afterAll(() => bot.close());

  it.each(wanted)('are made: $name', async ({ name, kept, act }) => {
    const messages: readonly Drawn[] = (await act(bot.discord)).map((drawn) => ({
      ...drawn,
      message: timed(drawn.message),
    }));
    const folder = kept ? KEPT : (OTHERS ?? KEPT);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `discord-${name}.png`);
    const names = { [bot.discord.application.id]: 'Yaar' };
    await withDrawn(browser(), { messages, names }, async (page) => {
      await page.locator('body').screenshot({ path });
      expect(await page.locator('.message').count()).toBe(messages.length);
    });
    process.stdout.write(`${path.slice(root.length)}\n`);
  });
});
