/** Where an interaction is answered. */

import type { APIInteraction } from 'discord-api-types/v10';
import type { Words } from '../../../render/words/en.js';
import type { Remedy } from '../faults.js';
import { failureOf } from '../sending/failure.js';
import type { Place } from '../sending/place.js';
import type { Outgoing, Sender, Ticket } from '../sending/send.js';

/** How long an interaction's token lives, less what the last request takes. */
export const TOKEN_MS = 15 * 60_000 - 15_000;

/**
 * Where only the asker has installed the bot, Discord takes no more messages after the first response. A follow-up whose
 * answer was lost counts, as it may have arrived.
 */
export const FOLLOW_UPS = 5;

export const isByUser = ({ authorizing_integration_owners: owners }: APIInteraction): boolean =>
  owners !== undefined && !('0' in owners);

/**
 * What the first response is. `private`: nobody but the asker sees it. `shown`: everybody there does. `button`: the
 * message whose button was pressed. `notice`: such a one, for the asker alone, and all are to see the answer.
 */
export type First = 'private' | 'shown' | 'button' | 'notice';

/** `ephemeral`: only the asker sees the answer. `mistake`: there is none, and others need not see why. */
type PlaceOptions = {
  readonly sender: Sender;
  readonly words: Words;
  readonly first: First;
  /** See Place. */
  readonly until: number;
  readonly ephemeral: boolean;
  readonly mistake?: boolean;
  /** Called with the id of each message of an answer that stays. */
  readonly onSent?: ((message: string) => void) | undefined;
};

const byNumber =
  (first: Place['send'], next: Place['send']): Place['send'] =>
  (message, turn) =>
    turn.at === 0 ? first(message, turn) : next(message, turn);

/** The same request may do later, or nothing will. */
const PASSING: ReadonlySet<Remedy> = new Set(['later', 'elsewhere', 'stop']);

type Ways = {
  readonly sender: Pick<Sender, 'withdraw'>;
  readonly edit: Place['send'];
  readonly unseen: Place['send'];
  readonly first: First;
};

/**
 * Sends what is for the asker alone. The first follow-up takes the place of a response that was deferred, and is seen by
 * everyone who sees that (Discord's documentation of follow-ups): so it is deleted before.
 */
function createApart(ticket: Ticket, { sender, edit, unseen, first }: Ways): Place['send'] {
  if (first === 'private' || first === 'notice') return byNumber(edit, unseen);
  let there = first === 'shown';
  return async (message, turn) => {
    if (there && turn.at === 0) {
      try {
        await sender.withdraw(ticket);
      } catch (error) {
        const remedy = failureOf(error)?.remedy;
        if (remedy === undefined || PASSING.has(remedy)) throw error;
        // Better seen by everybody than by nobody. What is gone was deleted by an earlier try, or by somebody.
        if (remedy !== 'gone') return edit(message, turn);
      }
      there = false;
    }
    await unseen(message, turn);
  };
}

type Following = {
  readonly sender: Pick<Sender, 'follow'>;
  readonly isThere: (message: Outgoing) => Promise<boolean>;
};

/** Messages after the first response, as far as Discord takes any. */
function createFollow(raw: APIInteraction, { sender, isThere }: Following) {
  let left = isByUser(raw) ? FOLLOW_UPS : Number.POSITIVE_INFINITY;
  return (how: { readonly ephemeral: boolean }, onSent?: PlaceOptions['onSent']): Place['send'] =>
    async (message, { uncertainMs }) => {
      // Follow-ups have no nonce.
      if (uncertainMs !== undefined && (await isThere(message))) return;
      if (left-- <= 0) return;
      try {
        const sent = await sender.follow(raw, message, how);
        onSent?.(sent);
      } catch (error) {
        if (failureOf(error)?.arrived === undefined) left++;
        throw error;
      }
    };
}

export function placeOf(
  raw: APIInteraction,
  { sender, words, first, until, ephemeral, mistake = false, onSent }: PlaceOptions,
): Place {
  const { channel, id } = raw;
  const called = channel && 'name' in channel && channel.name ? `#${channel.name}` : words.places.here;
  const isThere = async (message: Outgoing, nonce?: string): Promise<boolean> => {
    const sought = { asked: id, ...(nonce !== undefined && { nonce }) };
    return channel !== undefined && !ephemeral && (await sender.isThere(channel.id, message, sought));
  };
  const follow = createFollow(raw, { sender, isThere });
  const edit: Place['send'] = async (message) => void (await sender.edit(raw, message));
  const fill: Place['send'] = async (message) => {
    const sent = await sender.edit(raw, message);
    onSent?.(sent);
  };
  const unseen = follow({ ephemeral: true });
  const next = follow({ ephemeral }, onSent);
  const publish: Place['send'] = async (message, turn) => {
    await next(message, turn);
    // The answer is there, whatever becomes of the notice.
    await sender.withdraw(raw).catch(() => undefined);
  };
  const answer = byNumber(first === 'notice' ? publish : fill, next);
  const apart = createApart(raw, { sender, edit, unseen, first });
  return {
    words,
    called,
    facts: { interaction: id },
    until,
    send: mistake ? apart : answer,
    tell: apart,
    privately: [apart],
    // A bot that only the asker has installed is not in the channel.
    ...(channel &&
      !isByUser(raw) &&
      !ephemeral &&
      !mistake && {
        elsewhere: async (message, { at, uncertainMs }) => {
          const nonce = `${id}.${at}`;
          if (uncertainMs !== undefined && (await isThere(message, nonce))) return;
          const sent = await sender.post(channel.id, message, { nonce });
          onSent?.(sent);
        },
      }),
  };
}
