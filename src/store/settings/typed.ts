/** Settings as people type them into /settings. */

import type { SettingName, Settings } from './settings.js';
import { settings } from './settings.js';

export type Typed =
  | { readonly kind: 'value'; readonly value: NonNullable<Settings[SettingName]> }
  | { readonly kind: 'wrong'; readonly message: string };

const YES = new Set(['on', 'yes', 'true', '1', 'да', 'вкл']);
const NO = new Set(['off', 'no', 'false', '0', 'нет', 'выкл']);

const LANGUAGES: Readonly<Record<string, string>> = {
  авто: 'auto',
  английский: 'en',
  english: 'en',
  русский: 'ru',
  russian: 'ru',
};

/** "on" and "off", a language, or a list with commas; channels as mentions (<#123>) or ids. */
export function readTyped(name: SettingName, text: string): Typed {
  const given = parsedAs(name, text.trim());
  const parsed = settings.shape[name].safeParse(given);
  if (parsed.success && parsed.data !== undefined) return { kind: 'value', value: parsed.data };
  const why = parsed.error?.issues.map(({ message }) => message) ?? [];
  return { kind: 'wrong', message: `${name}: ${[...new Set(why)].join('; ') || 'write a value'}` };
}

function parsedAs(name: SettingName, text: string): unknown {
  const folded = text.toLowerCase();
  if (name === 'threads' || name === 'private') return YES.has(folded) ? true : NO.has(folded) ? false : text;
  if (name === 'language') return LANGUAGES[folded] ?? folded;
  const parts = text.split(/[,\n]/).map((part) => part.trim());
  const list = parts.filter((part) => part !== '');
  return name === 'scope' ? list : list.map((part) => part.replace(/^<#(\d+)>$/, '$1'));
}
