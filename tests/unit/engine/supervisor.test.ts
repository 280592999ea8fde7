import { describe, expect, it } from 'vitest';
import { superviseFakes } from '../../support/fake-workers.js';

const question = (text: string) => ['ask', { question: text }] as const;

describe('a supervisor', () => {
  it('gives each request the reply with its number, in whatever order they come', async () => {
    const { supervisor, done } = superviseFakes();
    const replies = [supervisor.request(...question('a')), supervisor.request(...question('b'))];
    done(2);
    done(1);
    expect(await Promise.all(replies)).toEqual(['output 1', 'output 2']);
  });

  it('passes the progress on', async () => {
    const { supervisor, say } = superviseFakes();
    const seen: unknown[] = [];
    void supervisor.request('build', {}, { onProgress: (progress) => seen.push(progress) });
    say({ kind: 'progress', id: 1, progress: { done: 1, total: 2, articles: 0 } });
    expect(seen).toEqual([{ done: 1, total: 2, articles: 0 }]);
  });

  it('rejects with the code and the message of an AppError of the worker, and with ENGINE_FAILED for any other', async () => {
    const { supervisor, say } = superviseFakes();
    const replies = [supervisor.request('build', {}), supervisor.request(...question('a'))];
    say({ kind: 'failed', id: 1, failure: { code: 'CORPUS_EMPTY', message: 'nothing', cause: 'why' } });
    say({ kind: 'failed', id: 2, failure: { message: 'x is undefined', stack: 'at y' } });
    await expect(replies[0]).rejects.toMatchObject({
      code: 'CORPUS_EMPTY',
      message: 'nothing',
      cause: { message: 'why' },
    });
    await expect(replies[1]).rejects.toMatchObject({ code: 'ENGINE_FAILED', cause: { message: 'x is undefined' } });
  });

  it('ignores a worker that has been replaced', async () => {
    const { supervisor, workers, die, say } = superviseFakes();
    const reply = supervisor.request(...question('a'));
    die();
    workers[0]?.onEnd(new Error('died again'));
    workers[0]?.onMessage({ kind: 'done', id: 1, output: 'late' });
    expect(workers).toHaveLength(2);
    say({ kind: 'failed', id: 1, failure: { message: 'from the second' } });
    await expect(reply).rejects.toThrow('from the second');
  });

  it('drops a question whose signal is aborted, and says so to the worker', async () => {
    const { supervisor, worker, done } = superviseFakes();
    const caller = new AbortController();
    const reply = supervisor.request(...question('a'), { signal: caller.signal });
    caller.abort(new Error('deadline'));
    await expect(reply).rejects.toThrow('deadline');
    expect(worker().sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    done(1);
  });

  it('does not send a question whose signal is already aborted', async () => {
    const { supervisor, workers } = superviseFakes();
    const late = supervisor.request(...question('a'), { signal: AbortSignal.abort(new Error('late')) });
    await expect(late).rejects.toThrow('late');
    expect(workers).toHaveLength(0);
  });

  it('fails all open requests when the worker says that none can start, and tries again with the next one', async () => {
    const { supervisor, workers, say } = superviseFakes();
    const reply = supervisor.request('hello', undefined);
    say({ kind: 'unready', failure: { code: 'MODEL_MISSING', message: 'no model' } });
    await expect(reply).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(workers[0]?.ended).toBe(true);
    void supervisor.request(...question('a'));
    expect(workers).toHaveLength(2);
  });

  it('ends the worker when closed, rejects what is open, and takes no more', async () => {
    const { supervisor, workers } = superviseFakes();
    const open = supervisor.request(...question('a'));
    const rejected = expect(open).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    await supervisor.close();
    await rejected;
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    await expect(supervisor.request(...question('b'))).rejects.toThrow('closed');
    await supervisor.close();
  });
});
