/** Durable and atomic writing of files. */

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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
