import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/index/lock.js';
import { temporaryFolder } from '../../support/library-folder.js';

/** No process has this number: Linux uses numbers up to 4,194,304. */
const DEAD = 99_999_999;

async function lockedBy(pid: number): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'lock'));
  await writeFile(join(folder, 'lock-holder'), JSON.stringify({ pid, host: hostname() }));
  return folder;
}

describe('the lock of an index', () => {
  it('returns the result of the work, and is free again, even after an error', async () => {
    const folder = await temporaryFolder();
    expect(await withLock(folder, async () => 7)).toBe(7);
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(folder, async () => 8)).toBe(8);
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the folder', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b');
    expect(await withLock(folder, async () => readdir(folder))).toContain('lock');
  });

  it('tells a second builder at once who builds, where, and what to do', async () => {
    const folder = await temporaryFolder();
    const second = withLock(folder, () => withLock(folder, async () => 'never'));
    await expect(second).rejects.toMatchObject({ code: 'INDEX_BUSY' });
    await expect(second).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await expect(second).rejects.toThrow(folder);
    await expect(second).rejects.toThrow('Wait until it is done');
  });

  it('waits until the lock of a killed builder is stale, and takes it over', async () => {
    const folder = await lockedBy(DEAD);
    expect(await withLock(folder, async () => 'mine', { staleMs: 2_000 })).toBe('mine');
  });

  it('waits long enough for a builder that was killed just after it took the lock', async () => {
    const folder = await lockedBy(DEAD);
    // The library dates a new lock to the next full second.
    const ahead = new Date(Date.now() + 1_000);
    await utimes(join(folder, 'lock'), ahead, ahead);
    expect(await withLock(folder, async () => 'mine', { staleMs: 2_000 })).toBe('mine');
  });

  it('takes over at once what has not been renewed for long', async () => {
    const folder = await lockedBy(process.pid);
    await utimes(join(folder, 'lock'), 0, 0);
    expect(await withLock(folder, async () => 'mine')).toBe('mine');
  });

  it('does not take over from a live builder', async () => {
    const folder = await lockedBy(process.pid);
    await expect(withLock(folder, async () => 'never')).rejects.toMatchObject({ code: 'INDEX_BUSY' });
  });

  it('aborts the signal of the work when another program has taken the lock over', async () => {
    const folder = await temporaryFolder();
    const reason = await withLock(folder, async (lost) => {
      await utimes(join(folder, 'lock'), 1, 1);
      while (!lost.aborted) await setTimeout(20);
      return lost.reason;
    });
    expect(reason).toMatchObject({ code: 'INDEX_BUSY' });
  });

  it('says INDEX_UNWRITABLE when no lock can be made there', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(withLock(join(file, 'index'), async () => 0)).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
  });
});
