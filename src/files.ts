import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Some systems cannot open or sync a folder; there the order of writes is all that can be had. */
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

/** What `replaceFile` puts beside a file of this name; a kill can leave one behind, which means nothing. */
export const isTemporaryOf = (name: string, entry: string): boolean =>
  entry.startsWith(`${name}.`) && /^[0-9a-f]{8}\.tmp$/.test(entry.slice(name.length + 1));

/**
 * Writes a file anew: whoever reads it sees the old bytes or the new ones, whole, also after a kill or a power cut. Two
 * programs may do it at once; the later one wins. The folder must be there.
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

/** For a file that a library wrote, and for a folder: its list of names is data, too. */
export async function syncPath(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  } catch (error) {
    if (!FOLDER_SYNC_UNKNOWN.has(codeOf(error))) throw error;
  }
}
