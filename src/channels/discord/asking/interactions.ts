/** Slash commands, menu entries, buttons and completion. */

import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Command } from '../../../commands/command.js';
import type { Context } from '../../../commands/context.js';
import type { Input, Suggestion } from '../../../commands/options/option.js';
import { readCustomId } from '../../../render/discord/custom-id.js';
import { en } from '../../../render/words/en.js';
import { type Answering, notice } from '../answering.js';
import { askerOf, type ParentOf } from '../asker.js';
import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
import type { Outgoing, Sender, Ticket } from '../sending/send.js';
import { sentAt } from '../sent-at.js';

export type InteractionOptions = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly signal: AbortSignal;
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly clock: () => Date;
  readonly parentOf: ParentOf;
};

/** What an interaction asks for. No command: it no longer exists. */
type Asked = {
  readonly command: Command | undefined;
  readonly input: Input;
  readonly how: { readonly ephemeral?: boolean; readonly update?: boolean };
};

const inputOf = (options: readonly APIApplicationCommandInteractionDataOption[] = []): Input =>
  Object.fromEntries(
    options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.String || option.type === ApplicationCommandOptionType.Integer
        ? [[option.name, option.value]]
        : [],
    ),
  );

function asked(commands: readonly Command[], raw: APIInteraction): Asked | undefined {
  const byName = (name: string): Command | undefined => commands.find((command) => command.name === name);
  if (raw.type === InteractionType.MessageComponent) {
    const action = readCustomId(raw.data.custom_id);
    const command = action && byName(action.command);
    // 👍 does not replace the answer that it is about.
    return { command, input: action?.input ?? {}, how: command?.aside ? { ephemeral: true } : { update: true } };
  }
  if (raw.type !== InteractionType.ApplicationCommand) return undefined;
  const { data } = raw;
  if (data.type === ApplicationCommandType.ChatInput)
    return {
      command: byName(data.name),
      input: inputOf(data.options),
      how: byName(data.name)?.aside ? { ephemeral: true } : {},
    };
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const command = commands.find(({ menu }) => menu?.name === data.name);
  const content = data.resolved.messages[data.target_id]?.content;
  const input = command?.menu && content ? { [command.menu.option]: content } : {};
  // A check from the menu is for the person who asked for it, not for the channel.
  return { command, input, how: { ephemeral: true } };
}

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
    const [refusal] = answering.refusal(command, input) ?? [];
    if (refusal) return void (await boundary.opened(() => sender.whisper(raw, refusal), facts(raw)));
    const asker = askerOf(raw, parentOf);
    const how = shownTo(wanted, app.context({ signal, ...asker }));
    if (!(await boundary.opened(() => sender.defer(raw, how), facts(raw)))) return;
    await boundary.deliver(
      placeOf(raw, { sender, ephemeral: how.ephemeral === true }),
      await answering.answer(command, input, { echo: true, asker }),
    );
  }

  return {
    async work(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete) return complete(raw);
      const what = asked(app.commands, raw);
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

/** Answers to commands are for the asker alone where the place is settled so. */
function shownTo(how: Asked['how'], { here }: Pick<Context, 'here'>): Asked['how'] {
  if (how.update || how.ephemeral) return how;
  return here?.effective().values.private === true ? { ...how, ephemeral: true } : how;
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
