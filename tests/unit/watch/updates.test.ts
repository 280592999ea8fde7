import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdates, type UpdatesOptions } from '../../../src/watch/updates.js';

type Call = { readonly full: boolean; readonly signal: AbortSignal; readonly end: () => void };

/** Updates that end when the test says so, or when they are stopped. */
function start(isSlow: UpdatesOptions['isSlow'] = () => false) {
  const calls: Call[] = [];
  const update: UpdatesOptions['update'] = ({ full, signal }) =>
    new Promise((end) => {
      signal.addEventListener('abort', () => end());
      calls.push({ full, signal, end });
    });
  return { calls, updates: createUpdates({ update, isSlow }) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('updates', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('wait for a quiet moment, so that many changes make one update', async () => {
    const { calls, updates } = start();
    for (let change = 0; change < 4; change++) {
      updates.changed();
      await pass(150);
    }
    expect(calls).toHaveLength(0);
    await pass(50);
    expect(calls).toHaveLength(1);
  });

  it('wait no longer than a second while changes go on', async () => {
    const { calls, updates } = start();
    for (let change = 0; change < 8; change++) {
      updates.changed();
      await pass(150);
    }
    expect(calls).toHaveLength(1);
  });

  it('follow each other: a change during one makes another, and only one', async () => {
    const { calls, updates } = start();
    updates.changed();
    await pass(200);
    updates.changed({ full: true });
    await pass(500);
    updates.changed();
    await pass(5_000);
    expect(calls.map(({ full }) => full)).toEqual([false]);
    calls[0]?.end();
    await pass(10);
    expect(calls.map(({ full }) => full)).toEqual([false, true]);
    calls[1]?.end();
    await pass(5_000);
    expect(calls).toHaveLength(2);
  });

  it('are stopped for a newer one only while they embed', async () => {
    let slow = false;
    const { calls, updates } = start(() => slow);
    updates.changed();
    await pass(200);
    updates.changed();
    await pass(200);
    expect(calls[0]?.signal.aborted).toBe(false);
    slow = true;
    await pass(210);
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(calls).toHaveLength(2);
  });

  it('end with the program', async () => {
    const { calls, updates } = start();
    const run = updates.run();
    await pass(0);
    await updates.close();
    await run;
    expect(calls[0]?.signal.aborted).toBe(true);
    updates.changed();
    await pass(5_000);
    expect(calls).toHaveLength(1);
  });
});
