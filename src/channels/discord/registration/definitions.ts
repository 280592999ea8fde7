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
import { en, type Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';

/** A command as it is registered with Discord. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** Discord's limits for texts of commands and for what a person may type into an option. */
const DESCRIPTION = 100;
const TYPED = 6000;

/** Whom Discord shows a command that changes settings; servers can give it to others. */
const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild);

const describe = (text: string): string => (text.length > DESCRIPTION ? `${text.slice(0, DESCRIPTION - 1)}…` : text);

/** The languages besides that of the definitions, each with the words of the bot. */
const OTHERS = (['ru'] as const).map((language) => [language, wordsFor(language)] as const);

type Named = { readonly name: string; readonly description?: string };

/** Discord shows people names and descriptions in the language of their program; to the bot it always gives ours. */
function localised(named: (words: Words) => Named | undefined) {
  const found = OTHERS.map(([language, words]) => [language, named(words)] as const);
  const textsOf = (key: keyof Named) =>
    Object.fromEntries(
      found.flatMap(([language, own]) => (own?.[key] === undefined ? [] : [[language, describe(own[key])]])),
    );
  const [names, descriptions] = [textsOf('name'), textsOf('description')];
  return {
    ...(Object.keys(names).length > 0 && { name_localizations: names }),
    ...(Object.keys(descriptions).length > 0 && { description_localizations: descriptions }),
  };
}

/** The same for what has a name only. */
const localisedName = (named: (words: Words) => string | undefined) =>
  localised((words) => {
    const name = named(words);
    return name === undefined ? undefined : { name };
  });

/** The option that is Discord's alone: elsewhere nobody else sees an answer. */
export const PRIVATE = en.privately.name;
const privately: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...en.privately,
  ...localised((words) => words.privately),
};

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
  { name, description, options, manage, aside }: Command,
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
    options: shown.length > 0 && !aside ? [...shown, privately] : shown,
    ...(manage && { default_member_permissions: MANAGE_SERVER }),
    ...where,
  };
}

/** All commands, and their entries in the menu of a message, as Discord wants them: required options first. */
export function definitionsOf(
  commands: readonly Command[],
  options: { readonly scope: 'global' | 'guild' },
): readonly Definition[] {
  const where = options.scope === 'global' ? EVERYWHERE : {};
  const slash = typedCommands(commands).map((command) => slashOf(command, where));
  const menus = commands.flatMap(({ name, menu }): readonly Definition[] => {
    if (!menu) return [];
    const named = localisedName((words) => words.commands[name]?.menu);
    return [{ type: ApplicationCommandType.Message, name: menu.name, ...named, ...where }];
  });
  return [...slash, ...menus];
}
