/** Records in DATA_DIR/store, an LMDB database. */

import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { open } from 'lmdb';
import { AppError, messageOf } from '../errors.js';
import { writeDurably } from '../files.js';
import { type Change, endOf, type Records } from './records.js';
import { isWhole } from './whole.js';

const FOLDER = 'store';
const FILE = 'data.mdb';

/**
 * Opens DATA_DIR/store, which several programs may have open at once. Writes are whole transactions that are synced
 * before they return (about 10 ms on a slow disk): LMDB's queue for writing in the background ends the process when the
 * disk is full, as it rejects promises that nobody can reach.
 * @throws AppError DATA_UNWRITABLE, DATA_DAMAGED
 */
export async function openLmdb(dir: string): Promise<Records> {
  const folder = join(dir, FOLDER);
  try {
    // LMDB itself would wait for ever where it may not write.
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  if (!(await isWhole(join(folder, FILE)))) throw damaged(folder, 'its file is cut off or not a database');
  const database = await opened(folder);
  const write = (changes: readonly Change[]): void => {
    for (const [key, value] of changes) {
      if (value === undefined) database.removeSync(key);
      else database.putSync(key, value);
    }
  };
  const whole = <T>(work: () => T): T => {
    try {
      return database.transactionSync(work);
    } catch (cause) {
      throw unwritable(folder, cause);
    }
  };
  return {
    get: (key) => database.get(key),
    under: (prefix) =>
      [...database.getRange({ start: prefix, end: endOf(prefix) })].map(({ key, value }) => [String(key), value]),
    write: (changes) => whole(() => write(changes)),
    once: (key, make) =>
      database.get(key) ??
      whole(() => {
        const value = database.get(key) ?? make();
        write([[key, value]]);
        return value;
      }),
    close: () => database.close(),
  };
}

/** More than an empty store and the table of its readers take. */
const ROOM = 64 * 1024;

/**
 * LMDB writes to its files through memory, where a full disk is no error: the process would end without a word. So room
 * is looked for before, by taking it.
 * @throws AppError DATA_UNWRITABLE
 */
async function requireRoom(folder: string): Promise<void> {
  const probe = join(folder, `room-${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeDurably(probe, Buffer.alloc(ROOM, 1));
  } catch (cause) {
    throw unwritable(folder, cause);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** @throws AppError DATA_UNWRITABLE, DATA_DAMAGED */
async function opened(folder: string) {
  await requireRoom(folder);
  try {
    return open<string, string>({ path: folder, encoding: 'string', overlappingSync: false, eventTurnBatching: false });
  } catch (cause) {
    throw damaged(folder, messageOf(cause), cause);
  }
}

/** Copies DATA_DIR/store as it is at one moment to the folder `to`, also while programs write to it. */
export async function copyStore(dir: string, to: string): Promise<void> {
  if (!(await isStored(dir))) return;
  const folder = join(dir, FOLDER);
  if (!(await isWhole(join(folder, FILE)))) throw damaged(folder, 'its file is cut off or not a database');
  const database = await opened(folder);
  try {
    await mkdir(to, { recursive: true });
    await database.backup(to, true);
  } finally {
    await database.close();
  }
}

/** For those who look after it: opens the store and closes it again. */
export async function tryStore(dir: string): Promise<string> {
  if (!(await isStored(dir))) return 'nothing is stored yet';
  const records = await openLmdb(dir);
  await records.close();
  return 'can be opened';
}

/** Whether something was stored there before. */
export const isStored = (dir: string): Promise<boolean> =>
  stat(join(dir, FOLDER, FILE)).then(
    ({ size }) => size > 0,
    () => false,
  );

const unwritable = (folder: string, cause: unknown): AppError =>
  new AppError(
    'DATA_UNWRITABLE',
    `Settings, feedback and questions cannot be stored in ${resolve(folder)} (${messageOf(cause)}). Make the folder writable, free some disk space, or name another folder with --data.`,
    { cause },
  );

const damaged = (folder: string, why: string, cause?: unknown): AppError =>
  new AppError(
    'DATA_DAMAGED',
    `The settings and feedback in ${resolve(folder)} cannot be read: ${why}. Put back a copy of the folder, or move it away to begin with an empty one; servers then have no settings, and see all articles that SETTINGS_FILE does not keep from them.`,
    { cause },
  );
