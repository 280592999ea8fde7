/** `yaar register`: brings the commands that a chat service shows up to date. */

import { isDeepStrictEqual } from 'node:util';
import type { JobUsage, Output } from './job.js';

export const registerUsage: JobUsage = {
  name: 'register',
  description: 'Register the commands with Discord: shows what differs first, and sends nothing if nothing does',
  options: [
    { name: 'guild', value: 'id', description: 'only on this server' },
    { name: 'dry-run', description: 'show what differs without sending it' },
  ],
};

/** A command as a chat service keeps it: JSON, known by its type and name. */
export type Registered = { readonly type?: number | undefined; readonly name: string };

/** The list of commands that a chat service shows to people. */
export type Registry = {
  /** Whose list it is, for a sentence. */
  readonly where: string;
  readonly wanted: readonly Registered[];
  /** What is registered, in the same form as `wanted`: without ids and whatever else the service adds. */
  readonly current: () => Promise<readonly Registered[]>;
  /** Overwrites the whole list with `wanted`. */
  readonly overwrite: () => Promise<void>;
};

export type Difference = {
  readonly sign: '+' | '-' | '~';
  readonly command: Registered;
  readonly fields: readonly string[];
};

/** Slash commands are typed, entries in a message's menu (type 3) are clicked. */
const MENU = 3;
const nameOf = ({ type, name }: Registered): string =>
  type === MENU ? `“${name}” in the menu of a message` : `/${name}`;
const keyOf = ({ type = 1, name }: Registered): string => `${type} ${name}`;

const changed = (before: object, after: object): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(Reflect.get(before, field), Reflect.get(after, field)),
  );

/** What an overwrite would change: commands in the order of `wanted`, the removed ones last. */
export function differences(current: readonly Registered[], wanted: readonly Registered[]): readonly Difference[] {
  const there = new Map(current.map((command) => [keyOf(command), command]));
  const kept = new Set(wanted.map(keyOf));
  const added = wanted.flatMap((command): Difference[] => {
    const before = there.get(keyOf(command));
    if (!before) return [{ sign: '+', command, fields: [] }];
    const fields = changed(before, command);
    return fields.length > 0 ? [{ sign: '~', command, fields }] : [];
  });
  const gone = current.filter((command) => !kept.has(keyOf(command)));
  return [...added, ...gone.map((command): Difference => ({ sign: '-', command, fields: [] }))];
}

const inWords = ({ sign, command, fields }: Difference): string =>
  `  ${sign} ${nameOf(command)}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`;

/** `yaar register`: shows what differs, then sends the list; sends nothing when nothing differs or with `dryRun`. */
export async function register(
  registry: Registry,
  { output, dryRun }: { readonly output: Output; readonly dryRun: boolean },
): Promise<number> {
  const found = differences(await registry.current(), registry.wanted);
  if (found.length === 0) {
    output.result(`The commands ${registry.where} are up to date; nothing was sent.`);
    return 0;
  }
  output.result(`Commands ${registry.where}: + new, ~ changed, - removed`);
  for (const difference of found) output.result(inWords(difference));
  if (dryRun) output.result('Nothing was sent.');
  else {
    await registry.overwrite();
    output.result(`Sent ${registry.wanted.length} commands.`);
  }
  return 0;
}
