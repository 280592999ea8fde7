import { expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { startChannels } from '../../src/start.js';

function starting(open: () => Promise<App>) {
  const stop = new AbortController();
  const said: string[] = [];
  const note = (line: string): void => void said.push(line);
  const nothing = (): void => undefined;
  const done = startChannels(loadConfig({ CHANNELS: 'web', PORT: '0' }), {
    version: '1',
    stop,
    stderr: process.stderr,
    warn: note,
    onFault: nothing,
    onError: nothing,
    attended: false,
    quiet: false,
    open,
  });
  return { stop, said, done };
}

it('a program that is stopped while its models are loaded stops at once, and opens nothing', async () => {
  const { stop, said, done } = starting(() => new Promise(() => undefined));
  stop.abort();
  expect(await done).toBe(0);
  expect(said).toEqual(['Stopped before anything was opened.']);
});

it('what it was loading is closed when it is there after all', async () => {
  let loaded: (app: App) => void = () => undefined;
  const { stop, done } = starting(
    () =>
      new Promise((resolve) => {
        loaded = resolve;
      }),
  );
  stop.abort();
  await done;
  const closed = new Promise<void>((resolve) => {
    // Nothing else of it is used.
    loaded({ close: async () => resolve() } as App);
  });
  await closed;
});

it('a fault while it loads is what the program ends with', async () => {
  const { done } = starting(() => Promise.reject(new Error('no model')));
  await expect(done).rejects.toThrow('no model');
});
