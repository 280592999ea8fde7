import { describe, expect, it } from 'vitest';
import { createPace } from '../../../../src/import/fetch/pace.js';

function paced() {
  const sleeps: number[] = [];
  let time = 1_000;
  const sleep = async (ms: number): Promise<void> => {
    sleeps.push(ms);
    time += ms;
  };
  return { pace: createPace({ now: () => time, sleep }), sleeps, now: () => time };
}

const turn = { spacingMs: 100, signal: undefined };
const nothing = async (): Promise<void> => {};

describe('the pace of requests', () => {
  it('is kept for each host by itself', async () => {
    const { pace, sleeps } = paced();
    await pace.take('a', turn, nothing);
    await pace.take('b', turn, nothing);
    expect(sleeps).toEqual([]);
    await pace.take('a', turn, nothing);
    expect(sleeps).toEqual([100]);
  });

  it('goes on after a task that fails', async () => {
    const { pace } = paced();
    const failing = pace.take('a', turn, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(pace.take('a', turn, async () => 1)).resolves.toBe(1);
  });

  it('lets nobody overtake when somebody gives up', async () => {
    const { pace } = paced();
    const order: string[] = [];
    let finish = (): void => {};
    const first = pace.take('a', turn, () =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void order.push('first')),
    );
    const stop = new AbortController();
    const second = pace.take('a', { ...turn, signal: stop.signal }, async () => void order.push('second'));
    const third = pace.take('a', turn, async () => void order.push('third'));
    stop.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    expect(order).toEqual([]);
    finish();
    await Promise.all([first, third]);
    expect(order).toEqual(['first', 'third']);
  });

  it('stops for a host that asks for it', async () => {
    const { pace, sleeps, now } = paced();
    pace.pause('a', now() + 5_000);
    pace.pause('a', now() + 1_000);
    await pace.take('b', turn, nothing);
    await pace.take('a', turn, nothing);
    expect(sleeps).toEqual([5_000]);
  });

  it('forgets the hosts that were asked longest ago, but none that asked to be left alone', async () => {
    const { pace, sleeps, now } = paced();
    pace.pause('alone', now() + 60_000);
    await pace.take('old', turn, nothing);
    for (let i = 0; i < 2_500; i++) await pace.take(`host-${i}`, turn, nothing);
    await pace.take('old', turn, nothing);
    expect(sleeps).toEqual([]);
    expect(pace.pausedUntil('alone')).toBe(now() + 60_000);
  });
});
