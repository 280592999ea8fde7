/** `/import` as Discord registers it: it has a file, which no command elsewhere has. */

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { importEn } from '../../../render/words/import-en.js';

/** Its name, and in the ids of its buttons the place of a command. */
export const IMPORT = 'import';
export const ADDRESS = 'address';
export const FILE = 'file';

const LONGEST_ADDRESS = 4000;

/** Only on servers that have invited the bot: elsewhere nobody knows who manages the place. */
const ON_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

export function importDefinition(scope: 'global' | 'guild'): RESTPostAPIApplicationCommandsJSONBody {
  const { description, addressOption, fileOption } = importEn.discord;
  return {
    type: ApplicationCommandType.ChatInput,
    name: IMPORT,
    description,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: ADDRESS,
        description: addressOption,
        max_length: LONGEST_ADDRESS,
      },
      { type: ApplicationCommandOptionType.Attachment, name: FILE, description: fileOption },
    ],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...(scope === 'global' && ON_SERVERS),
  };
}
