/** Makes ids, titles and dates from file names. */

import anyAscii from 'any-ascii';

/** The kinds of files that are read. */
const KINDS = /\.(md|markdown|mdx|txt)$/i;

export const extensionOf = (path: string): string | undefined => KINDS.exec(path)?.[1]?.toLowerCase();

const LONGEST = 64;
/** "2020-05-01-the-launch", "2020_05_01 The launch", "20200501-launch", "2020-05 Launch": the date is not the name. */
const LEADING_DATE = /^(\d{4})[-_.]?(\d\d)(?:[-_.]?(\d\d))?(?!\d)(?:T\d{4,6})?[-_. ]*/;

/** Notion adds the page's number after its name, which means nothing to people. */
const EXPORT_NUMBER = /[ -][0-9a-f]{32}$/;

/** The date that a file's name begins with, as `YYYY-MM-DD` or `YYYY-MM`; not checked against the calendar. */
export function dateInName(path: string): string | undefined {
  const [, year, month, day] = LEADING_DATE.exec(nameOf(path)) ?? [];
  return year === undefined || month === undefined ? undefined : [year, month, ...(day ? [day] : [])].join('-');
}

/** The file's name without folders and extension; a folder's own page (index, README) has the name of the folder. */
export function nameOf(path: string): string {
  const parts = path.replace(KINDS, '').split('/');
  const own = (parts.at(-1) ?? '').replace(EXPORT_NUMBER, '');
  const [, language] = /^(?:index|readme)(?:\.([a-z]{2}))?$/i.exec(own) ?? [];
  const folder = parts.at(-2);
  if (!/^(?:index|readme)(?:\.[a-z]{2})?$/i.test(own) || folder === undefined) return own;
  return language ? `${folder}-${language}` : folder;
}

/** "the-launch" → "The launch": the title of a file that has none. */
export function readableName(path: string): string {
  const name = nameOf(path);
  const words = (name.replace(LEADING_DATE, '') || name).replace(/[-_\s]+/g, ' ').trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lower-case Latin letters, digits and hyphens; at most 64 characters, cut at a hyphen. */
function slug(text: string): string {
  const plain = anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST)).replace(/-+$/, '');
}

/** The id of a path by itself, whatever else is in the folder. */
export function idOf(path: string): string {
  const name = nameOf(path);
  return slug(name.replace(LEADING_DATE, '')) || slug(name) || 'article';
}

const folderOf = (path: string): string | undefined =>
  path
    .split('/')
    .slice(0, -1)
    .findLast((part) => !/^_/.test(part));

function withFolder(path: string, id: string): string {
  const folder = folderOf(path);
  return folder === undefined || slug(folder) === id ? id : slug(`${folder}-${id}`);
}

/**
 * An id for each path, the same for the same set of paths. Equal ids are prefixed with the name of their folder, then
 * numbered in the order of their paths.
 */
export function idsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...paths].sort();
  const shared = counts(sorted.map(idOf));
  const isAlone = (path: string): boolean => shared.get(idOf(path)) === 1;
  // A path that is alone with its id keeps it, wherever it is in the order.
  const ids = new Map(sorted.filter(isAlone).map((path) => [path, idOf(path)]));
  const taken = new Set(ids.values());
  for (const path of sorted.filter((one) => !isAlone(one))) {
    const free = firstFree(withFolder(path, idOf(path)), taken);
    taken.add(free);
    ids.set(path, free);
  }
  return ids;
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const next = `${id.slice(0, LONGEST - suffix.length)}${suffix}`;
    if (!taken.has(next)) return next;
  }
}

function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}
