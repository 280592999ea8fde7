/** The button that was pressed, and the message that it is below. */

import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';

/** All ids of components in a message, however deep they are. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { custom_id: id, components, accessory } = value as Readonly<Record<string, unknown>>;
  return [...(typeof id === 'string' ? [id] : []), ...idsIn(components), ...idsIn(accessory)];
}

/** Ids of the buttons of the message; Discord sends a message without some parts now and then. */
export const idsAround = (raw: APIMessageComponentInteraction): readonly string[] => idsIn(raw.message);

/** Not a button of the message that it is said to be in: people can only press what they see. */
export function isForged(raw: APIInteraction): boolean {
  if (raw.type !== InteractionType.MessageComponent) return false;
  const ids = idsAround(raw);
  return ids.length > 0 && !ids.includes(raw.data.custom_id);
}

/** Whether only the asker sees the message. */
export const isPrivate = (raw: APIInteraction): boolean =>
  raw.type === InteractionType.MessageComponent && ((raw.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
