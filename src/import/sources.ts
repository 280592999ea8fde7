/** What a source leads to: one article, or a list of them. */

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { messageOf } from '../errors.js';
import type { Bytes, Draft, Read, Refusal } from './draft.js';
import { isAddress } from './file.js';
import { globOf } from './glob.js';

/** What bytes are, whatever their name says. */
export type SourceKind = 'page' | 'feed' | 'sitemap' | 'document' | 'unknown';

/** `as` overrides what the content seems to be. */
export type Asked = {
  readonly source: string;
  readonly as?: 'feed' | 'sitemap' | 'page' | 'file' | undefined;
  readonly filter?: string | undefined;
  readonly since?: string | undefined;
  readonly limit?: number | undefined;
};

/** One of many. `name`: as people are shown it. `date`: of the text, if the list states it, as YYYY-MM-DD. */
export type Entry = {
  readonly name: string;
  readonly place: string;
  readonly date?: string;
  /** What the list itself says of it, for when its page cannot be read. */
  readonly draft?: Draft;
};

export type Listed =
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly notes: readonly string[] }
  | Refusal;

/** How the formats are read: injected, so that each can be tested without the others. */
export type Formats = {
  readonly fetch: (address: string) => Promise<{ readonly kind: 'bytes'; readonly bytes: Bytes } | Refusal>;
  readonly kindOf: (bytes: Bytes) => SourceKind;
  readonly readPage: (bytes: Bytes) => Promise<Read>;
  readonly readDocument: (bytes: Bytes) => Promise<Read>;
  readonly readFeed: (bytes: Bytes) => Promise<{ readonly entries: readonly Entry[] } | Refusal>;
  readonly readSitemap: (bytes: Bytes) => Promise<{ readonly entries: readonly Entry[] } | Refusal>;
};

export type Sources = {
  readonly list: (asked: Asked) => Promise<Listed>;
  readonly read: (entry: Entry) => Promise<Read>;
};

/** Larger files are not articles, and are not opened. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Files of a folder that are read; what they are is decided by their content. */
const KINDS = new Set(['.html', '.htm', '.xhtml', '.md', '.markdown', '.mdx', '.txt', '.pdf', '.docx', '.epub']);
const MOST_FILES = 10_000;

export function createSources(formats: Formats): Sources {
  const bytesAt = async (place: string, name: string) =>
    isAddress(place) ? formats.fetch(place) : readBytes(place, name);

  async function readAs(bytes: Bytes, kind: SourceKind): Promise<Read> {
    if (kind === 'page') return formats.readPage(bytes);
    if (kind === 'document') return formats.readDocument(bytes);
    if (kind === 'unknown') return refused('kind-unknown', bytes.source, KINDS_READ);
    return refused('not-an-article', bytes.source, `it is a ${kind}, and a list in a list is not followed`);
  }

  async function list(asked: Asked): Promise<Listed> {
    const { source, as } = asked;
    if (!isAddress(source) && (await isFolder(source))) return listFiles(source, asked);
    const got = await bytesAt(source, basename(source));
    if (got.kind === 'refused') return got;
    const { bytes } = got;
    const kind = as === 'file' ? 'document' : (as ?? formats.kindOf(bytes));
    if (kind !== 'feed' && kind !== 'sitemap') return { kind: 'read', read: await readAs(bytes, kind) };
    const found = await (kind === 'feed' ? formats.readFeed(bytes) : formats.readSitemap(bytes));
    return 'entries' in found ? chosen(found.entries, asked) : found;
  }

  async function read({ name, place, draft }: Entry): Promise<Read> {
    const got = await bytesAt(place, name);
    const result = got.kind === 'refused' ? got : await readAs(got.bytes, formats.kindOf(got.bytes));
    if (result.kind === 'draft' || draft === undefined || result.code === 'address-private') return result;
    const message = `taken from the feed, as its page could not be used (${result.message})`;
    return { kind: 'draft', draft: { ...draft, problems: [...draft.problems, { severity: 'doubt', message }] } };
  }

  return { list, read };
}

const KINDS_READ = 'it is none of HTML, Markdown, plain text, PDF, DOCX, EPUB, feed, sitemap';

const refused = (code: Refusal['code'], source: string, why: string): Refusal => ({
  kind: 'refused',
  code,
  source,
  message: `${source} was not imported: ${why}`,
});

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** `name` stands in the article's record: a path of this machine means nothing in a library that is shared. */
async function readBytes(
  path: string,
  name: string,
): Promise<{ readonly kind: 'bytes'; readonly bytes: Bytes } | Refusal> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused('kind-unknown', path, 'it is not a file');
    if (found.size > MOST_BYTES)
      return refused('too-large', path, `it has more than ${MOST_BYTES / 1024 / 1024} MB: split it`);
    return { kind: 'bytes', bytes: { source: name, bytes: await readFile(path) } };
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
  const listed = chosen(entries, { ...asked, limit: Math.min(asked.limit ?? MOST_FILES, MOST_FILES) });
  return links > 0 ? { ...listed, notes: [...listed.notes, `${links} links are not followed`] } : listed;
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
function chosen(all: readonly Entry[], { filter, since, limit }: Asked): Extract<Listed, { kind: 'entries' }> {
  const fits = filter === undefined ? () => true : globOf(filter);
  const wanted = all.filter(({ place, name }) => fits(isAddress(place) ? place : name));
  const recent = wanted.filter(({ date }) => since === undefined || date === undefined || date >= since);
  const entries = recent.slice(0, limit);
  const notes = [
    ...(all.length > wanted.length ? [`${all.length - wanted.length} do not fit the filter`] : []),
    ...(wanted.length > recent.length ? [`${wanted.length - recent.length} are older`] : []),
    ...(recent.length > entries.length ? [`${recent.length - entries.length} are left for another time`] : []),
  ];
  return { kind: 'entries', entries, notes };
}
