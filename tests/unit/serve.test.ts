import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { AppError } from '../../src/errors.js';
import { type Serving, serve } from '../../src/serve.js';

type Refresh = App['refresh'];

/** Serves with one channel that notes what happens to it, until `stop`. */
function serving(refresh: Refresh) {
  const events: string[] = [];
  const stop = new AbortController();
  let seen: Serving | undefined;
  const app = { refresh: async (onProgress) => refresh(onProgress) } as Pick<App, 'refresh'>;
  const done = serve(app, {
    channels: (given) => {
      seen = given;
      const open = async () => {
        events.push('opened');
        return 'http://here/';
      };
      const close = async () => void events.push('closed');
      return [{ name: 'web', open, close }];
    },
    signal: stop.signal,
    say: (line) => events.push(line),
  });
  return { events, stop, done, building: () => seen?.building() };
}

const report = { articles: 1, passages: 1, embedded: 1, reused: 0, notes: [], problems: [], ms: 1 };

describe('serving', () => {
  it('opens the channels before the build, and tells them how far it is', async () => {
    let finish: () => void = () => undefined;
    const { events, stop, done, building } = serving(async (onProgress) => {
      events.push('build');
      onProgress?.({ done: 3, total: 10, articles: 1 });
      await new Promise<void>((resolve) => (finish = resolve));
      return { notes: [], report };
    });
    await expect.poll(building).toEqual({ kind: 'going', done: 3, total: 10 });
    expect(events).toEqual(['opened', 'web: http://here/', 'build']);
    finish();
    await expect.poll(building).toBeUndefined();
    stop.abort();
    await done;
    expect(events.at(-1)).toBe('closed');
  });

  it('goes on with the old index when the articles cannot be read, and says so', async () => {
    const { events, stop, done, building } = serving(async () => ({ notes: ['CORPUS_INVALID x', 'As it was.'] }));
    await expect.poll(building).toEqual({ kind: 'failed', message: 'CORPUS_INVALID x' });
    expect(events).toContain('As it was.');
    stop.abort();
    await done;
  });

  it('closes the channels and fails when nothing can be quoted at all', async () => {
    const { events, done } = serving(async () => {
      throw new AppError('CORPUS_EMPTY', 'no articles');
    });
    await expect(done).rejects.toMatchObject({ code: 'CORPUS_EMPTY' });
    expect(events.at(-1)).toBe('closed');
  });
});
