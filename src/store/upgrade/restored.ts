/** A data folder that was restored from a backup. */

import { readFile, utimes } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../files.js';

/** The list of a backup, which is restored with the rest. */
export const MANIFEST = 'backup.json';
/** Which backup the times of the files were taken from: later ones are the program's own. */
export const RESTORED = 'restored-from.json';

const manifestSchema = z.looseObject({ made: z.string(), times: z.record(z.string(), z.number()).optional() });
const restoredSchema = z.looseObject({ made: z.string() });

/**
 * The times of kept versions say which was quoted last, and which articles have gone: without them, text that was taken
 * out could come back. Many ways of copying lose them, so the list of the backup has them, too, and they are set once.
 * A folder that cannot be written keeps the times that it has.
 */
export async function restoreTimes(dir: string): Promise<void> {
  const manifest = await read(join(dir, MANIFEST), manifestSchema);
  if (!manifest?.times) return;
  if ((await read(join(dir, RESTORED), restoredSchema))?.made === manifest.made) return;
  for (const [path, seconds] of Object.entries(manifest.times))
    if (isInside(path)) await utimes(join(dir, path), seconds, seconds).catch(() => undefined);
  await replaceFile(join(dir, RESTORED), `${JSON.stringify({ made: manifest.made })}\n`).catch(() => undefined);
}

const isInside = (path: string): boolean => !isAbsolute(path) && !/^\.\.([\\/]|$)/.test(normalize(path));

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
