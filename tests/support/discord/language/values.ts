import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { ClientRefusal } from './stage.js';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What an interaction carries of an option. */
export interface Given {
  readonly name: string;
  readonly type: number;
  readonly value?: OptionValue;
  readonly options?: readonly Given[];
  readonly focused?: boolean;
}

type Option = APIApplicationCommandOption;

const NESTED: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

/** "Application Commands", option structure: the most that a string option may hold. */
const STRING_LENGTH = 6000;

export const optionsOf = (of: APIApplicationCommand | Option): readonly Option[] =>
  'options' in of ? (of.options ?? []) : [];

/** The command, then the subcommands, that the words name; what is left of the words are option values. */
export function descend(
  command: APIApplicationCommand,
  words: readonly string[],
): { readonly path: readonly Option[]; readonly leaf: readonly Option[]; readonly rest: readonly string[] } {
  const path: Option[] = [];
  let options = optionsOf(command);
  let rest = words;
  while (options.some(({ type }) => NESTED.has(type))) {
    const next = options.find(({ name }) => name === rest[0]);
    if (!next) throw new ClientRefusal(`/${command.name} has no subcommand "${rest[0] ?? ''}".`);
    path.push(next);
    options = optionsOf(next);
    rest = rest.slice(1);
  }
  return { path, leaf: options, rest };
}

/** "question:Where is it? source:bbc" as values: an option reaches to the next option's name. */
export function readLine(text: string, options: readonly Option[]): OptionValues {
  if (text.trim() === '') return {};
  const names = options.map(({ name }) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|');
  const starts = names === '' ? [] : [...text.matchAll(new RegExp(`(?<=^|\\s)(${names}):`, 'gu'))];
  if (starts[0]?.index !== 0) throw new ClientRefusal(`"${text}" does not begin with an option of this command.`);
  return Object.fromEntries(
    starts.map((start, index) => {
      const from = start.index + start[0].length;
      return [start[1] ?? '', text.slice(from, starts[index + 1]?.index).trim()];
    }),
  );
}

function convert({ type, name }: Option, value: OptionValue): OptionValue {
  const number = type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
  if (number) {
    const converted = Number(value);
    const wrong =
      Number.isNaN(converted) || (type === ApplicationCommandOptionType.Integer && !Number.isInteger(converted));
    if (wrong) throw new ClientRefusal(`${name}: "${value}" is no number of the kind wanted.`);
    return converted;
  }
  if (type === ApplicationCommandOptionType.Boolean) return String(value).toLowerCase() === 'true';
  if (type === ApplicationCommandOptionType.String) return String(value);
  return String(value).replace(/^<[@#&!]+(\d+)>$/, '$1');
}

/** A person picks a choice by what it is called; its value is sent. */
function pick(option: Option, value: OptionValue): OptionValue {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return value;
  const chosen = choices.find((choice) => choice.value === value || choice.name === value);
  if (!chosen)
    throw new ClientRefusal(
      `${option.name}: "${value}" is none of the choices ${choices.map(({ name }) => name).join(', ')}.`,
    );
  return chosen.value;
}

function assertFits(option: Option, value: OptionValue): void {
  const size = typeof value === 'string' ? value.length : Number(value);
  const ofText = option.type === ApplicationCommandOptionType.String;
  const least = ofText
    ? (option.min_length ?? (option.required ? 1 : 0))
    : 'min_value' in option
      ? option.min_value
      : undefined;
  const most = ofText ? (option.max_length ?? STRING_LENGTH) : 'max_value' in option ? option.max_value : undefined;
  const fits = (least === undefined || size >= least) && (most === undefined || size <= most);
  if (!fits)
    throw new ClientRefusal(
      `${option.name}: ${ofText ? 'a length' : 'a value'} of ${size} is outside ${least ?? ''}…${most ?? ''}.`,
    );
}

/** Options as Discord's client sends them, or the reason why it would not. */
export function giveOptions(options: readonly Option[], values: OptionValues): readonly Given[] {
  const known = new Set(options.map(({ name }) => name));
  const stranger = Object.keys(values).find((name) => !known.has(name));
  if (stranger !== undefined) throw new ClientRefusal(`There is no option "${stranger}".`);
  return options.flatMap((option) => {
    const said = values[option.name];
    if (said === undefined) {
      if (option.required) throw new ClientRefusal(`The option "${option.name}" is required.`);
      return [];
    }
    const value = convert(option, pick(option, said));
    assertFits(option, value);
    return [{ name: option.name, type: option.type, value }];
  });
}

/** Wraps the leaf's options in its subcommands. */
export const wrap = (path: readonly Option[], given: readonly Given[]): readonly Given[] =>
  path.reduceRight<readonly Given[]>((options, { name, type }) => [{ name, type, options }], given);
