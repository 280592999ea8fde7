/** Looks at what is in a channel: whether a message arrived whose answer was lost, and which belong together. */

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

/** Of an answer in several messages; only the last has buttons. */
const PARTS = 10;

const hasButtons = ({ components = [] }: APIMessage): boolean =>
  components.some(({ type }) => type === ComponentType.ActionRow);

/** Whether nothing of the same answer comes before it. */
function isFirst({ message_reference: to, interaction_metadata: of }: APIMessage): boolean {
  // What follows the answer to a command or a button names it; only the first of an answer to a message refers to that.
  return of ? of.original_response_message_id === undefined : to !== undefined;
}

/** The messages of an answer before its last one, as far as Discord lets the bot look. */
export async function partsBefore(rest: REST, last: APIMessage): Promise<readonly string[]> {
  if (isFirst(last)) return [];
  const original = last.interaction_metadata?.original_response_message_id ?? [];
  return [...new Set([...(await alikeBefore(rest, last)), original].flat())];
}

/** Those right before it that are of the same answer and have no buttons. */
async function alikeBefore(rest: REST, last: APIMessage): Promise<readonly string[]> {
  const query = new URLSearchParams({ before: last.id, limit: String(PARTS) });
  const isPart = (one: APIMessage): boolean =>
    one.author.id === last.author.id &&
    one.interaction_metadata?.id === last.interaction_metadata?.id &&
    !hasButtons(one);
  try {
    const found = (await rest.get(Routes.channelMessages(last.channel_id), { query })) as readonly APIMessage[];
    const other = found.findIndex((one) => !isPart(one));
    const parts = other < 0 ? found : found.slice(0, other);
    const first = parts.findIndex(isFirst);
    return (first < 0 ? parts : parts.slice(0, first + 1)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status !== 401) return [];
    throw error;
  }
}
