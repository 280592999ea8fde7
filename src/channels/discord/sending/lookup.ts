/** Looks whether a message arrived whose answer was lost. */

import { DiscordAPIError, type REST } from 'discord.js';
import { type APIMessage, ComponentType, Routes } from 'discord-api-types/v10';
import type { DiscordMessage } from '../../../render/discord/parts.js';
import { contentOf, type Verified } from '../../../render/verify.js';

/** `asked`: the id of the message or interaction that is answered. */
export type Sought = { readonly asked: string; readonly nonce?: string };

const LOOKED_AT = 50;

/** Without what Discord strips from a text. */
const textsOf = (components: DiscordMessage['components'] | undefined): string =>
  (components ?? [])
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? component.content.trim() : []))
    .join('\n');

/** False where the bot may not read: it is then sent again rather than lost. */
export async function isThere(
  rest: REST,
  channel: string,
  { message, asked, nonce }: Sought & { readonly message: Verified<DiscordMessage> },
): Promise<boolean> {
  const query = new URLSearchParams({ after: asked, limit: String(LOOKED_AT) });
  const wanted = textsOf(contentOf(message).components);
  try {
    const found = (await rest.get(Routes.channelMessages(channel), { query })) as readonly APIMessage[];
    return found.some((one) => {
      if (nonce !== undefined && one.nonce === nonce) return true;
      const answers = one.message_reference?.message_id === asked || one.interaction_metadata?.id === asked;
      return answers && one.author.bot === true && textsOf(one.components) === wanted;
    });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status !== 401) return false;
    throw error;
  }
}
