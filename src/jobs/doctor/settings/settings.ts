/** Are the settings right? */

import { nearest } from '../../../words/edit-distance.js';
import { type Finding, finder } from '../finding.js';

export type SettingsFound = {
  /** Names and reasons of the settings that cannot be used; their defaults are used in what follows. */
  readonly wrong: readonly { readonly name: string; readonly reason: string }[];
  /** Names in .env that no setting has. */
  readonly unknown: readonly string[];
  /** All settings that there are. */
  readonly names: readonly string[];
};

const { right, wrong: bad, note } = finder('settings');

export function checkSettings({ wrong, unknown, names }: SettingsFound): readonly Finding[] {
  const lower = names.map((name) => name.toLowerCase());
  const found = [
    ...wrong.map(({ name, reason }) =>
      bad({ found: `${name}: ${reason}`, advice: `Correct ${name} in .env or in the environment.` }),
    ),
    ...unknown.map((name) => {
      const meant = nearest(name, lower, { share: 0.25 })?.toUpperCase();
      return meant === undefined
        ? note(`${name} in .env is no setting of Yaar`)
        : bad({ found: `${name} in .env is no setting`, advice: `Write ${meant}, if that is what it should be.` });
    }),
  ];
  return found.length > 0 ? found : [right('every setting can be used')];
}
