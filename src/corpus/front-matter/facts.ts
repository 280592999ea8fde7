/** Reads the facts that front matter states. */

import type { Article } from '../article.js';
import type { Flaw } from '../decode.js';
import { readDate } from './dates.js';
import { type FactName, meantBy, NAMES, normalised } from './keys.js';
import type { Stated } from './stated.js';

/** What the front matter states. */
export type Facts = Partial<Pick<Article, 'title'>> &
  Omit<Article, 'id' | 'title' | 'hash' | 'body' | 'blocks' | 'sentences' | 'file' | 'publishedFrom'>;

/** `draft`: the author does not want it read yet. */
export type FactsRead = { readonly facts: Facts; readonly draft: boolean; readonly flaws: readonly Flaw[] };

/** A usable value, no value (`undefined`), or why it cannot be used. */
type Value<T> = { readonly value: T | undefined } | { readonly wrong: string };

/** A page's title or a list of authors; what is longer is no fact, and a title is read by the model with each passage. */
const LONGEST = 1000;

const nothing: Value<never> = { value: undefined };

/** Other keys are allowed; a value that cannot be used is reported, and the article goes without it. */
export function readFacts(stated: readonly Stated[]): FactsRead {
  const flaws: Flaw[] = [];
  const byKey = new Map(stated.map((one) => [normalised(one.key), one]));
  const read = <T>(name: FactName, reader: (value: unknown, key: string) => Value<T>): T | undefined => {
    for (const key of NAMES[name]) {
      const one = byKey.get(key);
      if (one === undefined) continue;
      const result = reader(one.value, key);
      if ('value' in result && String(result.value ?? '').length > LONGEST)
        flaws.push({ line: one.line, reason: `${one.key} has more than ${LONGEST} characters: shorten it` });
      else if ('wrong' in result) flaws.push({ line: one.line, reason: `${one.key} ${result.wrong}` });
      else if (result.value !== undefined) return result.value;
    }
    return undefined;
  };
  const found = {
    title: read('title', text),
    author: read('author', people),
    publisher: read('publisher', (value) => (isAddress(value) ? nothing : people(value))),
    published: read('published', (value) => (switchOf(value) === undefined ? date(value) : nothing)),
    firstPublished: read('firstPublished', (value) => (value === 'unknown' ? { value } : date(value))),
    updated: read('updated', date),
    url: read('url', url),
    language: read('language', language),
    retrieved: read('retrieved', date),
    rights: read('rights', text),
  };
  for (const { key, line } of stated) {
    const meant = meantBy(key);
    if (meant !== undefined) flaws.push({ line, reason: `unknown key "${key}": did you mean "${meant}"?` });
  }
  const facts = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { facts: { ...facts, topics: topicsOf(byKey) }, draft: isDraft(byKey), flaws };
}

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value.trim());

/** Templates leave keys without a value, which states nothing. */
function text(value: unknown): Value<string> {
  if (value === null || value === undefined) return nothing;
  if (typeof value !== 'string' && typeof value !== 'number') return { wrong: 'must be text' };
  const words = String(value).replace(/\s+/g, ' ').trim();
  if (/\p{Cc}/u.test(words)) return { wrong: 'holds a control character: delete it' };
  return { value: words === '' ? undefined : words };
}

/** A name, a list of names, or objects with a name. */
function people(value: unknown): Value<string> {
  if (Array.isArray(value)) {
    const names = value.map(people).flatMap((one) => ('value' in one && one.value !== undefined ? [one.value] : []));
    return { value: names.length > 0 ? names.join(', ') : undefined };
  }
  if (typeof value === 'object' && value !== null) {
    const named = Object.entries(value).find(([key]) => /^(?:name|title|display_?name)$/i.test(key));
    return named ? text(named[1]) : { wrong: 'has no name in it' };
  }
  return text(value);
}

function date(value: unknown): Value<string> {
  const read = text(value);
  if (!('value' in read) || read.value === undefined) return read;
  const found = readDate(read.value);
  return found.kind === 'date' ? { value: found.date } : { wrong: found.reason };
}

/** Only full addresses: a path on the site ("/posts/launch/") leads nowhere from here. */
function url(value: unknown, key: string): Value<string> {
  const read = text(value);
  if (!('value' in read) || read.value === undefined) return read;
  if (/^https?:\/\/\S+$/i.test(read.value) && URL.canParse(read.value)) return read;
  const mayBePath = key === 'permalink' || key === 'link' || key === 'source' || /^[/:.]/.test(read.value);
  return mayBePath ? nothing : { wrong: 'is not a web address: it must begin with https:// or http://' };
}

function language(value: unknown): Value<string> {
  const read = text(value);
  if (!('value' in read) || read.value === undefined) return read;
  const code = read.value.replace('_', '-').replace(/\..*$/, '');
  // A word of five to eight letters is a code in form, but the name of a language in fact.
  if (/^[a-z]{2,3}(?:-|$)/i.test(code) && isLocale(code)) return { value: Intl.getCanonicalLocales(code)[0] };
  return { wrong: 'is not a language code: write it as en, en-GB or ur' };
}

function isLocale(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}

type Keys = ReadonlyMap<string, Stated>;

/** All of them together: what one site calls tags, another calls categories. */
function topicsOf(byKey: Keys): readonly string[] {
  const words = NAMES.topics.flatMap((key) => {
    const value = byKey.get(key)?.value;
    const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
    return list.map(people).flatMap((one) => ('value' in one ? (one.value ?? []) : []));
  });
  return [...new Set(words)];
}

/** Jekyll and others take the words of YAML 1.1 as well; text in quotation marks is meant no other way. */
function switchOf(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  if (['true', 'yes', 'on'].includes(word)) return true;
  return ['false', 'no', 'off'].includes(word) ? false : undefined;
}

function isDraft(byKey: Keys): boolean {
  const value = (key: string): unknown => byKey.get(key)?.value;
  const status = String(value('status') ?? '').trim();
  return switchOf(value('draft')) === true || switchOf(value('published')) === false || /^draft$/i.test(status);
}
