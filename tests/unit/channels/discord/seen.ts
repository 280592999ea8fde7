import { type ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Discord } from '../../../support/discord/discord.js';

type Body = {
  readonly flags?: number;
  readonly message_reference?: unknown;
  readonly components?: readonly { readonly type: ComponentType; readonly content?: string }[];
  readonly data?: Body;
};

/** Names of the routes that put something before a person's eyes. */
const SHOWING: Readonly<Record<string, string>> = {
  '/interactions/{interaction_id}/{interaction_token}/callback': 'answer',
  '/webhooks/{webhook_id}/{webhook_token}/messages/@original': 'answer',
  '/webhooks/{webhook_id}/{webhook_token}': 'follow-up',
  '/channels/{channel_id}/messages': 'message',
};

function place(discord: Discord, path: string, body: Body): string {
  if (!path.startsWith('/channels/')) return (body.flags ?? 0) & MessageFlags.Ephemeral ? ', only for the asker' : '';
  const dm = path.includes(discord.channel.id) ? '' : ' in private';
  return body.message_reference === undefined ? dm : `${dm}, as a reply`;
}

/** What the asker saw, one line for each thing that Discord accepted: where it was, and its last quote or words. */
export const sawIn = (discord: Discord): readonly string[] =>
  discord.requests.flatMap(({ route = '', path, status, body: sent }) => {
    const body = (sent as Body | undefined)?.data ?? (sent as Body | undefined) ?? {};
    const texts = (body.components ?? []).flatMap(({ content }) => content ?? []);
    const name = SHOWING[route];
    if (name === undefined || status >= 300 || texts.length === 0) return [];
    const text =
      texts
        .at(-1)
        ?.split('\n')
        .find((line) => !line.startsWith('-# Question')) ?? '';
    return [`${name}${place(discord, path, body)}: ${text}`];
  });
