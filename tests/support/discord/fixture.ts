import { onTestFinished } from 'vitest';
import { shared } from '../needs.js';
import { createDiscord, type Discord, type DiscordOptions } from './discord.js';
import { createOpenApi, type OpenApi } from './openapi.js';

/** Discord's OpenAPI file as a judge, or `undefined` where this machine does not have it (a failure in CI). */
export function discordOpenApi(): OpenApi | undefined {
  const path = shared('reference/discord-openapi.json');
  return path === undefined ? undefined : createOpenApi(path);
}

/**
 * A loopback Discord for one test: it closes itself when the test is over, and the test fails if the bot did anything that
 * Discord would not have allowed. Several tests of a file may share one `openapi`, which takes a while to compile.
 */
export async function loopback(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await createDiscord('openapi' in options ? options : { ...options, openapi: discordOpenApi() });
  onTestFinished(async () => {
    await discord.close();
    discord.assertClean();
  });
  return discord;
}
