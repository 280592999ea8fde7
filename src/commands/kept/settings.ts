/** /settings: what is settled for a place, and for those who manage a server, changing it. */

import type { Effective } from '../../store/settings/effective.js';
import type { Where } from '../../store/settings/places.js';
import type { SettingName } from '../../store/settings/settings.js';
import { defineCommand } from '../command.js';
import type { Context } from '../context.js';
import { visible } from '../options/source.js';
import { problem, type Reply, type SettingsReply } from '../reply.js';

/** In the order in which they are shown; the last two are of a server only. */
export const NAMES = [
  'scope',
  'private',
  'threads',
  'language',
  'questions',
  'forums',
] as const satisfies readonly SettingName[];

/** Fails to compile when a setting is missing from the list. */
type Missing = Exclude<SettingName, (typeof NAMES)[number]>;
const complete: Missing extends never ? true : never = true;

const WHERE = ['server', 'channel'] as const satisfies readonly Where[];

export const settingsCommand = defineCommand({
  name: 'settings',
  description: 'What is settled here, and for those who manage the server: change it',
  aside: true,
  manage: complete,
  options: [
    { name: 'set', description: 'The setting to change', kind: 'text', choices: NAMES },
    {
      name: 'value',
      description: 'on, off, a language, channels or scope patterns with commas; “reset” takes it away',
      kind: 'text',
      max: 2000,
    },
    {
      name: 'where',
      description: 'For the whole server, or this channel alone (server if not given)',
      kind: 'text',
      choices: WHERE,
    },
  ],
  async run(context, { set, value, where = 'server' }) {
    const name = NAMES.find((one) => one === set);
    if (name === undefined)
      return value === undefined ? shown(context) : problem('INPUT_INVALID', 'say which setting the value is for: set');
    if (value === undefined)
      return problem('INPUT_INVALID', `what should ${name} be? Give it as value, or “reset” to take it away`);
    return changed(context, { name, value, where: where === 'channel' ? 'channel' : 'server' });
  },
});

type Change = { readonly name: SettingName; readonly value: string; readonly where: Where };

function changed(context: Context, { name, value, where }: Change): Reply {
  const { here, manages = false } = context;
  if (here?.place.kind !== 'server')
    return problem('INPUT_INVALID', 'settings are changed on the server that they are for, or in SETTINGS_FILE');
  if (!manages) return problem('INPUT_INVALID', 'only those with the permission “Manage Server” can change settings');
  const reset = value.trim().toLowerCase() === 'reset';
  const done = here.change(where, name, reset ? undefined : value);
  if (done.kind === 'wrong') return problem('INPUT_INVALID', done.message);
  return { ...shown(context.again?.() ?? context), changed: { name, where, reset } };
}

function shown(context: Context): SettingsReply & { readonly actions: readonly [] } {
  const { here } = context;
  const { values, scopes, from, damaged } = here?.effective() ?? NOBODY;
  const rows = NAMES.map((name) => ({
    name,
    values: name === 'scope' ? scopes.map((patterns) => patterns.join(', ')) : valuesIn(values[name]),
    from: from[name] ?? [],
  }));
  const seen = visible(context).length;
  return { kind: 'settings', place: here?.place.kind ?? 'terminal', rows, damaged, seen, actions: [] };
}

const NOBODY: Effective = { values: {}, scopes: [], from: {}, damaged: false };

const valuesIn = (value: boolean | string | readonly string[] | undefined): readonly string[] => {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [value ? 'on' : 'off'];
  return typeof value === 'string' ? [value] : value;
};
