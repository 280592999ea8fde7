/** Can what must be kept be written, and is there room for it? */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { messageOf } from '../../errors.js';
import { type Finding, finder } from './finding.js';

/** The system's answer, in blocks of `bsize` bytes. `type`: the kind of file system. */
export type Space = {
  readonly bsize: number;
  readonly bavail: number;
  readonly blocks: number;
  readonly type?: number;
};

/** Opens what is kept in the data folder, such as the store, and closes it again; rejects if that fails. */
export type Kept = { readonly name: string; readonly open: () => Promise<string>; readonly advice?: string };

export type FoldersOptions = {
  readonly dataDir: string;
  readonly indexDir: string;
  readonly statfs: (path: string) => Promise<Space>;
  readonly kept?: readonly Kept[];
  readonly pid: number;
};

const MB = 1024 * 1024;

/** A build writes a whole index before it removes the one before the last; below this, even a log line may fail. */
const LEAST = 200 * MB;
const LITTLE = 1024 * MB;

export async function checkFolders(options: FoldersOptions): Promise<readonly Finding[]> {
  const { dataDir, indexDir, kept = [] } = options;
  return [
    await checkWritable({ name: 'data', setting: 'DATA_DIR', dir: dataDir }, options),
    await checkWritable({ name: 'index', setting: 'INDEX_DIR', dir: indexDir }, options),
    await checkSpace(dataDir, options),
    ...(resolve(dataDir) === resolve(indexDir) ? [] : [await checkSpace(indexDir, options)]),
    ...(await Promise.all(kept.map(checkKept))),
  ];
}

type Named = { readonly name: string; readonly setting: string; readonly dir: string };

/** Writes a file and removes it: permissions, a read-only system and a full disk all show that way. */
async function checkWritable({ name, setting, dir }: Named, { pid }: FoldersOptions): Promise<Finding> {
  const { right, wrong } = finder(`${name} folder`);
  const probe = join(dir, `doctor-${pid}.tmp`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(probe, 'x');
    return right(`${resolve(dir)} can be written`);
  } catch (error) {
    return wrong({
      found: `${resolve(dir)} cannot be written (${messageOf(error)})`,
      advice: `${remedyFor(error, resolve(dir))}, or name another folder in ${setting}.`,
    });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Owning a folder helps neither on a full disk nor on one that is mounted for reading only. */
function remedyFor(error: unknown, dir: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EROFS') return `Type “mount -o remount,rw $(df --output=target ${dir} | tail -1)” as root`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `Make room; “du -sh ${dir}/*” shows what is in it`;
  if (code === 'EEXIST') return 'It is a file, and no folder: move it away';
  return `Type “chown -R $(id -un) ${dir}” as root`;
}

const inMb = (bytes: number): string => `${Math.floor(bytes / MB)} MB`;

async function checkSpace(dir: string, { statfs }: FoldersOptions): Promise<Finding> {
  const { right, wrong, note } = finder('disk');
  const place = await existing(dir);
  try {
    const { bsize, bavail } = await statfs(place);
    const free = bsize * bavail;
    if (free >= LITTLE) return right(`${inMb(free)} are free for ${resolve(dir)}`);
    const found = `only ${inMb(free)} are free for ${resolve(dir)}`;
    const advice = `Make room, or move the folder to a larger disk; “du -sh ${resolve(dir)}/*” shows what is in it.`;
    return free < LEAST ? wrong({ found, advice }) : note(found, advice);
  } catch (error) {
    return note(`how much is free for ${place} is not known (${messageOf(error)})`);
  }

  async function existing(path: string): Promise<string> {
    const parent = dirname(path);
    const there = await statfs(path).then(
      () => true,
      () => false,
    );
    return there || parent === path ? path : existing(parent);
  }
}

const RESTORE = 'Stop the program, then restore the folder from a backup (see “yaar backup --help”).';

async function checkKept({ name, open, advice = RESTORE }: Kept): Promise<Finding> {
  const { right, failed } = finder(name);
  try {
    return right(await open());
  } catch (error) {
    return failed(error, advice);
  }
}
