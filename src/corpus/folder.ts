/** Lists the files of a corpus folder. */

import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { AppError, messageOf } from '../errors.js';
import { extensionOf } from './ids.js';

/** `path` is relative to the corpus folder, with `/`; `stamp` is absent where the file cannot even be looked at. */
export type FolderFile = {
  readonly path: string;
  readonly stamp?: FileStat | undefined;
  readonly read: () => Promise<FileBytes>;
};

/**
 * A change gives a file another `mark`, unless it was changed within the grain of the disk's clock. `settled`: the last
 * change is longer ago than that, so whatever comes will be seen.
 */
export type FileStat = { readonly mark: string; readonly settled: boolean };

/** `bytes` are absent if they could not be read, for `reason`. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** `others`: files of other kinds, by their extension; `unreadable`: folders that could not be opened. */
export type Folder = {
  readonly files: readonly FolderFile[];
  readonly others: Readonly<Record<string, number>>;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Every folder that was looked into, as the paths lead there. */
  readonly folders: readonly string[];
};

/** A book of three million words; a larger file is not an article, and parsing it would keep everybody waiting. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Files and folders with such names belong to the site generator, except Jekyll's two folders of posts. */
export const isLeftOut = (name: string): boolean => /^[._]/.test(name) && name !== '_posts' && name !== '_drafts';

type Walk = {
  readonly dir: string;
  readonly files: FolderFile[];
  readonly others: Record<string, number>;
  readonly unreadable: { path: string; reason: string }[];
  readonly folders: string[];
  /** Real paths of the folders on the way down: a link to one of them would lead in a circle. */
  readonly above: readonly string[];
  /** Real paths that a link was followed to: folders that link to each other would be walked in every order. */
  readonly linked: Set<string>;
};

/**
 * Every file below `dir` that may be an article, in order of path.
 * @throws AppError CORPUS_MISSING if the folder itself cannot be opened
 */
export async function listFolder(dir: string): Promise<Folder> {
  const root = await realpath(dir).catch((cause: unknown) => missing(dir, cause));
  const walk: Walk = { dir, files: [], others: {}, unreadable: [], folders: [], above: [root], linked: new Set() };
  await readdir(dir).catch((cause: unknown) => missing(dir, cause));
  await visit('', walk);
  walk.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return walk;
}

function missing(dir: string, cause: unknown): never {
  const where = `the folder ${resolve(dir)} cannot be read (${reasonOf(cause)})`;
  const isFile = cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR';
  const what = isFile ? 'It is a file: name the folder that it is in' : 'Create it, or name another';
  throw new AppError('CORPUS_MISSING', `No articles: ${where}. ${what} with --corpus.`, { cause });
}

async function visit(inner: string, walk: Walk): Promise<void> {
  let entries: readonly string[];
  walk.folders.push(join(walk.dir, inner));
  try {
    entries = await readdir(join(walk.dir, inner));
  } catch (error) {
    walk.unreadable.push({ path: inner, reason: `the folder cannot be read (${reasonOf(error)})` });
    return;
  }
  for (const name of [...entries].sort()) {
    if (isLeftOut(name)) continue;
    await enter(inner === '' ? name : `${inner}/${name}`, walk);
  }
}

/** Follows links to files and folders, unless they lead back up or to a folder that another link led to. */
async function enter(path: string, walk: Walk): Promise<void> {
  const full = join(walk.dir, path);
  const found = await stat(full, { bigint: true }).catch(() => undefined);
  if (found?.isDirectory()) await enterFolder(path, walk);
  else if (extensionOf(path) === undefined) {
    const kind = extname(path).toLowerCase() || 'without an ending';
    walk.others[kind] = (walk.others[kind] ?? 0) + 1;
  } else walk.files.push({ path, stamp: found && stampOf(found), read: () => bytesOf(full) });
}

/** The coarsest clock of a file system in use (FAT) has two seconds. */
const GRAIN_MS = 2_000;

type Stats = Readonly<Record<'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs' | 'mtimeMs' | 'ctimeMs', bigint>>;

/** The time of the last change to the entry itself is part of it: a copy may bring an old time of its own with it. */
function stampOf({ dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs }: Stats): FileStat {
  const changed = Math.max(Number(mtimeMs), Number(ctimeMs));
  return { mark: [dev, ino, size, mtimeNs, ctimeNs].join(':'), settled: Date.now() - changed > GRAIN_MS };
}

async function enterFolder(path: string, walk: Walk): Promise<void> {
  const full = join(walk.dir, path);
  const real = await realpath(full).catch(() => full);
  if (walk.above.includes(real)) return;
  const isLink = (await lstat(full).catch(() => undefined))?.isSymbolicLink() === true;
  if (isLink && walk.linked.has(real)) return;
  if (isLink) walk.linked.add(real);
  await visit(path, { ...walk, above: [...walk.above, real] });
}

/** A pipe or a device by an article's name would be waited for without end. */
async function bytesOf(full: string): Promise<FileBytes> {
  try {
    const found = await stat(full);
    if (!found.isFile()) return { kind: 'unreadable', reason: 'it is not a file but a pipe, a socket or a device' };
    if (found.size > MOST_BYTES) return { kind: 'unreadable', reason: tooLarge(found.size) };
    return { kind: 'bytes', bytes: await readFile(full) };
  } catch (error) {
    return { kind: 'unreadable', reason: `the file cannot be read (${reasonOf(error)})` };
  }
}

/** “EACCES: permission denied”; Node goes on with the whole path, which is nobody's business on a public page. */
const reasonOf = (error: unknown): string => messageOf(error).replace(/, [a-z]+(?: '.*)?$/s, '');

const MIB = 1024 * 1024;
const tooLarge = (size: number): string =>
  `the file has ${Math.round(size / MIB)} MB; an article may have at most ${MOST_BYTES / MIB}: split it`;
