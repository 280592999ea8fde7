/** Durable and atomic writing of files. */

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Some systems cannot open or sync a folder. The order of the writes must be enough there. */
const FOLDER_SYNC_UNKNOWN = new Set(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Returns when the bytes are on the disk, not just in the system's memory. */
export async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A temporary file of `replaceFile` for this name. A kill can leave one in the folder; it means nothing. */
export const isTemporaryOf = (name: string, entry: string): boolean =>
  entry.startsWith(`${name}.`) && /^[0-9a-f]{8}\.tmp$/.test(entry.slice(name.length + 1));

/**
 * Replaces a file: readers see the old bytes or the new ones, whole, even after a kill or a power cut. If two programs
 * do it at once, the later one wins. The folder must exist.
 */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeDurably(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncPath(dirname(path));
}

/** Syncs a file that a library wrote, or a folder: its list of names is data, too. */
export async function syncPath(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  } catch (error) {
    if (!FOLDER_SYNC_UNKNOWN.has(codeOf(error))) throw error;
  }
}

/** A file below a folder: its path there with `/`, its length, and its SHA-256 (hex). */
export type FileSum = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** Reads a file in pieces, so that its length does not matter; `onPiece` gets each of them. */
export async function sumOf(
  path: string,
  onPiece?: (piece: Uint8Array) => Promise<unknown>,
): Promise<Omit<FileSum, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'r');
  for await (const piece of file.createReadStream()) {
    hash.update(piece);
    bytes += piece.length;
    await onPiece?.(piece);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The paths of all files below a folder, with `/`, in order. */
export async function filesBelow(
  folder: string,
  skip: (path: string) => boolean = () => false,
): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const inside = paths.map((path) => path.slice(join(folder, '/').length).replaceAll('\\', '/'));
  return inside.filter((path) => !skip(path)).sort();
}

/** When a file was last written, in seconds: finer than a Date, in the form that `utimes` takes. */
export async function writtenAt(path: string): Promise<number> {
  const { mtimeNs } = await stat(path, { bigint: true });
  return Number(mtimeNs) / 1e9;
}

/** Copies all files below a folder with their times, durably; what each was when it was read. A file that was removed meanwhile is left out. */
export async function copyFolder(
  from: string,
  to: string,
  skip?: (path: string) => boolean,
): Promise<readonly FileSum[]> {
  const copied: FileSum[] = [];
  await mkdir(to, { recursive: true });
  for (const path of await filesBelow(from, skip)) {
    const sum = await copyFile(join(from, path), join(to, path));
    if (sum) copied.push({ path, ...sum });
  }
  for (const folder of new Set(copied.map(({ path }) => dirname(join(to, path))))) await syncPath(folder);
  await syncPath(to);
  return copied;
}

async function copyFile(from: string, to: string): Promise<Omit<FileSum, 'path'> | undefined> {
  await mkdir(dirname(to), { recursive: true });
  const file = await open(to, 'w');
  try {
    const time = await writtenAt(from);
    const sum = await sumOf(from, (piece) => file.writeFile(piece));
    await file.utimes(time, time);
    await file.sync();
    return sum;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await rm(to, { force: true });
    return undefined;
  } finally {
    await file.close();
  }
}
