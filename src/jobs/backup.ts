/** `yaar backup`: a copy of what the bot must keep. */

import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { AppError, messageOf } from '../errors.js';
import { copyFolder, type FileSum, filesBelow, sumOf, syncPath, writeDurably, writtenAt } from '../files.js';
import { articleForm } from '../quote/article-form.js';
import { MANIFEST, RESTORED } from '../store/upgrade/restored.js';
import type { JobUsage, Output } from './job.js';

export const backupUsage: JobUsage = {
  name: 'backup',
  description: 'Copy what the bot keeps to a new folder, which is itself a data folder',
  argument: { name: 'dir', description: 'the folder to be made; it must not exist' },
  options: [{ name: 'check', description: 'make nothing: test whether the backup in this folder is whole' }],
};

/** Something in the data folder that is not copied file by file, since it may be written at any moment. */
export type Part = { readonly name: string; readonly copy: (to: string) => Promise<void> };

export type BackupOptions = {
  readonly dataDir: string;
  readonly parts: readonly Part[];
  readonly version: string;
  readonly output: Output;
  readonly json: boolean;
  readonly clock?: () => Date;
};

const FORMAT = 1;
const manifestSchema = z.looseObject({
  format: z.literal(FORMAT),
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })),
});

/** What killed programs and running ones leave, and the list of an earlier backup that was restored. */
const isPassing = (path: string): boolean =>
  path.endsWith('.tmp') || path === MANIFEST || path === RESTORED || /(^|\/)lock(-holder)?(\/|$)/.test(path);

/**
 * The folder appears at once, whole and verified, or not at all. The program may be running: versions of articles never
 * change, other files are replaced in one step, and the rest is copied by its owner (`parts`).
 */
export async function backup(to: string | undefined, options: BackupOptions): Promise<number> {
  const { dataDir, output, json } = options;
  const target = resolve(wanted(to));
  await requireFree(target, resolve(dataDir));
  const partial = `${target}.partial-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    const files = await copyAll(partial, options);
    const wrong = await differencesIn(partial, files);
    if (wrong.length > 0) throw new Error(`the copy differs: ${wrong.join('; ')}`);
    await rename(partial, target);
    await syncPath(dirname(target));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const damaged = await damagedVersions(target, files);
    for (const path of damaged)
      output.warn(`${path} is damaged in the data folder, and so in the backup: quotes of it cannot be shown.`);
    if (json) output.result(JSON.stringify({ to: target, files: files.length, bytes, damaged }));
    else output.result(`${files.length} files (${Math.ceil(bytes / 1024)} KB) were copied to ${target} and compared.`);
    output.note(`To restore: stop Yaar, move ${resolve(dataDir)} away, then type: cp -a ${target} ${resolve(dataDir)}`);
    output.note('Settings in .env, with the token, SETTINGS_FILE and the articles themselves are not in it.');
    return 0;
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw cause instanceof AppError ? cause : notMade(target, cause);
  }
}

function wanted(to: string | undefined): string {
  if (to !== undefined) return to;
  throw new AppError('INPUT_INVALID', 'name the folder of the backup: yaar backup DIR');
}

async function requireFree(target: string, dataDir: string): Promise<void> {
  const there = await lstat(target).catch(() => undefined);
  if (there)
    throw new AppError(
      'INPUT_INVALID',
      `${target} is there already, and a backup overwrites nothing. Name a folder that does not exist.`,
    );
  if (target.startsWith(`${dataDir}${sep}`))
    throw new AppError(
      'INPUT_INVALID',
      `${target} is inside the data folder. Name a folder elsewhere, best on another disk.`,
    );
  const data = await lstat(dataDir).catch(() => undefined);
  if (!data?.isDirectory())
    throw new AppError(
      'INPUT_INVALID',
      `there is nothing to copy: ${dataDir} is no folder. Name the data folder with --data.`,
    );
}

async function copyAll(
  to: string,
  { dataDir, parts, version, clock = () => new Date() }: BackupOptions,
): Promise<readonly FileSum[]> {
  const names = parts.map(({ name }) => name);
  const owned = (path: string): boolean => names.some((name) => path === name || path.startsWith(`${name}/`));
  const plain = await copyFolder(dataDir, to, (path) => isPassing(path) || owned(path));
  for (const { name, copy } of parts) await copy(join(to, name));
  const special: FileSum[] = [];
  for (const path of await filesBelow(to)) if (owned(path)) special.push({ path, ...(await sumOf(join(to, path))) });
  const files = [...plain, ...special];
  const sums = Object.fromEntries(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }]));
  const times: Record<string, number> = {};
  for (const { path } of plain) times[path] = await writtenAt(join(to, path));
  const manifest = { format: FORMAT, made: clock().toISOString(), version, files: sums, times };
  await writeDurably(join(to, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  await syncPath(to);
  return files;
}

/** What is missing or different, in words. Files that are not in the list do no harm. */
async function differencesIn(folder: string, files: readonly FileSum[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    const found = await sumOf(join(folder, path)).catch(() => undefined);
    if (!found) wrong.push(`${path} is missing or cannot be read`);
    else if (found.bytes !== bytes || found.sha256 !== sha256) wrong.push(`${path} is not what was copied`);
  }
  return wrong;
}

const VERSION = /^articles\/[^/]+\.json$/;

async function damagedVersions(folder: string, files: readonly FileSum[]): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { path } of files) if (VERSION.test(path) && !(await isWhole(join(folder, path)))) damaged.push(path);
  return damaged;
}

async function isWhole(path: string): Promise<boolean> {
  try {
    const { body, hash } = articleForm.parse(JSON.parse(await readFile(path, 'utf8')));
    return createHash('sha256').update(body, 'utf8').digest('hex') === hash;
  } catch {
    return false;
  }
}

/** Status 1 and what is wrong, if the backup is not what was made. */
export async function checkBackup(
  from: string | undefined,
  { output, json }: Pick<BackupOptions, 'output' | 'json'>,
): Promise<number> {
  const folder = resolve(wanted(from));
  const { files } = await readManifest(folder);
  const wrong = await differencesIn(
    folder,
    Object.entries(files).map(([path, sum]) => ({ path, ...sum })),
  );
  if (json) output.result(JSON.stringify({ folder, files: Object.keys(files).length, wrong }));
  else if (wrong.length === 0)
    output.result(`All ${Object.keys(files).length} files of ${folder} are what was copied.`);
  else for (const line of wrong) output.result(line);
  return wrong.length === 0 ? 0 : 1;
}

async function readManifest(folder: string): Promise<z.infer<typeof manifestSchema>> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch (cause) {
    throw new AppError('INPUT_INVALID', `${folder} is no backup: its ${MANIFEST} is missing or damaged.`, { cause });
  }
}

function notMade(target: string, cause: unknown): AppError {
  const what = `The backup in ${target} could not be made (${messageOf(cause)}); nothing of it is left.`;
  return new AppError('DATA_UNWRITABLE', `${what} Make room there, or name a folder that can be written.`, { cause });
}
