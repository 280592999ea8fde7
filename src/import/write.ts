/** Writes what was planned. */

import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError, messageOf } from '../errors.js';
import { replaceFile } from '../files.js';
import type { Plan } from './plan.js';
import { isEdited, recordIn } from './record.js';

export type Folders = { readonly corpusDir: string; readonly dataDir: string };

/**
 * `written`: in the library now. `beside`: a new version of an article that a person changed, at `path` for that person to
 * compare. `changed`: the library changed after the preview, so nothing was done.
 */
export type Written = { readonly plan: Plan; readonly kind: 'written' | 'beside' | 'changed'; readonly path: string };

/** Not below the corpus folder, where it would be a second article. */
export const conflictsIn = ({ dataDir }: Folders): string => join(resolve(dataDir), 'imports', 'conflicts');

/** What is known of the feeds that are followed; there is no such file before the first of them. */
export const feedsIn = (dataDir: string): string => join(resolve(dataDir), 'feeds.json');

/** Writes one plan, whole or not at all. Nothing to do: `undefined`. @throws AppError CORPUS_UNWRITABLE */
export async function writePlan(plan: Plan, folders: Folders): Promise<Written | undefined> {
  if (plan.kind === 'same' || plan.kind === 'kept') return undefined;
  if (plan.kind === 'conflict') {
    const path = join(conflictsIn(folders), `${plan.id}.md`);
    await put(path, plan.text);
    return { plan, kind: 'beside', path };
  }
  const path = join(resolve(folders.corpusDir), plan.file);
  const now = await readFile(path, 'utf8').catch(() => undefined);
  if (!isAsPlanned(plan, now)) return { plan, kind: 'changed', path };
  await put(path, plan.text);
  return { plan, kind: 'written', path };
}

/** Between the preview and now, a person may have saved the file. */
function isAsPlanned(plan: Plan, now: string | undefined): boolean {
  if (plan.kind === 'new' || now === undefined) return now === undefined;
  const record = recordIn(now);
  return record !== undefined && !isEdited(now, record);
}

async function put(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // Another import that starts just now takes the unfinished file for a leftover, once at most.
    await replaceFile(path, text).catch((error: unknown) => (isGone(error) ? replaceFile(path, text) : fail(error)));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT';

function fail(error: unknown): never {
  throw error;
}

function unwritable(path: string, cause: unknown): AppError {
  const full = codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EDQUOT';
  const advice = full ? 'Free some disk space' : 'Make the folder writable, or name another with --corpus';
  const what = `${basename(path)} cannot be written to ${dirname(path)} (${messageOf(cause).split(',')[0]}).`;
  const then = 'Nothing of it was stored; what was written before is complete.';
  return new AppError('CORPUS_UNWRITABLE', `${what} ${then} ${advice}, then import again.`, { cause });
}

/** What `replaceFile` leaves where a program was killed; the library does not read such files. */
const LEFTOVER = /\.md\.[0-9a-f]{8}\.tmp$/;

/** Removes the unfinished files of imports that were killed. */
export async function removeLeftovers(folders: Folders): Promise<void> {
  for (const folder of [folders.corpusDir, conflictsIn(folders)]) {
    const names = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => []);
    for (const name of names.filter((one) => LEFTOVER.test(one))) await rm(join(folder, name), { force: true });
  }
}
