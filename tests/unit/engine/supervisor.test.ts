import { describe, expect, it } from 'vitest';
import type { StartWorker, WorkerEvents } from '../../../src/engine/process.js';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.js';
import { createLine } from '../../../src/engine/supervisor.js';

type Fake = WorkerEvents & { readonly sent: ToWorker[]; ended: boolean };

/** Workers that do nothing but note what they are sent; the test plays their part. */
function fakes() {
  const workers: Fake[] = [];
  const notes: string[] = [];
  const start: StartWorker = (events) => {
    const fake: Fake = { ...events, sent: [], ended: false };
    workers.push(fake);
    return {
      post: (message) => fake.sent.push(message),
      end: async () => {
        fake.ended = true;
        fake.onEnd(new Error('ended'));
      },
    };
  };
  const line = createLine({ start, attempts: 3, onArticles: () => undefined, onNote: (text) => notes.push(text) });
  const worker = (): Fake => workers.at(-1) ?? expect.unreachable('no worker was started');
  return { line, workers, notes, worker };
}

const find = (text: string) => ({ kind: 'find', query: { text, limit: 1 } }) as const;
const found = (id: number): FromWorker => ({ kind: 'found', id, found: { text: '', hits: [], terms: [], ms: {} } });

describe('a line to a worker', () => {
  it('gives each request the reply with its number, in whatever order they come', async () => {
    const { line, worker } = fakes();
    const replies = [line.ask(find('a')), line.ask(find('b'))];
    worker().onMessage(found(2));
    worker().onMessage(found(1));
    expect((await Promise.all(replies)).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('passes the progress on', async () => {
    const { line, worker } = fakes();
    const seen: unknown[] = [];
    void line.ask({ kind: 'build' }, { onProgress: (progress) => seen.push(progress) });
    worker().onMessage({ kind: 'progress', id: 1, progress: { done: 1, total: 2, articles: 0 } });
    expect(seen).toEqual([{ done: 1, total: 2, articles: 0 }]);
  });

  it('rejects with the code and the message of an AppError of the worker, and with ENGINE_FAILED for any other', async () => {
    const { line, worker } = fakes();
    const replies = [line.ask({ kind: 'build' }), line.ask(find('a'))];
    worker().onMessage({ kind: 'failed', id: 1, failure: { code: 'CORPUS_EMPTY', message: 'nothing', cause: 'why' } });
    worker().onMessage({ kind: 'failed', id: 2, failure: { message: 'x is undefined', stack: 'at y' } });
    await expect(replies[0]).rejects.toMatchObject({
      code: 'CORPUS_EMPTY',
      message: 'nothing',
      cause: { message: 'why' },
    });
    await expect(replies[1]).rejects.toMatchObject({ code: 'ENGINE_FAILED', cause: { message: 'x is undefined' } });
  });

  it('replaces a worker that dies and asks again what was open, and only that', async () => {
    const { line, workers, worker, notes } = fakes();
    const replies = [line.ask(find('a')), line.ask(find('b')), line.ask({ kind: 'build' })];
    worker().onMessage(found(1));
    worker().onEnd(new Error('Module did not self-register'));
    expect(workers).toHaveLength(2);
    expect(worker().sent).toMatchObject([{ id: 2 }, { id: 3 }]);
    expect(notes[0]).toContain('Module did not self-register');
    worker().onMessage(found(2));
    expect((await replies[1])?.id).toBe(2);
  });

  it('gives a request up, with the cause, that three workers in a row died of', async () => {
    const { line, workers, worker } = fakes();
    const poison = line.ask(find('poison'));
    for (let i = 0; i < 3; i++) worker().onEnd(new Error(`death ${i}`));
    await expect(poison).rejects.toMatchObject({ code: 'ENGINE_FAILED', cause: { message: 'death 2' } });
    expect(workers).toHaveLength(3);
    const later = line.ask(find('harmless'));
    worker().onMessage(found(2));
    expect((await later).id).toBe(2);
    expect(workers).toHaveLength(4);
  });

  it('starts no worker while nobody asks', async () => {
    const { line, workers, worker } = fakes();
    const reply = line.ask(find('a'));
    worker().onMessage(found(1));
    await reply;
    worker().onEnd(new Error('died'));
    expect(workers).toHaveLength(1);
  });

  it('hears nothing more from a worker that has been replaced', async () => {
    const { line, workers, worker } = fakes();
    const reply = line.ask(find('a'));
    worker().onEnd(new Error('died'));
    workers[0]?.onEnd(new Error('died again'));
    workers[0]?.onMessage(found(1));
    expect(workers).toHaveLength(2);
    worker().onMessage({ kind: 'failed', id: 1, failure: { message: 'from the second' } });
    await expect(reply).rejects.toThrow('from the second');
  });

  it('drops a question whose signal is aborted, and tells the worker', async () => {
    const { line, worker } = fakes();
    const caller = new AbortController();
    const reply = line.ask(find('a'), { signal: caller.signal });
    caller.abort(new Error('deadline'));
    await expect(reply).rejects.toThrow('deadline');
    expect(worker().sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    worker().onMessage(found(1));
  });

  it('does not send a question whose signal was aborted before', async () => {
    const { line, workers } = fakes();
    await expect(line.ask(find('a'), { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow('late');
    expect(workers).toHaveLength(0);
  });

  it('fails all that is open when the worker says that none can start, and tries anew with the next request', async () => {
    const { line, workers, worker } = fakes();
    const reply = line.ask({ kind: 'hello' });
    worker().onMessage({ kind: 'unready', failure: { code: 'MODEL_MISSING', message: 'no model' } });
    await expect(reply).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(workers[0]?.ended).toBe(true);
    void line.ask(find('a'));
    expect(workers).toHaveLength(2);
  });

  it('ends the worker when closed, rejects what is open, and takes no more', async () => {
    const { line, workers } = fakes();
    const open = line.ask(find('a'));
    const rejected = expect(open).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    await line.close();
    await rejected;
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    await expect(line.ask(find('b'))).rejects.toThrow('closed');
    await line.close();
  });
});
