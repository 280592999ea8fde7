/** What a source leads to: one article, or a list of them. */

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { messageOf } from '../errors.js';
import { type Left, leftOut } from './doubts/left.js';
import type { Bytes, Read, Refusal } from './draft.js';
import { globOf } from './feed/glob.js';
import { isAddress } from './file.js';

/** What bytes are, whatever their name says. */
export type FormatKind = 'page' | 'feed' | 'sitemap' | 'document';

/** `as` overrides what the content seems to be. */
export type Asked = {
  readonly source: string;
  readonly as?: 'feed' | 'sitemap' | 'page' | 'file' | undefined;
  readonly filter?: string | undefined;
  readonly since?: string | undefined;
  readonly limit?: number | undefined;
  /** The address is only where the file that somebody attached can be fetched; see Attached. */
  readonly attached?: Attached | undefined;
};

/** A file that a person handed over: `name` is its source, and it may have at most so many `bytes`. */
export type Attached = { readonly name: string; readonly bytes: number };

/** One of many. `name`: as people are shown it. `date`: of the text, if the list states it, as YYYY-MM-DD. */
export type Entry = {
  readonly name: string;
  readonly place: string;
  readonly date?: string | undefined;
};

export type Listed =
  | { readonly kind: 'read'; readonly reads: readonly Read[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly left: readonly Left[] }
  | Refusal;

/** The entries of a feed or a sitemap, and what was left out of them. */
export type EntryList = {
  readonly kind: 'list';
  readonly entries: readonly Entry[];
  readonly left: readonly Left[];
};

export type Got = { readonly kind: 'fetched'; readonly bytes: Bytes } | Refusal;

/** How the formats are read: injected, so that each can be tested without the others. */
export type Formats = {
  readonly fetch: (address: string, attached?: Attached) => Promise<Got>;
  readonly kindOf: (bytes: Bytes) => FormatKind;
  readonly readPage: (bytes: Bytes) => Promise<Read>;
  /** A book is an article for each chapter. */
  readonly readDocument: (bytes: Bytes) => Promise<Read | readonly Read[]>;
  readonly readFeed: (bytes: Bytes) => Promise<EntryList | Refusal>;
  readonly readSitemap: (bytes: Bytes, asked: Asked) => Promise<EntryList | Refusal>;
};

export type Sources = {
  readonly list: (asked: Asked) => Promise<Listed>;
  readonly read: (entry: Entry) => Promise<readonly Read[]>;
};

/** Larger files are not articles, and are not opened. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Files of a folder that are read; what they are is decided by their content. */
const KINDS = new Set(['.html', '.htm', '.xhtml', '.md', '.markdown', '.mdx', '.txt', '.pdf', '.docx', '.epub']);
const MOST_FILES = 10_000;

export function createSources(formats: Formats): Sources {
  const bytesAt = async (place: string, name: string) =>
    isAddress(place) ? formats.fetch(place.replace(/#.*$/, '')) : readBytes(place, name);

  async function readAs(bytes: Bytes, kind: FormatKind): Promise<readonly Read[]> {
    if (kind === 'page') return [await formats.readPage(bytes)];
    if (kind === 'document') return [await formats.readDocument(bytes)].flat();
    return [refused('not-an-article', bytes.source, `it is a ${kind}, and a list in a list is not followed`)];
  }

  async function list(asked: Asked): Promise<Listed> {
    const { source, as, attached } = asked;
    if (attached) return attachedFile(await formats.fetch(source, attached), attached);
    if (!isAddress(source) && (await isFolder(source))) return listFiles(source, asked);
    const got = await bytesAt(source, basename(source));
    if (got.kind === 'refused') return got;
    const { bytes } = got;
    const kind = as === 'file' ? 'document' : (as ?? formats.kindOf(bytes));
    if (kind !== 'feed' && kind !== 'sitemap') return { kind: 'read', reads: await readAs(bytes, kind) };
    const found = await (kind === 'feed' ? formats.readFeed(bytes) : formats.readSitemap(bytes, asked));
    return found.kind === 'refused' ? found : chosen(found, asked);
  }

  /** Its address is gone tomorrow, so the file counts as one that has none. */
  async function attachedFile(got: Got, { name }: Attached): Promise<Listed> {
    if (got.kind === 'refused') return { ...got, source: name };
    const bytes = { source: name, bytes: got.bytes.bytes };
    const kind = formats.kindOf(bytes);
    if (kind === 'feed' || kind === 'sitemap')
      return refused('not-an-article', name, `it is a ${kind}: give its address, not a copy of it`);
    return { kind: 'read', reads: await readAs(bytes, kind) };
  }

  async function read({ name, place }: Entry): Promise<readonly Read[]> {
    const got = await bytesAt(place, name);
    return got.kind === 'refused' ? [got] : readAs(got.bytes, formats.kindOf(got.bytes));
  }

  return { list, read };
}

const refused = (code: Refusal['code'], source: string, why: string): Refusal => ({
  kind: 'refused',
  code,
  source,
  message: `${source} was not imported: ${why}`,
});

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** `name` stands in the article's record: a path of this machine means nothing in a library that is shared. */
async function readBytes(path: string, name: string): Promise<Got> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused('kind-unknown', path, 'it is not a file');
    if (found.size > MOST_BYTES)
      return refused('too-large', path, `it has more than ${MOST_BYTES / 1024 / 1024} MB: split it`);
    return { kind: 'fetched', bytes: { source: name, bytes: await readFile(path) } };
  } catch (error) {
    return refused('unreachable', path, `${messageOf(error).split(',')[0]}; check the path or the address`);
  }
}

async function listFiles(folder: string, asked: Asked): Promise<Listed> {
  const root = await realpath(folder);
  const under = basename(resolve(folder));
  const { files, links } = await filesIn(root);
  const paths = files.filter((path) => KINDS.has(extname(path).toLowerCase())).sort();
  const entries = paths.map((path) => ({ name: `${under}/${path}`, place: join(root, path) }));
  const limit = Math.min(asked.limit ?? MOST_FILES, MOST_FILES);
  return chosen({ kind: 'list', entries, left: leftOut('links', links) }, { ...asked, limit });
}

type Found = { readonly files: readonly string[]; readonly links: number };

/** Below a folder, with `/`. A link may lead in a circle, or to what nobody meant to publish. */
async function filesIn(root: string): Promise<Found> {
  const files: string[] = [];
  let links = 0;
  const folders = [''];
  for (let inner = folders.pop(); inner !== undefined; inner = folders.pop())
    for (const entry of await readdir(join(root, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (/^[._]/.test(entry.name)) continue;
      if (entry.isSymbolicLink()) links += 1;
      else if (entry.isDirectory()) folders.push(path);
      else files.push(path);
    }
  return { files, links };
}

/** What the person asked for of a list. An entry without a date is kept: its page may state one. */
function chosen(list: EntryList, { source, filter, since, limit }: Asked): Listed {
  const glob = globOf(filter ?? '');
  if (glob.kind === 'wrong') return refused('address-invalid', source, glob.reason);
  const wanted = list.entries.filter(({ place, name }) => glob.fits(isAddress(place) ? place : `/${name}`));
  const recent = wanted.filter(({ date }) => !isBefore(date, since));
  const entries = recent.slice(0, limit);
  const left = [
    ...list.left,
    ...leftOut('filter', list.entries.length - wanted.length),
    ...leftOut('older', wanted.length - recent.length),
    ...leftOut('later', recent.length - entries.length),
  ];
  if (entries.length === 0 && left.length === 0) return refused('no-text', source, 'there is nothing in it to import');
  return { kind: 'entries', entries, left };
}

/** A month is not before a day in it, and an unknown date is before nothing. */
export const isBefore = (date: string | undefined, since: string | undefined): boolean =>
  date !== undefined && since !== undefined && date < since.slice(0, date.length);
