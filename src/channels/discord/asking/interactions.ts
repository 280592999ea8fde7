/** Slash commands, menu entries, buttons and completion. */

import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionType,
} from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Suggestion } from '../../../commands/options/option.js';
import { readCustomId } from '../../../render/discord/custom-id.js';
import { en } from '../../../render/words/en.js';
import { type Answering, notice } from '../answering.js';
import { askerOf, type ParentOf } from '../asker.js';
import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
import type { Outgoing, OutgoingMessages, Sender, Ticket } from '../sending/send.js';
import { sentAt } from '../sent-at.js';
import { type Asked, asked, type How, shownTo } from './asked.js';
import { mayRemove, ownerOf, REMOVE } from './removal.js';

export type InteractionOptions = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly signal: AbortSignal;
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly clock: () => Date;
  readonly parentOf: ParentOf;
};

/** At most 25 choices with names and values of 1 to 100 characters, each value once. */
function offered(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const fit = suggestions.filter(({ name, value }) => name.length >= 1 && value.length >= 1 && value.length <= 100);
  const once = new Map(fit.map(({ name, value }) => [value, { name: name.slice(0, 100), value }]));
  return [...once.values()].slice(0, 25);
}

export function createInteractions(options: InteractionOptions) {
  const { app, signal, answering, boundary, sender, clock, parentOf } = options;
  const facts = (raw: Pick<APIInteraction, 'id'>) => ({
    interaction: raw.id,
    waitedMs: clock().getTime() - sentAt(raw.id),
  });
  const whisper = (raw: Ticket, text: string): Promise<boolean> =>
    boundary.opened(() => sender.whisper(raw, notice(text)), facts(raw));

  async function complete(raw: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const focused = raw.data.options.find((option) => 'focused' in option && option.focused);
    const option = app.commands
      .find(({ name }) => name === raw.data.name)
      ?.options.find(({ name }) => name === focused?.name);
    const typed = focused && 'value' in focused ? String(focused.value) : '';
    const choices = offered(option?.suggest?.(app.context({ signal, ...askerOf(raw, parentOf) }), typed) ?? []);
    await boundary.attempt(() => sender.choices(raw, choices), facts(raw));
  }

  async function run(raw: APIInteraction, { command, input, how: wanted }: Asked): Promise<void> {
    if (!command) return void (await whisper(raw, wanted.update ? en.oldButton : en.oldCommand));
    if (wanted.wordless) return void (await whisper(raw, en.noWords));
    const [refusal] = answering.refusal(command, input) ?? [];
    if (refusal) return void (await boundary.opened(() => sender.whisper(raw, refusal), facts(raw)));
    const asker = askerOf(raw, parentOf);
    const how = shownTo(wanted, app.context({ signal, ...asker }));
    if (!(await boundary.opened(() => sender.defer(raw, how), facts(raw)))) return;
    await boundary.deliver(
      placeOf(raw, { sender, ephemeral: how.ephemeral === true }),
      withinFollowUps(raw, await answering.answer(command, input, { echo: !command.aside, asker, ...whose(raw, how) })),
    );
  }

  async function removal(raw: APIMessageComponentInteraction): Promise<void> {
    if (!mayRemove(raw)) return void (await whisper(raw, en.notYours));
    if (!(await boundary.opened(() => sender.defer(raw, { update: true }), facts(raw)))) return;
    await boundary.attempt(() => sender.withdraw(raw), facts(raw));
  }

  return {
    async work(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete) return complete(raw);
      if (isRemoval(raw)) return removal(raw);
      const { memory } = app.context({ signal, ...askerOf(raw, parentOf) });
      const what = asked(app.commands, raw, (key) => memory?.buttonOf(key));
      if (what) await run(raw, what);
      // A kind of command, or of form, that this version never registered.
      else if (raw.type !== InteractionType.Ping) await whisper(raw, en.oldCommand);
    },
    /** Something in it is missing, but not the way to the asker. */
    broken: async (ticket: Ticket): Promise<void> => void (await whisper(ticket, en.unreadable)),
    /** While the bot is stopping: an immediate notice is better than "did not respond". */
    async late(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete)
        return void (await boundary.attempt(() => sender.choices(raw, []), facts(raw)));
      await whisper(raw, en.stopping);
    },
  };
}

const isRemoval = (raw: APIInteraction): raw is APIMessageComponentInteraction =>
  raw.type === InteractionType.MessageComponent && readCustomId(raw.data.custom_id)?.command === REMOVE;

/** What only the asker sees needs no name, and goes away by itself. */
const whose = (raw: APIInteraction, { ephemeral }: How): Partial<ReturnType<typeof ownerOf>> =>
  ephemeral ? {} : ownerOf(raw);

/** Where only the asker has installed the bot, Discord takes no more messages after the first. */
const FOLLOW_UPS = 5;

/** What is too long for that ends with a line that says so. */
function withinFollowUps(raw: APIInteraction, messages: OutgoingMessages): OutgoingMessages {
  const byUser = !('0' in (raw.authorizing_integration_owners ?? { '0': '' }));
  if (!byUser || messages.length <= FOLLOW_UPS + 1) return messages;
  const [first, ...others] = messages;
  return [first, ...others.slice(0, FOLLOW_UPS - 1), notice(en.tooLongHere)];
}

/** How long an interaction's token lives, less what the last request takes. */
const TOKEN_MS = 15 * 60_000 - 15_000;

type PlaceOptions = { readonly sender: Sender; readonly ephemeral: boolean };

function placeOf(raw: APIInteraction, { sender, ephemeral }: PlaceOptions): Place {
  const { channel, id } = raw;
  const called = channel && 'name' in channel && channel.name ? `#${channel.name}` : 'this place';
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
