/** Whether the bot is on the servers that the settings name. */

import type { REST } from 'discord.js';
import { type APIChannel, Routes } from 'discord-api-types/v10';
import { failureOf } from '../sending/failure.js';

/** `off`: there is no such server, or it has not invited the bot. `channel`: the id is that of one of its channels. */
export type NamedServer = { readonly id: string } & (
  | { readonly kind: 'on' | 'off' }
  | { readonly kind: 'channel'; readonly name: string; readonly server: string | undefined }
);

export type Naming = { readonly ids: readonly string[]; readonly known: ReadonlySet<string> };

/** `known`: where the bot is for certain; Discord lists only the first 200. */
export async function lookAtNamed(rest: REST, { ids, known }: Naming): Promise<readonly NamedServer[]> {
  const found: NamedServer[] = [];
  for (const id of new Set(ids)) found.push(known.has(id) ? { id, kind: 'on' } : await lookAt(rest, id));
  return found;
}

async function lookAt(rest: REST, id: string): Promise<NamedServer> {
  if (await given(rest.get(Routes.guild(id)))) return { id, kind: 'on' };
  const channel = (await given(rest.get(Routes.channel(id)))) as APIChannel | undefined;
  if (!channel) return { id, kind: 'off' };
  const server = 'guild_id' in channel ? channel.guild_id : undefined;
  return { id, kind: 'channel', name: `#${channel.name ?? id}`, server };
}

/** Nothing if Discord does not have it, or does not show it to the bot. */
async function given(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request;
  } catch (error) {
    const remedy = failureOf(error)?.remedy;
    if (remedy === 'gone' || remedy === 'forbidden' || remedy === 'bug') return undefined;
    throw error;
  }
}
