/** The ids of buttons, which hold the command to run. */

import type { Input } from '../../commands/options/option.js';

/** The most characters that a button's id can hold. */
const LENGTH = 100;

/** Keeps what is too long for a button under a short key, where there is something to keep it in. */
export type Keep = (state: string) => string | undefined;

/** In the place of a command: the key of what was kept. */
const KEPT = 'kept';

/** A button is a command again: `["quote",{"words":"…","count":6}]`, or `undefined` if that is too long. */
export function customIdOf(
  action: { readonly command: string; readonly input: Input },
  keep?: Keep,
): string | undefined {
  const id = JSON.stringify([action.command, action.input]);
  if (id.length <= LENGTH) return id;
  const key = keep?.(id);
  return key === undefined ? undefined : JSON.stringify([KEPT, { key }]);
}

/** The inverse of `customIdOf`, also for what was kept; it may have been deleted since. */
export function readKept(id: string, stateOf: (key: string) => string | undefined): ReturnType<typeof readCustomId> {
  const read = readCustomId(id);
  if (read?.command !== KEPT) return read;
  const state = stateOf(String(read.input.key));
  return state === undefined ? undefined : readCustomId(state);
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
