/** Keeps the index on disk, and swaps a new one in at once. */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, messageOf } from '../errors.js';
import { isTemporaryOf, replaceFile, syncPath } from '../files.js';
import type { Index } from './entries.js';
import { type Generation, type Model, readGeneration, writeGeneration } from './generation.js';
import type { Choice } from './hnsw.js';
import type { Patch } from './vector-store.js';

/**
 * INDEX_DIR holds a folder for each generation, and a file `current` that names the one in use. A build writes a new
 * generation and then replaces `current` in one step, so a kill at any moment leaves either the old index or the new
 * one. The previous generation is kept for a program that may still be reading it.
 */
const CURRENT = 'current';
const GENERATION = /^g\d+-[0-9a-f]{8}$/;
const TEMPORARY = /^tmp-[0-9a-f]{8}$/;

export type IndexRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'index'; readonly name: string; readonly index: Generation }
  | { readonly kind: 'unusable'; readonly name: string; readonly reason: string };

/** The name of the generation in use, even if it is damaged; `undefined` if nothing has been built yet. */
export async function currentName(indexDir: string): Promise<string | undefined> {
  const text = await readFile(join(indexDir, CURRENT), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    return `unreadable: ${messageOf(error)}`;
  });
  return text?.trim();
}

/** Needs no lock, since generations never change. If two builds have removed this one meanwhile, the newest is read. */
export async function readIndex(indexDir: string, model: Model): Promise<IndexRead> {
  const name = await currentName(indexDir);
  if (name === undefined) return { kind: 'none' };
  if (!GENERATION.test(name)) return { kind: 'unusable', name, reason: 'its file "current" names no generation' };
  const read = await readGeneration(join(indexDir, name), model);
  if (read.kind === 'generation') return { kind: 'index', name, index: read.generation };
  return (await currentName(indexDir)) === name ? { ...read, name } : readIndex(indexDir, model);
}

export type Written = { readonly name: string; readonly vectors: Choice | Patch };

export type WriteOptions = {
  readonly model: Model;
  /** See GenerationModel. */
  readonly patch?: Patch | undefined;
  /** The old index goes at once, even from under a program that is reading it: something in it was withdrawn. */
  readonly alone?: boolean;
  /** Called when all is written, just before the swap; throws to keep the old index. */
  readonly beforeSwap?: () => void;
};

/** The caller holds the lock. Throws INDEX_UNWRITABLE; the old index then stays in use. */
export async function writeIndex(indexDir: string, index: Index, options: WriteOptions): Promise<Written> {
  try {
    return await writeAndSwap(indexDir, index, options);
  } catch (error) {
    throw error instanceof AppError ? error : unwritable(indexDir, error);
  }
}

export function unwritable(indexDir: string, cause: unknown): AppError {
  const what = `The index cannot be written in ${resolve(indexDir)} (${messageOf(cause)}).`;
  const advice = 'Make the folder writable, make room on the disk, or name another folder with --index.';
  return new AppError('INDEX_UNWRITABLE', `${what} ${advice}`, { cause });
}

async function writeAndSwap(indexDir: string, index: Index, options: WriteOptions): Promise<Written> {
  const old = await currentName(indexDir);
  const id = randomBytes(4).toString('hex');
  const temporary = join(indexDir, `tmp-${id}`);
  const name = `g${numberOf(old) + 1}-${id}`;
  try {
    await mkdir(temporary, { recursive: true });
    const vectors = await writeGeneration(temporary, index, options);
    await rename(temporary, join(indexDir, name));
    await syncPath(indexDir);
    options.beforeSwap?.();
    await replaceFile(join(indexDir, CURRENT), `${name}\n`);
    await removeAllBut(indexDir, new Set(options.alone ? [name] : [name, old ?? '']));
    return { name, vectors };
  } catch (error) {
    await removeUnused(indexDir, [temporary, join(indexDir, name)]);
    throw error;
  }
}

/** Half a generation on a full disk would keep it full. Nothing goes that may be in use. */
async function removeUnused(indexDir: string, paths: readonly string[]): Promise<void> {
  const current = await currentName(indexDir).catch(() => undefined);
  for (const path of paths)
    if (path !== join(indexDir, current ?? '')) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

const numberOf = (name: string | undefined): number => Number(/^g(\d+)-/.exec(name ?? '')?.[1] ?? 0);

/** Removes what killed builds and earlier versions left. The caller holds the lock, so no other build is running. */
export async function removeLeftovers(indexDir: string): Promise<void> {
  const name = await currentName(indexDir);
  const generations = (await readdir(indexDir)).filter((entry) => GENERATION.test(entry));
  const [previous] = generations
    .filter((entry) => numberOf(entry) < numberOf(name))
    .sort((a, b) => numberOf(b) - numberOf(a));
  // If `current` cannot be read, any of them may be the one in use: the next swap cleans up.
  const legible = name === undefined || GENERATION.test(name);
  await removeAllBut(indexDir, new Set(legible ? [name ?? '', previous ?? ''] : generations));
  await removeOldEvents(join(indexDir, 'events'));
}

/** Earlier versions kept a small file for each article in a separate folder. */
const OLD_EVENTS = /^[0-9a-f]{32}\.json(?:\.\d+\.tmp)?$/;

async function removeOldEvents(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return;
  for (const name of names) if (OLD_EVENTS.test(name)) await rm(join(folder, name), { force: true });
  if (names.every((name) => OLD_EVENTS.test(name))) await rmdir(folder);
}

/** Removes only names that builds use: the folder may hold other files. */
async function removeAllBut(indexDir: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(indexDir))
    if (!kept.has(entry) && (GENERATION.test(entry) || TEMPORARY.test(entry) || isTemporaryOf(CURRENT, entry)))
      await rm(join(indexDir, entry), { recursive: true, force: true });
}
