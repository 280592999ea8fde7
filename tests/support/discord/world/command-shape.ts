import type { APIApplicationCommand, Snowflake } from 'discord-api-types/v10';
import type { Described } from '../check/commands.js';

/** Where commands live: "global", or a server's id. */
export type CommandScope = 'global' | Snowflake;

export interface Stamp {
  readonly id: Snowflake;
  readonly version: Snowflake;
  readonly applicationId: Snowflake;
  readonly scope: CommandScope;
}

/** An option as Discord gives it back: what is false or null is left out, apart from the translations. */
function shownOption(option: Described): object {
  const { options, name_localizations = null, description_localizations = null, ...rest } = option;
  const said = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  return {
    ...Object.fromEntries(said),
    name_localizations,
    description_localizations,
    ...(options ? { options: options.map(shownOption) } : {}),
  };
}

/** A command as Discord gives it back; `contexts` and `integration_types` are those of the application by default. */
export function shownCommand(command: Described, { id, version, applicationId, scope }: Stamp): APIApplicationCommand {
  const { options, default_member_permissions: permissions, ...rest } = command;
  const ofGlobal = {
    dm_permission: true,
    contexts: command.contexts ?? null,
    integration_types: command.integration_types ?? [0, 1],
  };
  const shape: unknown = {
    ...rest,
    id,
    application_id: applicationId,
    version,
    type: command.type ?? 1,
    default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
    name_localizations: command.name_localizations ?? null,
    description: command.description ?? '',
    description_localizations: command.description_localizations ?? null,
    nsfw: false,
    ...(scope === 'global' ? ofGlobal : { guild_id: scope }),
    ...(options && options.length > 0 ? { options: options.map(shownOption) } : {}),
  };
  // What came in has passed the schema and the checks; options keep the type they came with.
  return shape as APIApplicationCommand;
}

function withoutTranslations<T extends object>(of: T): object {
  const entries = Object.entries(of).filter(
    ([key]) => key !== 'name_localizations' && key !== 'description_localizations',
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'options' || key === 'choices' ? [value].flat().map(withoutTranslations) : value,
    ]),
  );
}

/** GET without `with_localizations=true` leaves the translations out. */
export const withTranslations = (command: APIApplicationCommand, wanted: boolean): object =>
  wanted ? command : withoutTranslations(command);
