import type { Input } from '../../commands/options/option.js';

/** What a button's id holds at most. */
const LENGTH = 100;

/** A button is a command again: `["quote",{"words":"…","count":6}]`, or `undefined` if that is too long for a button. */
export function customIdOf(action: { readonly command: string; readonly input: Input }): string | undefined {
  const id = JSON.stringify([action.command, action.input]);
  return id.length <= LENGTH ? id : undefined;
}

/** The inverse; `undefined` for anything that `customIdOf` has not made. Whether the command takes it is checked later. */
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
