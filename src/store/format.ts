/** The version of what is kept, and how older versions are brought up to date. */

import { AppError } from '../errors.js';
import type { Change, Records } from './records.js';

/** One step: what to change in the records of one version to make them those of the next. */
export type Migration = (records: Pick<Records, 'get' | 'under'>) => readonly Change[];

/** The first leads from version 1 to 2, and so on. Steps stay here for ever: somebody may skip ten releases. */
export const MIGRATIONS: readonly Migration[] = [];

const KEY = 'meta/format';

/**
 * Brings the records up to this program's version. Each step is kept whole, with its number, so that a kill in between
 * repeats nothing. Returns how many steps were taken.
 * @throws AppError DATA_DAMAGED if a newer program made them
 */
export function migrate(records: Records, migrations: readonly Migration[] = MIGRATIONS): number {
  const newest = migrations.length + 1;
  const version = Number(records.once(KEY, () => String(newest)));
  if (!Number.isInteger(version) || version < 1 || version > newest)
    throw new AppError(
      'DATA_DAMAGED',
      `The settings and feedback are of version ${version}, and this program knows versions up to ${newest}. Use the newer Yaar that made them, or name another folder with --data.`,
    );
  const steps = migrations.slice(version - 1);
  for (const [index, step] of steps.entries()) records.write([...step(records), [KEY, String(version + index + 1)]]);
  return steps.length;
}
