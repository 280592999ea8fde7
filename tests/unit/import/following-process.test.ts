import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followFeeds } from '../../../src/import/process/following.js';

const worker = new URL('../../support/fake-follower.mjs', import.meta.url);

/** Follows with a process that does `how`; feeds are there unless a test adds them later. */
function follow(how: string, { feeds = true } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'yaar-following-'));
  const dataDir = join(home, how);
  mkdirSync(dataDir);
  const add = (): void => writeFileSync(join(dataDir, 'feeds.json'), '{}');
  if (feeds) add();
  const [notes, warnings]: [string[], string[]] = [[], []];
  const following = followFeeds({
    ...{ corpusDir: home, dataDir, version: '0', worker, lookMs: 20, silentMs: how === 'hangs' ? 3_000 : 60_000 },
    graceMs: how === 'deaf' ? 300 : 20_000,
    note: (line) => notes.push(line),
    warn: (line) => warnings.push(line),
  });
  onTestFinished(async () => {
    await following.close();
    rmSync(home, { recursive: true, force: true });
  });
  const pids = (): readonly number[] => notes.flatMap((line) => Number(/^process (\d+)$/.exec(line)?.[1]) || []);
  return { following, add, notes, warnings, pids };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const SOON = { timeout: 60_000 };

describe('the process that follows feeds', () => {
  it('is started once feeds are there, and says once that it follows them and what is wrong with them', async () => {
    const { following, add, notes, warnings, pids } = follow('works', { feeds: false });
    await new Promise((resolve) => setImmediate(resolve));
    expect(following.feeds()).toEqual([]);
    add();
    await expect.poll(() => pids().length, SOON).toBe(1);
    await expect.poll(() => warnings, SOON).toEqual(['https://example.org/feed: HTTP 500']);
    expect(notes.filter((line) => line === 'Following 1 feed.')).toHaveLength(1);
    expect(following.feeds()).toMatchObject([{ url: 'https://example.org/feed', problem: 'HTTP 500' }]);
  });

  it('is asked to stop, and does it in its own time', async () => {
    const { following, warnings, pids } = follow('works');
    await expect.poll(() => pids().length, SOON).toBe(1);
    await following.close();
    expect(warnings).toContain('stopped');
    expect(pids().some(isAlive)).toBe(false);
  });

  it('is killed where it does not stop', async () => {
    const { following, pids } = follow('deaf');
    await expect.poll(() => pids().length, SOON).toBe(1);
    await following.close();
    expect(pids().some(isAlive)).toBe(false);
  });

  it.each(['ends', 'hangs'])('is replaced where it %s, which is said once', async (how) => {
    const { pids, warnings } = follow(how);
    await expect.poll(() => pids().length, { timeout: 60_000 }).toBeGreaterThan(2);
    const [first = 0] = pids();
    expect(isAlive(first)).toBe(false);
    expect(warnings.filter((line) => line.startsWith('The process that follows feeds has ended'))).toHaveLength(1);
  });
});
