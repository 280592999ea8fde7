/** The ids of buttons, which hold the command to run. */

import type { Input } from '../../commands/options/option.js';

/** The most characters that a button's id can hold. */
const LENGTH = 100;

/** A button is a command again: `["quote",{"words":"…","count":6}]`, or `undefined` if that is too long. */
export function customIdOf(action: { readonly command: string; readonly input: Input }): string | undefined {
  const id = JSON.stringify([action.command, action.input]);
  return id.length <= LENGTH ? id : undefined;
}

/** The inverse; `undefined` for anything that `customIdOf` did not make. The command's input is checked later. */
export function readCustomId(id: string): { readonly command: string; readonly input: Input } | undefined {
  try {
    const [command, input] = JSON.parse(id) as readonly unknown[];
    return typeof command === 'string' && isInput(input) ? { command, input } : undefined;
  } catch {
    return undefined;
  }
}

function isInput(value: unknown): value is Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number');
}
