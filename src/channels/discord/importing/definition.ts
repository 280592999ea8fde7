/** `/import` as Discord registers it: it has a file, which no command elsewhere has. */

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { en } from '../../../render/words/en.js';
import { localised } from '../registration/localised.js';

const { name, description, options } = en.importing.command;

/** Its name, and in the ids of its buttons the place of a command. */
export const IMPORT = name;
export const ADDRESS = options.address.name;
export const FILE = options.file.name;

const LONGEST_ADDRESS = 4000;

/** Only on servers that have invited the bot: elsewhere nobody knows who manages the place. */
const ON_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

const optionOf = (option: keyof typeof options) => ({
  ...options[option],
  ...localised(({ importing }) => importing.command.options[option]),
});

export function importDefinition(scope: 'global' | 'guild'): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    ...localised(({ importing }) => importing.command),
    options: [
      { type: ApplicationCommandOptionType.String, ...optionOf('address'), max_length: LONGEST_ADDRESS },
      { type: ApplicationCommandOptionType.Attachment, ...optionOf('file') },
    ],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...(scope === 'global' && ON_SERVERS),
  };
}
