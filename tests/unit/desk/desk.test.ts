import { describe, expect, it } from 'vitest';
import { createDesk, type DeskOptions } from '../../../src/desk/desk.js';

type Timer = { readonly due: number; readonly task: () => void; off: boolean };

/** A desk on a clock of its own, whose work ends when the test says so. */
function opened(options: DeskOptions = {}) {
  let time = 0;
  const timers: Timer[] = [];
  const begun: string[] = [];
  const ended: string[] = [];
  const dropped: string[] = [];
  const open = new Map<string, { readonly done: () => void; readonly fail: (error: Error) => void }>();
  const desk = createDesk({
    now: () => time,
    after(ms, task) {
      const timer = { due: time + ms, task, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    ...options,
  });
  const settle = async (): Promise<void> => void (await new Promise((resolve) => setImmediate(resolve)));
  return {
    desk,
    begun,
    ended,
    dropped,
    settle,
    ask(
      user: string,
      key: string,
      more: { signal?: AbortSignal; onWait?: (ahead: number) => void; channel?: string } = {},
    ) {
      const { channel, ...rest } = more;
      return desk.ask({
        who: { user, ...(channel !== undefined && { channel }) },
        key,
        signal: new AbortController().signal,
        work: (signal) =>
          new Promise<string>((resolve, reject) => {
            begun.push(key);
            signal.addEventListener('abort', () => {
              if (ended.includes(key)) return;
              dropped.push(key);
              reject(signal.reason);
            });
            open.set(key, { done: () => resolve(`answer ${key}`), fail: reject });
          }),
        ...rest,
      });
    },
    async done(key: string) {
      ended.push(key);
      open.get(key)?.done();
      await settle();
    },
    async fail(key: string) {
      ended.push(key);
      open.get(key)?.fail(new Error(`no ${key}`));
      await settle();
    },
    async pass(ms: number) {
      time += ms;
      for (const timer of timers) if (!timer.off && timer.due <= time) timer.task();
      await settle();
    },
  };
}

const UNLIMITED = { open: 10_000, perMinute: 10_000 };
const free = { user: UNLIMITED, channel: UNLIMITED, client: UNLIMITED };

describe('the desk', () => {
  it('answers, and passes on what the work threw', async () => {
    const { ask, done, fail } = opened();
    const [one, two] = [ask('a', '1'), ask('a', '2')];
    const failed = expect(two).rejects.toThrow('no 2');
    await done('1');
    await fail('2');
    expect(await one).toEqual({ kind: 'done', value: 'answer 1' });
    await failed;
  });

  it('lets a person’s tenth question wait behind another’s first', async () => {
    const { ask, done, begun } = opened({ atOnce: 1 });
    for (let n = 1; n <= 10; n++) void ask('a', `a${n}`);
    void ask('b', 'b1');
    void ask('c', 'c1');
    for (let n = 0; n < 12; n++) await done(begun.at(-1) ?? '');
    expect(begun.slice(0, 5)).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
    expect(begun).toHaveLength(12);
  });

  it('lets one question among a flooder’s hundred wait for at most three answers', async () => {
    const { ask, done, begun, ended } = opened({ limits: free });
    for (let n = 1; n <= 100; n++) void ask('flooder', `f${n}`);
    await done('f1');
    await done('f2');
    const before = ended.length;
    const one = ask('one', 'x');
    for (let n = 0; !ended.includes('x'); n++) await done(begun.find((key) => !ended.includes(key)) ?? `none ${n}`);
    expect(await one).toMatchObject({ kind: 'done' });
    expect(ended.length - 1 - before).toBeLessThanOrEqual(3);
  });

  it('asks the same question once for all who ask it at the same time, and each gets an answer', async () => {
    const { ask, done, begun } = opened();
    const all = ['a', 'b', 'c'].map((user) => ask(user, 'same'));
    await done('same');
    expect(await Promise.all(all)).toEqual(Array(3).fill({ kind: 'done', value: 'answer same' }));
    expect(begun).toEqual(['same']);
    void ask('a', 'same');
    expect(begun).toEqual(['same', 'same']);
  });

  it('lets nobody wait in a flooder’s line for a question that the flooder has asked, too', async () => {
    const { ask, done, begun } = opened({ atOnce: 1, limits: free });
    for (let n = 1; n <= 50; n++) void ask('flooder', `f${n}`);
    const one = ask('one', 'f50');
    await done('f1');
    await done('f2');
    await done('f50');
    expect(begun.slice(0, 3)).toEqual(['f1', 'f2', 'f50']);
    expect(await one).toMatchObject({ kind: 'done' });
  });

  it('drops a question when its asker goes away, unless somebody else waits for it', async () => {
    const { ask, done, desk, dropped, begun } = opened({ atOnce: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const gone = expect(ask('a', '1', { signal: first.signal })).rejects.toThrow('gone');
    const waiting = expect(ask('b', '2', { signal: second.signal })).rejects.toThrow('gone');
    const stays = ask('c', '1');
    first.abort(new Error('gone'));
    second.abort(new Error('gone'));
    await gone;
    await waiting;
    expect(dropped).toEqual([]);
    await done('1');
    expect(await stays).toMatchObject({ kind: 'done' });
    expect([begun, desk.depth()]).toEqual([['1'], { waiting: 0, running: 0 }]);
    const alone = new AbortController();
    const last = expect(ask('a', '3', { signal: alone.signal })).rejects.toThrow('gone');
    alone.abort(new Error('gone'));
    await last;
    expect(dropped).toEqual(['3']);
  });

  it('takes no question whose asker is gone already', async () => {
    const { ask, begun } = opened();
    await expect(ask('a', '1', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect(begun).toEqual([]);
  });

  it('tells who waits long how many are before them, and refuses at the deadline', async () => {
    const { ask, pass, desk, dropped } = opened({ atOnce: 1, patienceMs: 10, deadlineMs: 100 });
    const heard: number[] = [];
    const first = ask('a', 'a1');
    const second = ask('b', 'b1', { onWait: (ahead) => heard.push(ahead) });
    await pass(10);
    expect(heard).toEqual([1]);
    await pass(90);
    expect(await Promise.all([first, second])).toEqual([
      { kind: 'late', waitedMs: 100 },
      { kind: 'late', waitedMs: 100 },
    ]);
    expect([dropped, desk.depth()]).toEqual([['a1'], { waiting: 0, running: 0 }]);
  });

  it('refuses what does not fit into the queue', async () => {
    const { ask } = opened({ atOnce: 1, most: 2 });
    for (const key of ['1', '2', '3']) void ask(key, key);
    expect(await ask('d', '4')).toEqual({ kind: 'refused', exceeded: 'full' });
  });

  it('refuses a person and a place that have too many open, and a person who asks too often, and says how long', async () => {
    const limits = { user: { open: 2, perMinute: 3 }, channel: { open: 3, perMinute: 100 }, client: UNLIMITED };
    const { ask, done, pass, begun } = opened({ limits, atOnce: 1 });
    const inOne = { channel: 'x' };
    void ask('a', 'a1', inOne);
    void ask('a', 'a2', inOne);
    expect(await ask('a', 'a3')).toEqual({ kind: 'refused', exceeded: { scope: 'user', limit: 2 } });
    void ask('b', 'b1', inOne);
    expect(await ask('c', 'c1', inOne)).toEqual({ kind: 'refused', exceeded: { scope: 'channel', limit: 3 } });
    await done('a1');
    const third = ask('a', 'a4');
    for (let n = 0; n < 3; n++) await done(begun.at(-1) ?? '');
    expect(await third).toMatchObject({ kind: 'done' });
    expect(await ask('a', 'a5')).toEqual({
      kind: 'refused',
      exceeded: { scope: 'user', limit: 3, retryAfterMs: 20_000 },
    });
    await pass(20_000);
    const later = ask('a', 'a6');
    await done('a6');
    expect(await later).toMatchObject({ kind: 'done' });
  });
});
