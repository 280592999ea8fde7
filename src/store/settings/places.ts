/** The settings of one place, to be shown and changed. */

import type { Owner, Store } from '../store.js';
import { type Effective, effective, type Place } from './effective.js';
import { CHANNEL_SETTING_NAMES, type SettingName } from './settings.js';
import type { SettingsFile } from './settings-file.js';
import { readTyped } from './typed.js';

export type Where = 'server' | 'channel';

/** `why`: no such value; a setting that a channel has not; a place without settings. */
type Wrong = { readonly kind: 'wrong'; readonly why: 'value' | 'channel' | 'place'; readonly message: string };

export type Changed = { readonly kind: 'changed' } | Wrong;

export type PlaceSettings = {
  readonly place: Place;
  readonly effective: () => Effective;
  /** Changes what is stored; `text` as it was typed, or `undefined` to take the setting away. Throws DATA_UNWRITABLE. */
  readonly change: (where: Where, name: SettingName, text: string | undefined) => Changed;
};

export type PlacesOptions = { readonly store: Store; readonly file: () => SettingsFile };

const wrong = (why: Wrong['why'], message: string): Changed => ({ kind: 'wrong', why, message });

export function settingsAt(place: Place, { store, file }: PlacesOptions): PlaceSettings {
  return {
    place,
    effective: () => effective(place, { store, file: file() }),
    change(where, name, text) {
      if (place.kind !== 'server') return wrong('place', 'only servers and their channels have settings of their own');
      if (where === 'channel' && !CHANNEL_SETTING_NAMES.includes(name))
        return wrong(
          'channel',
          `${name} is a setting of the server; a channel has ${CHANNEL_SETTING_NAMES.join(', ')}`,
        );
      const owner: Owner = where === 'server' ? { guild: place.guild } : { guild: place.guild, channel: place.channel };
      const { [name]: _old, ...others } = store.settingsOf(owner).settings;
      const typed = text === undefined ? undefined : readTyped(name, text);
      if (typed?.kind === 'wrong') return wrong('value', typed.message);
      store.setSettings(owner, typed ? { ...others, [name]: typed.value } : others);
      return { kind: 'changed' };
    },
  };
}
