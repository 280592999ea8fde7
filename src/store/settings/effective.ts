/** Which settings apply in a place, and who said so. */

import type { Owner, Store } from '../store.js';
import { SETTING_NAMES, type SettingName, type Settings } from './settings.js';
import type { SettingsFile } from './settings-file.js';

/** Where somebody asks. A thread is its channel. The terminal is for whoever runs the bot: nothing is kept from it. */
export type Place =
  | { readonly kind: 'server'; readonly guild: string; readonly channel?: string | undefined }
  | { readonly kind: 'direct' | 'page' | 'terminal' };

/** Who said something. `here`: the channel; `file`: SETTINGS_FILE; `stored`: with /settings. */
export type Level =
  | 'channel-file'
  | 'channel-stored'
  | 'server-file'
  | 'server-stored'
  | 'everywhere-file'
  | 'place-file';

export type Said = { readonly level: Level; readonly settings: Settings };

export type Effective = {
  readonly values: Omit<Settings, 'scope'>;
  /** Each list must allow an article: a scope can only be narrowed by another. */
  readonly scopes: readonly (readonly string[])[];
  /** Who said what applies; several for *scope*. Absent: nobody, so the default applies. */
  readonly from: Readonly<Partial<Record<SettingName, readonly Level[]>>>;
  /** What is stored cannot be read, so nothing may be seen here until it is set anew. */
  readonly damaged: boolean;
};

type Sources = { readonly file: SettingsFile; readonly store: Pick<Store, 'settingsOf'> };

/**
 * The more particular wins: a channel over its server, a server over what applies everywhere. For the same place the
 * file wins over /settings, as it belongs to whoever runs the bot. Scopes add up instead: nobody can widen another's.
 */
export function effective(place: Place, { file, store }: Sources): Effective {
  const stored = (owner: Owner, level: Level) => {
    const { settings, damaged } = store.settingsOf(owner);
    return { level, settings, damaged };
  };
  const filed = (settings: Settings | undefined, level: Level) => ({ level, settings: settings ?? {}, damaged: false });
  const everywhere = filed(file.everywhere, 'everywhere-file');
  if (place.kind === 'terminal') return combined([]);
  if (place.kind !== 'server') return combined([filed(file[place.kind], 'place-file'), everywhere]);
  const { guild, channel } = place;
  const { channels, ...server } = file.servers?.[guild] ?? {};
  const ofChannel =
    channel === undefined
      ? []
      : [filed(channels?.[channel], 'channel-file'), stored({ guild, channel }, 'channel-stored')];
  return combined([...ofChannel, filed(server, 'server-file'), stored({ guild }, 'server-stored'), everywhere]);
}

function combined(said: readonly (Said & { readonly damaged: boolean })[]): Effective {
  const saying = (name: SettingName) => said.filter(({ settings }) => settings[name] !== undefined);
  const levels = (name: SettingName): readonly Level[] => {
    const all = saying(name).map(({ level }) => level);
    return name === 'scope' ? all : all.slice(0, 1);
  };
  const from = SETTING_NAMES.map((name) => [name, levels(name)] as const).filter(([, all]) => all.length > 0);
  const values = SETTING_NAMES.filter((name) => name !== 'scope').map((name) => [
    name,
    saying(name)[0]?.settings[name],
  ]);
  return {
    values: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    scopes: said.flatMap(({ settings }) => (settings.scope ? [settings.scope] : [])),
    from: Object.fromEntries(from),
    damaged: said.some(({ damaged }) => damaged),
  };
}
