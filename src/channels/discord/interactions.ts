/** Slash commands, menu entries, buttons and completion. */

import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { App } from '../../app.js';
import type { Command } from '../../commands/command.js';
import type { Context } from '../../commands/context.js';
import type { Input, Suggestion } from '../../commands/options/option.js';
import { readCustomId } from '../../render/discord/custom-id.js';
import { en } from '../../render/words/en.js';
import { type Answering, notice } from './answering.js';
import { askerOf, type ParentOf } from './asker.js';
import type { Boundary, Place } from './boundary.js';
import type { Sender } from './send.js';

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

/** Discord's ids count milliseconds from the start of 2015, in their upper bits. */
const EPOCH = 1_420_070_400_000;
const sentAt = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH;

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
  const facts = (raw: APIInteraction) => ({ interaction: raw.id, waitedMs: clock().getTime() - sentAt(raw.id) });
  const whisper = (raw: APIInteraction, text: string): Promise<boolean> =>
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
    if (!command) return void (await whisper(raw, en.oldButton));
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
    },
    /** While the bot is stopping: an immediate notice is better than "did not respond". */
    async late(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete)
        return boundary.attempt(() => sender.choices(raw, []), facts(raw));
      await whisper(raw, en.stopping);
    },
  };
}

/** Answers to commands are for the asker alone where the place is settled so. */
function shownTo(how: Asked['how'], { here }: Pick<Context, 'here'>): Asked['how'] {
  if (how.update || how.ephemeral) return how;
  return here?.effective().values.private === true ? { ...how, ephemeral: true } : how;
}

type PlaceOptions = { readonly sender: Sender; readonly ephemeral: boolean };

function placeOf(raw: APIInteraction, { sender, ephemeral }: PlaceOptions): Place {
  const { channel } = raw;
  const called = channel && 'name' in channel && channel.name ? `#${channel.name}` : 'this place';
  const elsewhere =
    channel && !ephemeral
      ? { elsewhere: (message: Parameters<Place['first']>[0]) => sender.post(channel.id, message) }
      : {};
  return {
    called,
    first: (message) => sender.edit(raw, message),
    next: (message) => sender.follow(raw, message, { ephemeral }),
    tell: (message) => sender.edit(raw, message),
    // Not a follow-up: the first one would replace the deferred answer, and be seen by everyone who sees that.
    privately: (message) => sender.edit(raw, message),
    ...elsewhere,
  };
}
