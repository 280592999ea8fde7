import { onTestFinished } from 'vitest';
import { createDiscord, type Discord, type DiscordOptions } from './discord.js';

/**
 * A loopback Discord for one test: it closes itself when the test is over, and the test fails if the bot did anything that
 * Discord would not have allowed. Tests of one file may share an `openapi`, whose schemas take a while to compile.
 */
export async function loopback(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await createDiscord(options);
  onTestFinished(async () => {
    await discord.close();
    discord.assertClean();
  });
  return discord;
}
