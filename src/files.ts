import { open } from 'node:fs/promises';

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

/** For a file that a library wrote, and for a folder: its list of names is data, too. */
export async function syncPath(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  } catch (error) {
    if (!FOLDER_SYNC_UNKNOWN.has(codeOf(error))) throw error;
  }
}
