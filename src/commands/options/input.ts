/** The input of a command: checked values, and typed lines. */

import type { Command } from '../command.js';
import type { Input, Option } from './option.js';

export type Parsed =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'wrong'; readonly message: string };

const wrong = (message: string): Parsed => ({ kind: 'wrong', message });

function toValue(option: Option, raw: string | number): string | number | undefined {
  if (option.kind === 'text') return String(raw);
  const number = typeof raw === 'number' ? raw : Number(raw.trim() || Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

function fault(option: Option, value: string | number | undefined): string | undefined {
  const { name, min, max, choices } = option;
  if (value === undefined) return `${name} must be a whole number`;
  if (choices && !choices.includes(String(value)))
    return `${name} must be one of ${choices.join(', ')}, not “${value}”`;
  const size = typeof value === 'number' ? value : value.length;
  const unit = typeof value === 'number' ? '' : ' characters';
  if (min !== undefined && size < min) return `${name} must be at least ${min}${unit}, not ${size}`;
  if (max !== undefined && size > max) return `${name} may be at most ${max}${unit}, not ${size}`;
  return undefined;
}

/** Checks what a channel was given against the command's options: one place for all channels. */
export function parseInput(command: Command, raw: Input): Parsed {
  const known = new Map(command.options.map((option) => [option.name, option]));
  const unknown = Object.keys(raw).find((name) => !known.has(name));
  if (unknown !== undefined) {
    const names = [...known.keys()];
    // Words of a typed line that belong to no option have no value.
    const form = raw[unknown] === '' && names[0] ? `; write ${names[0]}:…, with the colon` : '';
    return wrong(`/${command.name} has no option “${unknown}”; it has: ${names.join(', ') || 'none'}${form}`);
  }
  const input: Record<string, string | number> = {};
  for (const option of command.options) {
    const given = raw[option.name];
    if (given === undefined) {
      if (option.required) return wrong(`/${command.name} needs ${option.name}: ${option.description}`);
      continue;
    }
    const value = toValue(option, given);
    const bad = fault(option, value);
    if (bad) return wrong(`/${command.name}: ${bad}`);
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
