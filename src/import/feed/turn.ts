/** Lets only one program ask feeds at a time. */

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';

/** Renewed while it is held; one that was not renewed for so long belongs to a program that was killed. */
const RENEW_MS = 2_000;
const STALE_MS = 10_000;

/**
 * Runs `work`, unless another program is at it: then nothing is done, and the feeds are not due any more when it is this
 * one's turn. `lost` is aborted if another takes over, after the machine slept for example.
 */
export async function inTurn(path: string, work: (lost: AbortSignal) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lost = new AbortController();
  const release = await taken(path, () => lost.abort(new Error('another program asks the feeds now')));
  if (!release) return;
  try {
    await work(lost.signal);
  } finally {
    // It rejects only if the turn was lost, and then there is nothing to give back.
    await release().catch(() => undefined);
  }
}

async function taken(path: string, onCompromised: () => void): Promise<(() => Promise<void>) | undefined> {
  try {
    const options = { lockfilePath: path, realpath: false, stale: STALE_MS, update: RENEW_MS, retries: 0 };
    return await lock(path, { ...options, onCompromised });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}
