import { describe, expect, it } from 'vitest';
import { createAbortHub } from '../../../src/desk/abort-hub.js';

describe('those who wait on one signal', () => {
  it('share one listener, and are told once', () => {
    const hub = createAbortHub();
    const stop = new AbortController();
    let added = 0;
    const add = stop.signal.addEventListener.bind(stop.signal);
    stop.signal.addEventListener = (...given: Parameters<typeof add>) => {
      added += 1;
      add(...given);
    };
    const told: number[] = [];
    const offs = Array.from({ length: 100 }, (_, n) => hub.on(stop.signal, () => told.push(n)));
    for (const off of offs.slice(1)) off();
    expect(added).toBe(1);
    stop.abort();
    stop.abort();
    expect(told).toEqual([0]);
    offs[0]?.();
  });
});
