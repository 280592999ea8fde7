import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library-folder.js';

/** A disk of its own, or `undefined` where this user may not mount one. */
export async function smallDisk(size: string): Promise<string | undefined> {
  const folder = join(await temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Takes all the room there is; returns the file that does. */
export async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  for (let size = 1 << 20; size >= 1; size >>= 1)
    for (;;) {
      const grown = await writeFile(path, Buffer.alloc(size), { flag: 'a' }).then(
        () => true,
        () => false,
      );
      if (!grown) break;
    }
  return path;
}
