/** Lets only one program build an index at a time. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { AppError } from '../errors.js';
import { unwritable } from './folder.js';

/**
 * A lock is renewed every second; one not renewed for `staleMs` belongs to a killed program and is taken over. It is
 * held in the process that talks to people, which no long computation blocks.
 */
export type LockOptions = { readonly staleMs?: number };

const RENEW_MS = 1_000;
const STALE_MS = 5_000;
const RETRY_MS = 200;
/** The library dates a new lock to the next full second (and 5 ms more), so it goes stale that much later. */
const AHEAD_MS = 1_005;

const LOCK = 'lock';
const HOLDER = 'lock-holder';

export type Holder = { readonly pid: number; readonly host: string };

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Runs `work` as the only builder of this index; `lost` is aborted if another program takes the lock over (after the
 * machine slept, for example). Throws INDEX_BUSY at once if another builder is alive, INDEX_UNWRITABLE if no lock can
 * be made. If a builder of this machine is dead, waits until its lock is stale. Readers need no lock.
 */
export async function withLock<T>(
  indexDir: string,
  work: (lost: AbortSignal) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const lost = new AbortController();
  const release = await acquire(indexDir, { ...options, onLost: () => lost.abort(lostError(indexDir)) });
  try {
    return await work(lost.signal);
  } finally {
    // A later builder that is killed before it writes its name must not be taken for this live one.
    if (!lost.signal.aborted) await rm(join(indexDir, HOLDER), { force: true }).catch(() => undefined);
    // Rejects only if the lock was lost, and then it is not ours to remove.
    await release().catch(() => undefined);
  }
}

type Acquire = LockOptions & { readonly onLost: () => void };

async function acquire(indexDir: string, { staleMs = STALE_MS, onLost }: Acquire): Promise<() => Promise<void>> {
  try {
    await mkdir(indexDir, { recursive: true });
    const patience = { retries: Math.ceil((staleMs + AHEAD_MS) / RETRY_MS) + 1, factor: 1, minTimeout: RETRY_MS };
    const release = await lock(indexDir, {
      lockfilePath: join(indexDir, LOCK),
      stale: staleMs,
      update: RENEW_MS,
      onCompromised: onLost,
      retries: (await holderIsDead(indexDir)) ? patience : 0,
    });
    try {
      await writeFile(join(indexDir, HOLDER), JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    } catch (error) {
      // On a full disk: neither the lock nor an empty file must outlive the attempt.
      await rm(join(indexDir, HOLDER), { force: true }).catch(() => undefined);
      await release();
      throw error;
    }
    return release;
  } catch (error) {
    throw codeOf(error) === 'ELOCKED' ? await busyError(indexDir, error) : unwritable(indexDir, error);
  }
}

/** `holder`: unknown until it has written its name. */
export type LockState = { readonly kind: 'free' } | { readonly kind: 'held'; readonly holder?: Holder };

/** Whether somebody builds this index now. The lock of a killed program counts as free once it is stale. */
export async function lockState(indexDir: string, { staleMs = STALE_MS }: LockOptions = {}): Promise<LockState> {
  const held = await check(indexDir, { lockfilePath: join(indexDir, LOCK), stale: staleMs }).catch(() => false);
  if (!held) return { kind: 'free' };
  const holder = await holderOf(indexDir);
  return { kind: 'held', ...(holder && { holder }) };
}

/** Who holds the lock, once the holder has written its name. */
async function holderOf(indexDir: string): Promise<Holder | undefined> {
  const text = await readFile(join(indexDir, HOLDER), 'utf8').catch(() => '');
  const [, pid, host] = /^\{"pid":(\d+),"host":"([^"]*)"\}$/.exec(text) ?? [];
  return pid === undefined || host === undefined ? undefined : { pid: Number(pid), host };
}

async function holderIsDead(indexDir: string): Promise<boolean> {
  const holder = await holderOf(indexDir);
  // It was killed before it wrote its name, or is about to write it: wait a little in both cases.
  if (holder === undefined) return true;
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    // EPERM: it is alive, but belongs to another user.
    return codeOf(error) === 'ESRCH';
  }
}

async function busyError(indexDir: string, cause: unknown): Promise<AppError> {
  const holder = await holderOf(indexDir);
  const who = holder === undefined ? 'Another program' : `Another program (process ${holder.pid} on ${holder.host})`;
  const advice = 'Wait until it is done, or build into another folder with --index.';
  return new AppError('INDEX_BUSY', `${who} is building the index in ${resolve(indexDir)}. ${advice}`, { cause });
}

const lostError = (indexDir: string): AppError =>
  new AppError(
    'INDEX_BUSY',
    `Another program has taken over the building of the index in ${resolve(indexDir)}, because this one was stopped ` +
      'for a while. Nothing was changed by this one. Wait until the other is done, then build again.',
  );
