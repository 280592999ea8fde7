/** The ids of buttons, which hold the command to run. */

import type { Input } from '../../commands/options/option.js';
import type { Action } from '../../commands/reply.js';

/** The most characters that a button's id can hold. */
const LENGTH = 100;

/** Keeps what is too long for a button under a short key, where there is something to keep it in. */
export type Keep = (state: string) => string | undefined;

/** In the place of a command: the key of what was kept. */
const KEPT = 'kept';

/** After command and input: see Action. */
const AGAIN = 'again';
const ALOUD = 'aloud';

/** A button is a command again: `["quote",{"words":"…","count":6}]`, or `undefined` if that is too long. */
export function customIdOf({ command, input, again }: Omit<Action, 'label'>, keep?: Keep): string | undefined {
  const id = JSON.stringify([command, input, ...(again ? [again === ALOUD ? ALOUD : AGAIN] : [])]);
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
export function readCustomId(id: string): Omit<Action, 'label'> | undefined {
  try {
    const [command, input, last] = JSON.parse(id) as readonly unknown[];
    const again = last === AGAIN ? true : last === ALOUD ? ALOUD : undefined;
    return typeof command === 'string' && isInput(input) ? { command, input, ...(again && { again }) } : undefined;
  } catch {
    return undefined;
  }
}

function isInput(value: unknown): value is Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number');
}
