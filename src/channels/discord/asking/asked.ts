/** What an interaction asks for. */

import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Command } from '../../../commands/command.js';
import type { Context } from '../../../commands/context.js';
import { plainText } from '../../../commands/list.js';
import type { Input } from '../../../commands/options/option.js';
import type { Action } from '../../../commands/reply.js';
import { readKept } from '../../../render/discord/custom-id.js';
import { PRIVATE } from '../registration/definitions.js';
import { wordsOf } from './heard.js';
import { isPrivate } from './pressed.js';
import { writtenIn } from './target.js';

/** What an interaction asks for. No command: it no longer exists. */
export type Asked = {
  readonly command: Command | undefined;
  readonly input: Input;
  readonly how: How;
};

/**
 * `ephemeral`: as the asker wants it, if they said so. `update`: the reply takes the place of the message that the button
 * is in; `again`: even if that is nothing new. `wordless`: the message of the menu has no words.
 */
export type How = {
  readonly ephemeral?: boolean;
  readonly update?: boolean;
  readonly again?: Action['again'];
  readonly wordless?: boolean;
};

const inputOf = (options: readonly APIApplicationCommandInteractionDataOption[] = []): Input =>
  Object.fromEntries(
    options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.String || option.type === ApplicationCommandOptionType.Integer
        ? [[option.name, option.value]]
        : [],
    ),
  );

/** What was kept of a button that was too long. */
type StateOf = (key: string) => string | undefined;

/** The option that every command that answers has on Discord, besides its own. */
function wishIn(options: readonly APIApplicationCommandInteractionDataOption[] = []): How {
  const wish = options.find(({ name, type }) => name === PRIVATE && type === ApplicationCommandOptionType.Boolean);
  return wish && 'value' in wish ? { ephemeral: wish.value === true } : {};
}

/** Settings and privacy are for the asker alone in any case, help and the list of articles unless they want it otherwise. */
function typed(command: Command | undefined, options?: readonly APIApplicationCommandInteractionDataOption[]): How {
  if (command?.aside) return { ephemeral: true };
  const wish = wishIn(options);
  return command?.personal ? { ephemeral: true, ...wish } : wish;
}

/** 👍 does not replace the answer that it is about, and another question leaves it where it is, as private as it was. */
function pressed(
  raw: APIMessageComponentInteraction,
  { command, again }: { readonly command: Command | undefined; readonly again: Action['again'] },
): How {
  if (command?.aside) return { ephemeral: true };
  if (again) return { update: true, again };
  if (!command?.fresh) return { update: true };
  return isPrivate(raw) ? { ephemeral: true } : {};
}

export function asked(commands: readonly Command[], raw: APIInteraction, stateOf: StateOf): Asked | undefined {
  const byName = (name: string): Command | undefined => commands.find((command) => command.name === name);
  if (raw.type === InteractionType.MessageComponent) {
    const action = readKept(raw.data.custom_id, stateOf);
    const command = action && byName(action.command);
    return { command, input: action?.input ?? {}, how: pressed(raw, { command, again: action?.again }) };
  }
  if (raw.type !== InteractionType.ApplicationCommand) return undefined;
  const { data } = raw;
  if (data.type === ApplicationCommandType.ChatInput)
    return {
      command: byName(data.name),
      input: searched(byName(data.name), inputOf(data.options)),
      how: typed(byName(data.name), data.options),
    };
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const command = commands.find(({ menu }) => menu?.name === data.name);
  const content = writtenIn(data.resolved.messages[data.target_id]);
  // A question is searched without Discord's signs; a quotation keeps its lines.
  const text = command?.name === plainText.name ? wordsOf(content) : content;
  const input = command?.menu && text ? { [command.menu.option]: text } : {};
  // What the menu is used for is for the person who used it, not for the channel.
  return { command, input, how: { ephemeral: true, wordless: wordsOf(content) === '' } };
}

/** What people type to ask may name others by Discord's signs: these are neither searched, shown nor kept. */
function searched(command: Command | undefined, input: Input): Input {
  const [option] = plainText.options;
  const typed = option && command?.name === plainText.name ? input[option.name] : undefined;
  return option && typeof typed === 'string' ? { ...input, [option.name]: wordsOf(typed) || typed } : input;
}

/** Answers are for the asker alone where the asker wants it so, or else where the place is settled so. */
export function shownTo(how: How, { here }: Pick<Context, 'here'>): How {
  if (how.update || how.ephemeral !== undefined) return how;
  return here?.effective().values.private === true ? { ...how, ephemeral: true } : how;
}
