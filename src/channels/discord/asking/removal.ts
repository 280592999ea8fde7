/** The button that deletes an answer, and who may use it. */

import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIMessageInteractionMetadata,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { readCustomId } from '../../../render/discord/custom-id.js';
import { idsAround } from './pressed.js';

/** In a button's id in the place of a command. */
export const REMOVE = 'delete';

const MAY = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageMessages;

/** Who pressed it. */
export const userOf = ({ member, user }: APIInteraction) => member?.user ?? user;

/** The asker, and in servers those who manage messages. */
export function mayRemove(raw: APIMessageComponentInteraction): boolean {
  const asker = readCustomId(raw.data.custom_id)?.input.asker;
  const permissions: string | undefined = raw.member?.permissions;
  const manages = permissions !== undefined && (BigInt(permissions) & MAY) !== 0n;
  return manages || (asker !== undefined && userOf(raw)?.id === asker);
}

function pressedBy(origin: APIMessageInteractionMetadata | undefined): string | undefined {
  if (origin === undefined || origin.type === InteractionType.ApplicationCommand) return undefined;
  return origin.user.global_name ?? origin.user.username;
}

/** Whose answer it is: of a message that changes, whose it is already, else whoever asks now. */
export function ownerOf(
  raw: APIInteraction,
  { update = false }: { readonly update?: boolean },
): { readonly owner: string | undefined; readonly by: string | undefined } {
  if (raw.type === InteractionType.MessageComponent && update) {
    const ids = idsAround(raw).map(readCustomId);
    const asker = ids.find((read) => read?.command === REMOVE)?.input.asker;
    // What only the asker sees has no such button, and names nobody.
    if (asker === undefined) return { owner: undefined, by: undefined };
    return { owner: String(asker), by: pressedBy(raw.message?.interaction_metadata) };
  }
  const user = userOf(raw);
  // Discord itself shows above the answer to a command who used it.
  if (raw.type === InteractionType.ApplicationCommand) return { owner: user?.id, by: undefined };
  return { owner: user?.id, by: raw.member?.nick ?? user?.global_name ?? user?.username };
}
