/** The input of a command: checked values, and typed lines. */

import type { Command } from '../command.js';
import { type Fault, faultMessage } from '../faults.js';
import type { Input, Option } from './option.js';

export type Parsed =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'wrong'; readonly fault: Fault; readonly message: string };

const wrong = (fault: Fault): Parsed => ({ kind: 'wrong', fault, message: faultMessage(fault) });

function toValue(option: Option, raw: string | number): string | number | undefined {
  if (option.kind === 'text') return String(raw);
  const number = typeof raw === 'number' ? raw : Number(raw.trim() || Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

type Given = { readonly command: string; readonly value: string | number | undefined };

function faultIn({ name: option, min, max, choices }: Option, { command, value }: Given): Fault | undefined {
  const where = { command, option };
  if (value === undefined) return { kind: 'not-whole', ...where };
  if (choices && !choices.includes(String(value)))
    return { kind: 'not-one-of', ...where, choices, value: String(value) };
  const characters = typeof value !== 'number';
  const size = typeof value === 'number' ? value : value.length;
  if (min !== undefined && size < min) return { kind: 'too-little', ...where, limit: min, size, characters };
  if (max !== undefined && size > max) return { kind: 'too-much', ...where, limit: max, size, characters };
  return undefined;
}

/** Checks what a channel was given against the command's options: one place for all channels. */
export function parseInput(command: Command, raw: Input): Parsed {
  const known = new Map(command.options.map((option) => [option.name, option]));
  const unknown = Object.keys(raw).find((name) => !known.has(name));
  if (unknown !== undefined) {
    // Words of a typed line that belong to no option have no value.
    const bare = raw[unknown] === '';
    return wrong({ kind: 'no-option', command: command.name, option: unknown, names: [...known.keys()], bare });
  }
  const input: Record<string, string | number> = {};
  for (const option of command.options) {
    const given = raw[option.name];
    if (given === undefined) {
      const { name, description } = option;
      if (option.required) return wrong({ kind: 'needed', command: command.name, option: name, description });
      continue;
    }
    const value = toValue(option, given);
    const bad = faultIn(option, { command: command.name, value });
    if (bad) return wrong(bad);
    if (value !== undefined) input[option.name] = value;
  }
  return { kind: 'input', input };
}

/** `count:2` or `source:"Express Tribune"` anywhere in a line; only the command's own option names count. */
function named(command: Command, line: string): { readonly values: Record<string, string>; readonly rest: string } {
  const values: Record<string, string> = {};
  const names = command.options.map(({ name }) => name).join('|');
  if (!names) return { values, rest: line.trim() };
  const pattern = new RegExp(`(?:^|\\s)(${names}):(?:"([^"]*)"|(\\S+))`, 'gu');
  const rest = line.replace(pattern, (_all, name: string, quoted: string | undefined, bare: string | undefined) => {
    values[name] = quoted ?? bare ?? '';
    return '';
  });
  return { values, rest: rest.trim() };
}

/** The options of a typed line, as in `/quote zero-sum game source:military-relations count:2`. */
export function readLine(command: Command, line: string): Input {
  const { values, rest } = named(command, line);
  const main = command.options.find((option) => option.rest);
  if (main && !(main.name in values) && rest) return { ...values, [main.name]: rest };
  return main || !rest ? values : { ...values, [rest]: '' };
}
