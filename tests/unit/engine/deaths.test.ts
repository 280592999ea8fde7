import { describe, expect, it } from 'vitest';
import { superviseFakes } from '../../support/fake-workers.js';

const question = (text: string) => ['ask', { question: text }] as const;

describe('the death of a worker', () => {
  it('is followed by another worker, which is asked again what was open, and only that', async () => {
    const { supervisor, workers, notes, asked, done, die } = superviseFakes();
    const replies = [
      supervisor.request(...question('a')),
      supervisor.request(...question('b')),
      supervisor.request('build', {}),
    ];
    done(1);
    die('Module did not self-register');
    expect(workers).toHaveLength(2);
    expect(asked()).toEqual([2, 3]);
    expect(notes[0]).toContain('Module did not self-register');
    done(2);
    expect(await replies[1]).toBe('output 2');
  });

  it('is charged to the request that was worked on: after three it fails by name, and alone', async () => {
    const { supervisor, workers, notes, asked, done, dieOf, wait } = superviseFakes();
    const others = Array.from({ length: 40 }, (_, i) => supervisor.request(...question(`harmless ${i}`)));
    const poison = supervisor.request(...question('Who is poison?'));
    const build = supervisor.request('build', {});
    for (let i = 0; i < 3; i++) dieOf(41, `death ${i}`);
    await expect(poison).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining('the question “Who is poison?”'),
      cause: { message: 'death 2' },
    });
    expect(notes.at(-1)).toContain('Gave up the question “Who is poison?”');
    expect(workers).toHaveLength(4);
    expect(asked()).toEqual([...Array.from({ length: 40 }, (_, i) => i + 1), 42]);
    for (let id = 1; id <= 40; id++) done(id);
    dieOf(42);
    wait();
    done(42);
    expect(await Promise.all([...others, build])).toHaveLength(41);
  });

  it('is counted for each request alone, whatever it shared the worker with', async () => {
    const { supervisor, done, dieOf } = superviseFakes();
    const replies = [supervisor.request(...question('a')), supervisor.request('check', { text: 'b' })];
    for (const id of [1, 2, 1, 2]) dieOf(id);
    for (const id of [1, 2]) done(id);
    expect(await Promise.all(replies)).toEqual(['output 1', 'output 2']);
  });

  it('is charged to nobody once what was worked on is answered or dropped', async () => {
    const { supervisor, say, done, die, dieOf } = superviseFakes();
    const caller = new AbortController();
    const dropped = supervisor.request(...question('dropped'), { signal: caller.signal });
    const waiting = supervisor.request(...question('waiting'));
    for (let i = 0; i < 5; i++) {
      const answered = supervisor.request(...question('answered'));
      say({ kind: 'working', id: 3 + i });
      done(3 + i);
      await answered;
      die();
    }
    caller.abort(new Error('gone'));
    await expect(dropped).rejects.toThrow('gone');
    for (let i = 0; i < 5; i++) dieOf(1);
    done(2);
    expect(await waiting).toBe('output 2');
  });

  it('in a build makes the next try wait longer each time, without end, while others are answered', async () => {
    const { supervisor, waits, asked, done, dieOf, die, wait } = superviseFakes();
    const build = supervisor.request('build', {});
    const asking = supervisor.request(...question('a'));
    for (let i = 0; i < 8; i++) {
      dieOf(1);
      expect(asked()).toEqual([2]);
      wait();
    }
    expect(waits.map(({ ms }) => ms)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((s) => s * 1000));
    dieOf(1);
    die('another death while the build waits');
    expect(asked()).toEqual([2]);
    done(2);
    await asking;
    wait();
    expect(asked()).toEqual([2, 1]);
    done(1);
    expect(await build).toBe('output 1');
  });

  it('leaves no timer when the waiting build is dropped', async () => {
    const { supervisor, waits, dieOf } = superviseFakes();
    const lock = new AbortController();
    const build = supervisor.request('build', {}, { signal: lock.signal });
    dieOf(1);
    lock.abort(new Error('the lock is lost'));
    await expect(build).rejects.toThrow('the lock is lost');
    expect(waits.map(({ off }) => off)).toEqual([true]);
  });

  it('three times before anything has begun fails only the request that asks whether a worker starts', async () => {
    const { supervisor, workers, die } = superviseFakes();
    const hello = supervisor.request('hello', undefined);
    for (let i = 0; i < 3; i++) die(`death ${i}`);
    await expect(hello).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining('3 times in a row before it was ready'),
      cause: { message: 'death 2' },
    });
    expect(workers).toHaveLength(3);
  });

  it('again and again before anything has begun lets all others wait longer each time, and they are answered', async () => {
    const { supervisor, workers, waits, asked, done, die, waitAll } = superviseFakes();
    const waiting = [supervisor.request(...question('a')), supervisor.request('build', {})];
    const pauses: number[] = [];
    for (let i = 0; i < 3; i++) die();
    for (let i = 0; i < 6; i++) {
      pauses.push(waits[0]?.ms ?? 0);
      expect(waits).toHaveLength(2);
      waitAll();
      die();
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32].map((s) => s * 1000));
    waitAll();
    expect(asked()).toEqual([1, 2]);
    for (const id of [1, 2]) done(id);
    expect(await Promise.all(waiting)).toEqual(['output 1', 'output 2']);
    expect(workers).toHaveLength(10);
  });

  it('ten times before anything has begun fails all that waits, and the next request tries again', async () => {
    const { supervisor, workers, done, die, waitAll } = superviseFakes();
    const waiting = [supervisor.request(...question('a')), supervisor.request('build', {})];
    for (let i = 0; i < 10; i++) {
      die(`death ${i}`);
      waitAll();
    }
    for (const reply of waiting)
      await expect(reply).rejects.toMatchObject({
        code: 'ENGINE_FAILED',
        message: expect.stringContaining('10 times in a row before it was ready'),
        cause: { message: 'death 9' },
      });
    expect(workers).toHaveLength(10);
    const later = supervisor.request(...question('later'));
    done(3);
    expect(await later).toBe('output 3');
    expect(workers).toHaveLength(11);
  });

  it('at one question that somebody asks again and again fails that one each time, and no other', async () => {
    const { supervisor, done, dieOf } = superviseFakes();
    const other = supervisor.request(...question('harmless'));
    for (let id = 2; id < 7; id++) {
      const poison = supervisor.request(...question('poison'));
      for (let i = 0; i < 3; i++) dieOf(id);
      await expect(poison).rejects.toThrow('poison');
    }
    done(1);
    expect(await other).toBe('output 1');
  });

  it('starts no worker while nobody asks', async () => {
    const { supervisor, workers, done, die } = superviseFakes();
    const reply = supervisor.request(...question('a'));
    done(1);
    await reply;
    die();
    expect(workers).toHaveLength(1);
  });
});
