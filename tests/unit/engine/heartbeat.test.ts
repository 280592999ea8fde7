import { describe, expect, it } from 'vitest';
import { withHeartbeat } from '../../../src/engine/lives/heartbeat.js';
import type { WorkerEvents } from '../../../src/engine/process.js';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.js';

/** A worker with a heartbeat of 5 s, whose part the test plays; each `tick` is one heartbeat later. */
function watched() {
  const sent: ToWorker[] = [];
  const passed: FromWorker[] = [];
  const ended: string[] = [];
  let worker: WorkerEvents | undefined;
  let tick: (() => void) | undefined;
  const start = withHeartbeat(
    (events) => {
      worker = events;
      return {
        post: (message) => void sent.push(message),
        kill: (cause) => events.onEnd(cause),
        end: async () => undefined,
      };
    },
    {
      everyMs: 5_000,
      silenceMs: 30_000,
      startMs: 120_000,
      every(_ms, task) {
        tick = task;
        return () => {
          tick = undefined;
        };
      },
    },
  );
  start({ onMessage: (message) => passed.push(message), onEnd: (cause) => ended.push(cause.message) });
  return {
    sent,
    passed,
    ended,
    say: (message: FromWorker) => worker?.onMessage(message),
    ticks(count: number) {
      for (let i = 0; i < count; i++) tick?.();
    },
    isWatched: () => tick !== undefined,
  };
}

const working: FromWorker = { kind: 'working', id: 1 };

describe('a worker', () => {
  it('that says nothing for half a minute is killed, and the cause says that it hung', () => {
    const { ticks, say, ended, isWatched } = watched();
    say(working);
    ticks(6);
    expect(ended).toEqual([]);
    ticks(1);
    expect(ended).toEqual(['the worker hung: no sign of life for 30 s']);
    expect(isWatched()).toBe(false);
  });

  it('that answers now and then lives on, and its answers go no further', () => {
    const { ticks, say, ended, passed, sent } = watched();
    say(working);
    for (let i = 0; i < 20; i++) {
      ticks(5);
      say({ kind: 'alive' });
    }
    expect([ended, passed]).toEqual([[], [working]]);
    expect(sent).toHaveLength(100);
    expect(sent.every(({ kind }) => kind === 'ping')).toBe(true);
  });

  it('that loads its models may be silent for two minutes, and longer while it says that it lives', () => {
    const quiet = watched();
    quiet.ticks(24);
    expect(quiet.ended).toEqual([]);
    quiet.ticks(1);
    expect(quiet.ended).toHaveLength(1);
    const slow = watched();
    for (let i = 0; i < 20; i++) {
      slow.ticks(20);
      slow.say({ kind: 'alive' });
    }
    expect(slow.ended).toEqual([]);
  });

  it('is not taken for dead when the program itself slept: it was asked only once meanwhile', () => {
    const { ticks, say, ended } = watched();
    say(working);
    ticks(1);
    // An hour later.
    ticks(1);
    say({ kind: 'alive' });
    ticks(3);
    expect(ended).toEqual([]);
  });

  it('that ended is not watched any more', () => {
    const { say, isWatched, ticks, ended } = watched();
    say(working);
    ticks(7);
    ticks(3);
    expect([isWatched(), ended.length]).toEqual([false, 1]);
  });
});
