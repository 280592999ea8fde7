/** Where an interaction is answered. */

import type { APIInteraction } from 'discord-api-types/v10';
import type { Words } from '../../../render/words/en.js';
import { failureOf } from '../sending/failure.js';
import type { Place } from '../sending/place.js';
import type { Outgoing, Sender } from '../sending/send.js';
import { sentAt } from '../sent-at.js';

/** How long an interaction's token lives, less what the last request takes. */
const TOKEN_MS = 15 * 60_000 - 15_000;

/**
 * Where only the asker has installed the bot, Discord takes no more messages after the first response. A follow-up whose
 * answer was lost counts, as it may have arrived.
 */
export const FOLLOW_UPS = 5;

export const isByUser = ({ authorizing_integration_owners: owners }: APIInteraction): boolean =>
  owners !== undefined && !('0' in owners);

/** `beside`: what is there stays, and only the asker sees what is sent. */
type PlaceOptions = {
  readonly sender: Sender;
  readonly words: Words;
  readonly ephemeral: boolean;
  readonly beside?: boolean;
};

const byNumber =
  (first: Place['send'], next: Place['send']): Place['send'] =>
  (message, turn) =>
    turn.at === 0 ? first(message, turn) : next(message, turn);

export function placeOf(raw: APIInteraction, { sender, words, ephemeral, beside = false }: PlaceOptions): Place {
  const { channel, id } = raw;
  const called = channel && 'name' in channel && channel.name ? `#${channel.name}` : words.places.here;
  const isThere = async (message: Outgoing, nonce?: string): Promise<boolean> => {
    const sought = { asked: id, ...(nonce !== undefined && { nonce }) };
    return channel !== undefined && !ephemeral && (await sender.isThere(channel.id, message, sought));
  };
  let left = isByUser(raw) ? FOLLOW_UPS : Number.POSITIVE_INFINITY;
  const edit: Place['send'] = (message) => sender.edit(raw, message);
  const follow =
    (how: { readonly ephemeral: boolean }): Place['send'] =>
    async (message, { uncertainMs }) => {
      // Follow-ups have no nonce.
      if (uncertainMs !== undefined && (await isThere(message))) return;
      if (left-- <= 0) return;
      try {
        await sender.follow(raw, message, how);
      } catch (error) {
        if (failureOf(error)?.arrived === undefined) left++;
        throw error;
      }
    };
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
    send: beside ? unseen : byNumber(edit, follow({ ephemeral })),
    tell: beside ? unseen : byNumber(edit, follow({ ephemeral })),
    privately: [byNumber(edit, unseen), instead],
    ...(channel &&
      !ephemeral &&
      !beside && {
        elsewhere: async (message, { at, uncertainMs }) => {
          const nonce = `${id}.${at}`;
          if (uncertainMs !== undefined && (await isThere(message, nonce))) return;
          await sender.post(channel.id, message, { nonce });
        },
      }),
  };
}
