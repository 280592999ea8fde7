import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns, type Lane, type Pause } from '../../../src/engine/priority.js';

/** Turns whose clock moves only when work says that it takes time. */
function start() {
  const log: string[] = [];
  const begun: number[] = [];
  let time = 0;
  let lastId = 0;
  const turns = createTurns({ begin: async (id) => void begun.push(id), now: () => time });
  const spend = (ms: number): void => {
    time += ms;
  };
  /** Work of a given number of steps, each of `ms` milliseconds, with a pause after each but the last. */
  const run = (lane: Lane, name: string, { steps = 1, ms = 1 } = {}): Promise<void> => {
    lastId += 1;
    return turns.take({ lane, id: lastId }, async (pause: Pause) => {
      for (let step = 1; step <= steps; step++) {
        log.push(`${name}${steps > 1 ? step : ''}`);
        spend(ms);
        if (step < steps) await pause();
      }
    });
  };
  return { turns, log, begun, run };
}

describe('turns', () => {
  it('are taken by questions one after the other, even when they pause', async () => {
    const { log, run } = start();
    await Promise.all([run('question', 'a', { steps: 2 }), run('question', 'b', { steps: 2 })]);
    expect(log).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('go to questions first, then to checks, then to builds', async () => {
    const { log, run } = start();
    await Promise.all([run('build', 'build'), run('check', 'check'), run('question', 'question')]);
    expect(log).toEqual(['question', 'check', 'build']);
  });

  it('of a check come between two readings of a question that is under way, however many questions wait', async () => {
    const { log, run } = start();
    const questions = Array.from({ length: 20 }, (_, i) => run('question', `q${i}.`, { steps: 3, ms: 20 }));
    while (log.length === 0) await setImmediate();
    await run('check', 'check');
    expect(log).toEqual(['q0.1', 'check']);
    await Promise.all(questions);
    expect(log.slice(2, 5)).toEqual(['q0.2', 'q0.3', 'q1.1']);
  });

  it('of many checks take at most as long as a reading, and then the question goes on', async () => {
    const { log, run } = start();
    const question = run('question', 'q', { steps: 3, ms: 20 });
    const checks = Array.from({ length: 4 }, (_, i) => run('check', `c${i}`, { ms: 10 }));
    await Promise.all([question, ...checks]);
    expect(log).toEqual(['q1', 'c0', 'c1', 'q2', 'c2', 'c3', 'q3']);
  });

  it('of a build wait for questions and checks that arrive while it pauses', async () => {
    const { log, run, turns } = start();
    await turns.take({ lane: 'build', id: 99 }, async (pause) => {
      log.push('build');
      const arrived = [run('check', 'check', { steps: 2 }), run('question', 'question', { steps: 2 })];
      await pause();
      log.push('build again');
      await Promise.all(arrived);
    });
    expect(log).toEqual(['build', 'question1', 'check1', 'check2', 'question2', 'build again']);
  });

  it('come round at once when nobody else asks, after messages had a chance to come in', async () => {
    const { log, run } = start();
    void setImmediate().then(() => log.push('message'));
    await run('build', 'build');
    expect(log).toEqual(['message', 'build']);
  });

  it('report whose they are before they begin, whenever that changes', async () => {
    const { begun, run } = start();
    await Promise.all([run('question', 'q', { steps: 3, ms: 20 }), run('check', 'c', { steps: 2 })]);
    expect(begun).toEqual([1, 2, 1]);
  });

  it('go on after work that fails', async () => {
    const { turns, log, run } = start();
    const failed = turns.take({ lane: 'question', id: 7 }, async () => Promise.reject(new Error('no')));
    const next = run('question', 'next');
    await expect(failed).rejects.toThrow('no');
    await next;
    expect(log).toEqual(['next']);
  });
});
