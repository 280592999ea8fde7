/** The commands in the form in which Discord registers them. */

import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Command, typedCommands } from '../../../commands/command.js';
import type { Option } from '../../../commands/options/option.js';
import { en } from '../../../render/words/en.js';
import { importDefinition } from '../importing/definition.js';
import { describe, localised, localisedName } from './localised.js';

/** A command as it is registered with Discord. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** Discord's limit for what a person may type into an option. */
const TYPED = 6000;

/** Whom Discord shows a command that changes settings; servers can give it to others. */
const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild);

/** The option that is Discord's alone: elsewhere nobody else sees an answer. */
export const PRIVATE = en.privately.name;
const wish = (of: 'privately' | 'personally'): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Boolean,
  ...en[of],
  ...localised((words) => words[of]),
});

function optionOf(option: Option, command: string): APIApplicationCommandBasicOption {
  const { name, description, kind, required, min, max, choices, suggest } = option;
  const common = {
    name,
    description: describe(description),
    ...localised(({ commands }) => commands[command]?.options[name]),
    ...(required && { required }),
  };
  if (kind === 'integer')
    return {
      ...common,
      type: ApplicationCommandOptionType.Integer,
      ...(min !== undefined && { min_value: min }),
      ...(max !== undefined && { max_value: max }),
    };
  // Discord allows choices or completion, not both.
  if (choices)
    return {
      ...common,
      type: ApplicationCommandOptionType.String,
      choices: choices.map((value) => ({
        name: value,
        ...localisedName(({ commands }) => commands[command]?.options[name]?.choices?.[value]),
        value,
      })),
    };
  return {
    ...common,
    type: ApplicationCommandOptionType.String,
    ...(min !== undefined && { min_length: min }),
    ...(max !== undefined && { max_length: Math.min(max, TYPED) }),
    ...(suggest && { autocomplete: true as const }),
  };
}

/** Guild commands apply to that server anyway; global ones also work for people who installed the bot for themselves. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function slashOf(
  { name, description, options, manage, aside, personal }: Command,
  where: Partial<typeof EVERYWHERE>,
): Definition {
  // Switches, files and ids are for terminals and programs: what they add is not shown here.
  const shown = options
    .filter(({ flag, terminal }) => !flag && !terminal)
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((option) => optionOf(option, name));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: describe(description),
    ...localised(({ commands }) => commands[name]),
    options: aside ? shown : [...shown, wish(personal ? 'personally' : 'privately')],
    ...(manage && { default_member_permissions: MANAGE_SERVER }),
    ...where,
  };
}

/** `importing`: some server may add to the library. */
export type DefinitionsOptions = { readonly scope: 'global' | 'guild'; readonly importing?: boolean };

/** All commands, and their entries in the menu of a message, as Discord wants them: required options first. */
export function definitionsOf(commands: readonly Command[], options: DefinitionsOptions): readonly Definition[] {
  const where = options.scope === 'global' ? EVERYWHERE : {};
  const slash = typedCommands(commands).map((command) => slashOf(command, where));
  const menus = commands.flatMap(({ name, menu }): readonly Definition[] => {
    if (!menu) return [];
    const named = localisedName((words) => words.commands[name]?.menu);
    return [{ type: ApplicationCommandType.Message, name: menu.name, ...named, ...where }];
  });
  return [...slash, ...(options.importing ? [importDefinition(options.scope)] : []), ...menus];
}
