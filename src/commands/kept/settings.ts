/** /settings: what is settled for a place, and for those who manage a server, changing it. */

import type { Effective } from '../../store/settings/effective.js';
import type { Where } from '../../store/settings/places.js';
import type { SettingName } from '../../store/settings/settings.js';
import { defineCommand } from '../command.js';
import type { Context } from '../context.js';
import { faulty } from '../faults.js';
import { visible } from '../options/source.js';
import type { Reply, SettingsReply } from '../reply.js';

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
    if (name === undefined) return value === undefined ? shown(context) : faulty({ kind: 'which-setting' });
    if (value === undefined) return faulty({ kind: 'which-value', name });
    return changed(context, { name, value, where: where === 'channel' ? 'channel' : 'server' });
  },
});

/** In each language. */
const RESET = new Set(['reset', 'сброс']);

type Change = { readonly name: SettingName; readonly value: string; readonly where: Where };

function changed(context: Context, { name, value, where }: Change): Reply {
  const { here, manages = false } = context;
  if (here?.place.kind !== 'server') return faulty({ kind: 'not-settled-here' });
  if (!manages) return faulty({ kind: 'not-allowed' });
  const reset = RESET.has(value.trim().toLowerCase());
  const done = here.change(where, name, reset ? undefined : value);
  if (done.kind === 'wrong') {
    const { why, message } = done;
    return faulty({ kind: 'setting', name, why, message });
  }
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
