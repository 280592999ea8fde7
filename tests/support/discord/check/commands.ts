import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { COMMAND_CHARACTERS, COMMAND_NAME, COMMANDS_OF_TYPE } from '../limits.js';
import type { Problem } from '../refusal.js';
import { blank, invalid, when } from './body.js';
import { checkChoices } from './choices.js';

type Path = Problem['path'];
type Localised = Readonly<Record<string, string | null>> | null;

/** What a command and each of its options have in common, as the schema lets it through. */
export interface Described {
  readonly type?: number | null;
  readonly name: string;
  readonly name_localizations?: Localised;
  readonly description?: string | null;
  readonly description_localizations?: Localised;
  readonly options?: readonly Described[] | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly APIApplicationCommandOptionChoice[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly default_member_permissions?: string | number | null;
  readonly contexts?: unknown;
  readonly integration_types?: unknown;
}

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const NESTED: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);
const typeOf = ({ type }: Described): number => type ?? ApplicationCommandType.ChatInput;
const isName = (name: string): boolean => COMMAND_NAME.test(name) && name === name.toLowerCase();
const textsOf = (localised: Localised | undefined): readonly string[] =>
  Object.values(localised ?? {}).flatMap((text) => text ?? []);

function checkLocales(of: Described, path: Path): readonly Problem[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys(of[key] ?? {}).flatMap((locale) =>
      when(!LOCALES.has(locale), invalid([...path, key, locale], `"${locale}" is no locale that Discord knows`)),
    ),
  );
}

function checkNames({ name, name_localizations: localised }: Described, path: Path): readonly Problem[] {
  return [name, ...textsOf(localised)].flatMap((each) =>
    when(!isName(each), invalid([...path, 'name'], `"${each}" is no name: ${COMMAND_NAME.source}, in lower case`)),
  );
}

/** Two names may differ and their translations not: people of that language could not tell them apart. */
function checkTranslations(named: readonly Described[], path: Path): readonly Problem[] {
  return [...LOCALES].flatMap((locale) => {
    const translated = named.flatMap(({ type, name_localizations: localised }) => {
      const own = localised?.[locale];
      return own ? [`${type} ${own}`] : [];
    });
    const twice = new Set(translated).size < translated.length;
    return when(twice, invalid(path, `Two translations into "${locale}" are the same name`));
  });
}

function checkValues(option: Described, path: Path): readonly Problem[] {
  const choices = option.choices ?? [];
  const least = option.min_length ?? option.min_value ?? Number.NEGATIVE_INFINITY;
  const most = option.max_length ?? option.max_value ?? Number.POSITIVE_INFINITY;
  return [
    ...checkChoices(choices, [...path, 'choices']),
    ...when(
      choices.length > 0 && Boolean(option.autocomplete),
      invalid([...path, 'autocomplete'], 'An option has choices or autocomplete, not both'),
    ),
    ...when(least > most, invalid(path, 'The least is above the most')),
  ];
}

function checkOption(option: Described, path: Path): readonly Problem[] {
  return [
    ...checkNames(option, path),
    ...checkLocales(option, path),
    ...blank([...path, 'description'], option.description),
    ...checkValues(option, path),
    ...checkOptions(option.options ?? [], path),
  ];
}

function checkOptions(options: readonly Described[], path: Path): readonly Problem[] {
  const at = [...path, 'options'];
  const names = options.map(({ name }) => name);
  const required = options.map((option) => Boolean(option.required));
  const late = required.findIndex((each, index) => each && required.slice(0, index).includes(false));
  const nested = options.filter(({ type }) => NESTED.has(type ?? 0)).length;
  return [
    ...when(late >= 0, invalid([...at, late], 'Required options must be placed before non-required options')),
    ...when(new Set(names).size < names.length, invalid(at, 'Option name already exists')),
    ...when(nested > 0 && nested < options.length, invalid(at, 'Subcommands and other options do not mix')),
    ...checkTranslations(
      options.map((option) => ({ ...option, type: null })),
      at,
    ),
    ...options.flatMap((option, index) => checkOption(option, [...at, index])),
  ];
}

const longest = (text: string | null | undefined, localised: Localised | undefined): number =>
  Math.max(text?.length ?? 0, ...textsOf(localised).map(({ length }) => length));

/** "Application Commands": a text counts with its longest translation; of choices, names and values count. */
function charactersOf(of: Described): number {
  const own = longest(of.name, of.name_localizations) + longest(of.description, of.description_localizations);
  const choices = (of.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  const options = (of.options ?? []).map(charactersOf);
  return [...choices, ...options].reduce((sum, length) => sum + length, own);
}

export interface Scope {
  readonly global: boolean;
}

function checkSlash(command: Described, path: Path): readonly Problem[] {
  return [
    ...checkNames(command, path),
    ...blank([...path, 'description'], command.description),
    ...checkOptions(command.options ?? [], path),
  ];
}

function checkMenu(command: Described, path: Path): readonly Problem[] {
  return [
    ...blank([...path, 'name'], command.name),
    ...when(Boolean(command.description), invalid([...path, 'description'], 'Only slash commands have a description')),
    ...when((command.options ?? []).length > 0, invalid([...path, 'options'], 'Only slash commands have options')),
  ];
}

function checkCommand(command: Described, path: Path, { global }: Scope): readonly Problem[] {
  const size = charactersOf(command);
  const ofGlobal = (['contexts', 'integration_types'] as const).filter((key) => !global && Boolean(command[key]));
  return [
    ...(typeOf(command) === ApplicationCommandType.ChatInput ? checkSlash(command, path) : checkMenu(command, path)),
    ...checkLocales(command, path),
    ...ofGlobal.map((key) => ({
      path: [...path, key],
      code: 'BASE_TYPE_INVALID',
      message: 'Only global commands take this',
    })),
    ...when(size > COMMAND_CHARACTERS, invalid(path, `At most ${COMMAND_CHARACTERS} characters in all (are ${size})`)),
  ];
}

/** All commands of a scope, as they would be after a request. */
export function checkCommands(commands: readonly Described[], scope: Scope): readonly Problem[] {
  const keys = commands.map((command) => `${typeOf(command)} ${command.name}`);
  const tooMany = Object.entries(COMMANDS_OF_TYPE).flatMap(([type, most]) =>
    when(
      commands.filter((command) => typeOf(command) === Number(type)).length > most,
      invalid([], `At most ${most} commands of type ${type}`),
    ),
  );
  return [
    ...tooMany,
    ...checkTranslations(commands, []),
    ...keys.flatMap((key, index) =>
      when(keys.indexOf(key) < index, invalid([index], 'Application command names must be unique')),
    ),
    ...commands.flatMap((command, index) => checkCommand(command, [index], scope)),
  ];
}
