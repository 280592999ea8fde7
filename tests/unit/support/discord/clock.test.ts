import { describe, expect, it } from 'vitest';
import { createClock } from '../../../support/discord/clock.js';
import { createSnowflakes, shardOf } from '../../../support/discord/snowflakes.js';
import { createWatch } from '../../../support/discord/watch.js';

describe('the clock', () => {
  it('runs what is due when time is skipped, in order, and leaves the rest', () => {
    const clock = createClock();
    const ran: string[] = [];
    clock.after(2000, () => ran.push('second'));
    clock.after(1000, () => ran.push('first'));
    clock.after(60_000, () => ran.push('later'));
    const off = clock.after(500, () => ran.push('called off'));
    off();
    clock.advance(2000);
    expect(ran).toEqual(['first', 'second']);
    clock.advance(58_000);
    expect(ran).toEqual(['first', 'second', 'later']);
  });

  it('goes on by itself', async () => {
    const clock = createClock();
    await new Promise<void>((resolve) => clock.after(1, resolve));
    clock.stop();
  });
});

describe('ids', () => {
  it('grow, carry their time, and give the shard', () => {
    const clock = createClock();
    const nextId = createSnowflakes(clock);
    const ids = Array.from({ length: 3 }, nextId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    const time = Number((BigInt(nextId()) >> 22n) + 1_420_070_400_000n);
    expect(Math.abs(time - clock.now())).toBeLessThan(60_000);
    expect(shardOf(String(5n << 22n), 4)).toBe(1);
  });
});

describe('waiting', () => {
  it('ends with what was found, with an error while looking, or with the bound', async () => {
    const watch = createWatch(10_000);
    let found: string | undefined;
    const waited = watch.until(() => found, { what: 'it' });
    found = 'here';
    watch.changed();
    expect(await waited).toBe('here');
    const failing = (): string => {
      throw new Error('broken');
    };
    await expect(watch.until(failing, { what: 'it' })).rejects.toThrow('broken');
    await expect(watch.until(() => undefined, { what: 'Godot', within: 1 })).rejects.toThrow(
      'Waited 1 ms in vain for Godot.',
    );
  });
});
