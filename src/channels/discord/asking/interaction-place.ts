/** Where an interaction is answered. */

import type { APIInteraction } from 'discord-api-types/v10';
import type { Words } from '../../../render/words/en.js';
import type { Place } from '../sending/place.js';
import type { Outgoing, Sender } from '../sending/send.js';
import { sentAt } from '../sent-at.js';

/** How long an interaction's token lives, less what the last request takes. */
const TOKEN_MS = 15 * 60_000 - 15_000;

type PlaceOptions = { readonly sender: Sender; readonly words: Words; readonly ephemeral: boolean };

export function placeOf(raw: APIInteraction, { sender, words, ephemeral }: PlaceOptions): Place {
  const { channel, id } = raw;
  const called = channel && 'name' in channel && channel.name ? `#${channel.name}` : words.places.here;
  const isThere = async (message: Outgoing, nonce?: string): Promise<boolean> => {
    const sought = { asked: id, ...(nonce !== undefined && { nonce }) };
    return channel !== undefined && !ephemeral && (await sender.isThere(channel.id, message, sought));
  };
  const edit: Place['send'] = (message) => sender.edit(raw, message);
  const follow =
    (how: { readonly ephemeral: boolean }): Place['send'] =>
    async (message, { uncertainMs }) => {
      // Follow-ups have no nonce.
      if (uncertainMs !== undefined && (await isThere(message))) return;
      await sender.follow(raw, message, how);
    };
  const byNumber =
    (first: Place['send'], next: Place['send']): Place['send'] =>
    (message, turn) =>
      turn.at === 0 ? first(message, turn) : next(message, turn);
  const unseen = follow({ ephemeral: true });
  // The first follow-up takes the place of a deferred answer, and would be seen by everyone who sees that.
  const instead: Place['send'] = async (message, turn) => {
    if (turn.at === 0) await sender.withdraw(raw);
    await unseen(message, turn);
  };
  return {
    words,
    called,
    facts: { interaction: id },
    until: sentAt(id) + TOKEN_MS,
    send: byNumber(edit, follow({ ephemeral })),
    tell: byNumber(edit, follow({ ephemeral })),
    privately: [byNumber(edit, unseen), instead],
    ...(channel &&
      !ephemeral && {
        elsewhere: async (message, { at, uncertainMs }) => {
          const nonce = `${id}.${at}`;
          if (uncertainMs !== undefined && (await isThere(message, nonce))) return;
          await sender.post(channel.id, message, { nonce });
        },
      }),
  };
}
