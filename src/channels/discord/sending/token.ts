/** The bot's token, which outlives a single 401. */

import { DiscordAPIError, type REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';

export type TokenOptions = {
  readonly token: string;
  /** All clients that send the token; discord.js makes each forget it at its first 401. */
  readonly clients: () => readonly REST[];
};

/**
 * Whether Discord still accepts the token, asked after a 401. While Discord cannot be reached, nobody knows, and the
 * token counts as good: what was refused is tried again.
 */
export function createTokenCheck({ token, clients }: TokenOptions): () => Promise<boolean> {
  const restore = (): void => {
    for (const client of clients()) client.setToken(token);
  };
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    restore();
    try {
      await clients()[0]?.get(Routes.user());
      return true;
    } catch (error) {
      return !(error instanceof DiscordAPIError && error.status === 401);
    } finally {
      restore();
      asking = undefined;
    }
  };
  // Many requests may be refused at once, and each invalid one counts.
  return () => {
    asking ??= ask();
    return asking;
  };
}
