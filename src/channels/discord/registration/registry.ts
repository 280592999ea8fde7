/** The commands that are registered with Discord. */

import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Command } from '../../../commands/command.js';
import { AppError, codeOf, messageOf } from '../../../errors.js';
import type { Remedy } from '../faults.js';
import { clientOptions } from '../gateway/client.js';
import { connectError, inviteUrl, readApplication } from '../gateway/portal.js';
import type { Notes } from '../notes.js';
import { failureOf } from '../sending/failure.js';
import { type Definition, definitionsOf } from './definitions.js';

export type RegistryOptions = {
  readonly commands: readonly Command[];
  readonly token: string;
  readonly api?: string;
  /** The servers that may add to the library. */
  readonly importGuilds?: readonly string[];
  /** Only on this server, where changes show at once; absent: everywhere. */
  readonly guild?: string;
};

/** The fields that we set; Discord adds others (ids, versions, nulls and false for what is not set). */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'integration_types',
  'contexts',
];
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
];

const isSet = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

const CHOICE_FIELDS = ['name', 'name_localizations', 'value'];

const TRANSLATIONS = new Set(['name_localizations', 'description_localizations']);

/** Translations may come back in another order. */
const ordered = (field: string, value: unknown): unknown =>
  TRANSLATIONS.has(field) && typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const pick = (from: object, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field, ordered(field, Reflect.get(from, field))] as const)
      .filter(([, value]) => isSet(value)),
  );

function comparableOption(option: object): object {
  const { choices, ...picked } = pick(option, OPTION_FIELDS);
  if (!Array.isArray(choices)) return picked;
  return { ...picked, choices: choices.map((choice: object) => pick(choice, CHOICE_FIELDS)) };
}

/** A command in a form in which ours and Discord's can be compared. */
function comparable(command: object): Definition {
  const picked = pick(command, FIELDS);
  const options = Array.isArray(picked.options) ? { options: picked.options.map(comparableOption) } : {};
  const lists = Object.fromEntries(
    ['integration_types', 'contexts'].flatMap((field) => {
      const list = picked[field];
      return Array.isArray(list) ? [[field, list.toSorted()]] : [];
    }),
  );
  return { ...picked, ...options, ...lists } as Definition;
}

/** Discord's file wants permissions as a number, and gives them back as a text. */
const sent = ({ default_member_permissions: needed, ...definition }: Definition): object =>
  needed ? { ...definition, default_member_permissions: Number(needed) } : definition;

/** The order of fields is that of `comparable`, that of commands is no difference. */
const byName = (commands: readonly Definition[]): string =>
  JSON.stringify(commands.toSorted((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`, 'en')));

/**
 * Registers the commands for all servers if others are registered there. Returns what people should know, if anything;
 * an error is logged, as the bot answers without its commands, too.
 */
export async function registerAtStart(options: Omit<RegistryOptions, 'guild'>, notes: Notes): Promise<string[]> {
  try {
    const { wanted, current, overwrite } = await openRegistry(options);
    if (byName(await current()) === byName(wanted)) return [];
    await overwrite();
    return [
      `Registered ${wanted.length} commands with Discord; people who have it open see them after a restart of it.`,
    ];
  } catch (error) {
    notes.warn({ ...codeOf(error), error: messageOf(error) }, 'the commands were not registered; try “yaar register”');
    return [];
  }
}

const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' });

/** The bot's commands at Discord, for all servers or for one. */
export async function openRegistry({ commands, token, api, importGuilds = [], guild }: RegistryOptions) {
  const rest = new REST(clientOptions({ ...(api !== undefined && { api }) })).setToken(token);
  const { id, name } = await readApplication(rest);
  const route = guild === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
  const scope = guild === undefined ? 'global' : 'guild';
  const definitions = definitionsOf(commands, { scope, importing: importGuilds.length > 0 });
  const asking = async <T>(request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      throw guild !== undefined && NOT_THERE.has(failureOf(error)?.remedy ?? 'bug')
        ? notThere(guild, id)
        : connectError(error);
    }
  };
  return {
    where: `of ${name}${guild === undefined ? '' : ` on the server ${guild}`}`,
    wanted: definitions.map(comparable),
    // Without being asked for, Discord leaves the translations out, and the commands would always differ.
    current: async () =>
      ((await asking(() => rest.get(route, { query: WITH_TRANSLATIONS }))) as readonly object[]).map(comparable),
    async overwrite() {
      await asking(() => rest.put(route, { body: definitions.map(sent) }));
    },
  };
}

/** Discord gives one or the other, depending on whether the server exists. */
const NOT_THERE = new Set<Remedy>(['forbidden', 'gone']);

const notThere = (guild: string, id: string): AppError =>
  new AppError('INPUT_INVALID', `the bot is not on the server ${guild}; invite it first: ${inviteUrl(id)}`);
