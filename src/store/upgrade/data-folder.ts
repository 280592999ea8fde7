/** Brings the data folder of an older version into the form of this one. */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError, messageOf } from '../../errors.js';
import { copyFolder, replaceFile, syncPath } from '../../files.js';
import { restoreTimes } from './restored.js';

/** `run` changes a copy of the folder from the format before; what it leaves is what is used afterwards. */
export type Migration = { readonly what: string; readonly run: (copy: string) => Promise<void> };

/**
 * The step at n leads from format n+1 to n+2; a step changes what an older version wrote, never what it means. Format 1
 * has no step: it is what the first versions wrote, with a file that says so.
 */
export const MIGRATIONS: readonly Migration[] = [];

const FILE = 'format.json';
const FIRST = 1;
const formatSchema = z.looseObject({ format: z.int().positive() });

export type DataFolder = { readonly notes: readonly string[] };

/**
 * The steps run on a copy, which takes the place of the folder in one move; the folder as it was is kept beside it. A
 * kill at any moment leaves the old folder or the new one, and two programs that do it at once make the same. A folder
 * that cannot be written is reported when something is to be kept in it, not here.
 * @throws AppError DATA_FORMAT if a newer version wrote the folder, or it cannot be brought up to date
 */
export async function openDataFolder(dir: string, migrations: readonly Migration[] = MIGRATIONS): Promise<DataFolder> {
  const latest = FIRST + migrations.length;
  const recovered = await recover(dir);
  await restoreTimes(dir);
  const format = await formatOf(dir);
  if (format === undefined) {
    // Another program is just moving the new folder there: an empty one must not be in its way.
    if (await isMovedAway(dir)) return pause().then(() => openDataFolder(dir, migrations));
    await mark(dir, latest).catch(() => undefined);
    return { notes: recovered };
  }
  if (format > latest) throw tooNew(dir, { format, latest });
  if (format === latest) return { notes: recovered };
  return { notes: [...recovered, ...(await migrate(dir, { format, steps: migrations.slice(format - FIRST) }))] };
}

/** What the next start will find, for those who look for mistakes: changes nothing. @throws AppError DATA_FORMAT */
export async function lookAtDataFolder(dir: string, migrations: readonly Migration[] = MIGRATIONS): Promise<string> {
  const latest = FIRST + migrations.length;
  const { format = latest } = await readFormat(dir);
  if (format > latest) throw tooNew(dir, { format, latest });
  return format === latest ? `format ${format}` : `format ${format}: the next start brings it up to date`;
}

/** Of an empty folder, `undefined`; of one without the file, the first: versions before it wrote none. */
async function formatOf(dir: string): Promise<number | undefined> {
  const { format, marked } = await readFormat(dir);
  if (format !== undefined && !marked) await mark(dir, format).catch(() => undefined);
  return format;
}

async function readFormat(dir: string): Promise<{ readonly format?: number; readonly marked: boolean }> {
  const names = await readdir(dir).catch((): string[] => []);
  if (!names.includes(FILE)) return { ...(names.length > 0 && { format: FIRST }), marked: false };
  try {
    return { ...formatSchema.parse(JSON.parse(await readFile(join(dir, FILE), 'utf8'))), marked: true };
  } catch (cause) {
    const advice = 'Restore the folder from a backup, or remove the file if an older version of Yaar wrote the folder.';
    const what = `${join(resolve(dir), FILE)} cannot be read (${messageOf(cause)}).`;
    throw new AppError('DATA_FORMAT', `${what} ${advice}`, { cause });
  }
}

async function mark(dir: string, format: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  await replaceFile(join(dir, FILE), `${JSON.stringify({ format })}\n`);
}

const before = (dir: string, format: number): string => `${resolve(dir)}.before-format-${format + 1}`;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** The names beside the folder that an upgrade kept, newest format first. */
async function keptBeside(dir: string): Promise<{ readonly there: boolean; readonly kept: readonly string[] }> {
  const own = `${basename(resolve(dir))}.before-format-`;
  const names = await readdir(dirname(resolve(dir))).catch((): string[] => []);
  const format = (name: string): number => Number(name.slice(own.length));
  const kept = names.filter((name) => name.startsWith(own) && /^\d+$/.test(name.slice(own.length)));
  return { there: names.includes(basename(resolve(dir))), kept: kept.toSorted((a, b) => format(b) - format(a)) };
}

async function isMovedAway(dir: string): Promise<boolean> {
  const { there, kept } = await keptBeside(dir);
  return !there && kept.length > 0;
}

/** A kill between the two moves leaves no folder: the old one is moved back. */
async function recover(dir: string): Promise<readonly string[]> {
  const {
    there,
    kept: [newest],
  } = await keptBeside(dir);
  if (there || newest === undefined) return [];
  // Another program may just be moving the new folder there: then there is nothing to do.
  const moved = await rename(join(dirname(resolve(dir)), newest), dir).then(
    () => true,
    () => false,
  );
  return moved
    ? [`The data folder ${resolve(dir)} was missing; ${newest}, kept by an interrupted upgrade, is used again.`]
    : [];
}

type Upgrade = { readonly format: number; readonly steps: readonly Migration[] };

async function migrate(dir: string, { format, steps }: Upgrade): Promise<readonly string[]> {
  const copy = `${resolve(dir)}.upgrading-${randomBytes(4).toString('hex')}`;
  const kept = before(dir, format);
  try {
    await copyFolder(dir, copy, (path) => path.endsWith('.tmp'));
    for (const { run } of steps) await run(copy);
    await mark(copy, format + steps.length);
    if ((await readdir(dirname(kept))).includes(basename(kept))) throw new Error(`${kept} is there already`);
    await rename(dir, kept);
    await rename(copy, dir);
    await syncPath(dirname(kept));
  } catch (cause) {
    await rm(copy, { recursive: true, force: true });
    // Another program may have done it meanwhile.
    if ((await formatOf(dir)) === format + steps.length) return [];
    throw notMigrated(dir, { kept, cause });
  }
  const what = steps.map((step) => step.what).join(', ');
  return [
    `The data folder ${resolve(dir)} was brought up to date (${what}). The folder as it was is kept in ${kept}: remove it when everything works.`,
  ];
}

function tooNew(dir: string, { format, latest }: { readonly format: number; readonly latest: number }): AppError {
  const what = `The data folder ${resolve(dir)} has format ${format}, and this version of Yaar knows ${latest} at most.`;
  return new AppError('DATA_FORMAT', `${what} Use the version that wrote it, or name another folder with --data.`);
}

function notMigrated(dir: string, { kept, cause }: { readonly kept: string; readonly cause: unknown }): AppError {
  const what = `The data folder ${resolve(dir)} could not be brought up to date (${messageOf(cause)}).`;
  const advice = `Nothing was changed. Make room on the disk, make its parent folder writable, and move ${kept} away if it is there.`;
  return new AppError('DATA_FORMAT', `${what} ${advice}`, { cause });
}
