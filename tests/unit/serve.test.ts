import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.js';
import { AppError } from '../../src/errors.js';
import { serve, stopOnSignals } from '../../src/serve.js';
import type { Refreshed } from '../../src/watch/refresh.js';

type Fake = Channel & { readonly closed: () => boolean };

function fakeChannel(name: string, more: Partial<Channel> = {}): Fake {
  let closed = false;
  const close = async (): Promise<void> => {
    closed = true;
  };
  return { name, open: async () => `${name} is open`, close, ...more, closed: () => closed };
}

const refused = new AppError('CONFIG_INVALID', 'no');
const refuses = { open: () => Promise.reject(refused) };

function started(
  channels: readonly Channel[],
  refresh = async (): Promise<Refreshed> => ({ notes: ['read'], warnings: [] }),
) {
  const stop = new AbortController();
  const notes: string[] = [];
  const served = serve({
    channels,
    refresh,
    signal: stop.signal,
    note: (line) => void notes.push(line),
    warn: (line) => void notes.push(line),
  });
  return { stop, notes, served };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('serving', () => {
  it('opens every channel before the build is done, and closes them when the program is to end', async () => {
    const web = fakeChannel('web');
    const { stop, notes, served } = started([fakeChannel('discord'), web], () => new Promise(() => undefined));
    await soon();
    expect(notes).toEqual(['discord is open', 'web is open']);
    expect(web.closed()).toBe(false);
    stop.abort();
    expect(await served).toBe(0);
    expect(web.closed()).toBe(true);
  });

  it('goes on with the channels that open, and reports the others', async () => {
    const { stop, notes, served } = started([fakeChannel('discord', refuses), fakeChannel('web')]);
    await soon();
    expect(notes).toEqual(['CONFIG_INVALID no', 'web is open', 'read']);
    stop.abort();
    expect(await served).toBe(0);
  });

  it('fails with the error of the only channel, without building', async () => {
    let built = false;
    const { served } = started([fakeChannel('discord', refuses)], async () => {
      built = true;
      return { notes: [], warnings: [] };
    });
    await expect(served).rejects.toBe(refused);
    expect(built).toBe(false);
  });

  it('goes on when the engine fails in the build, and reports it', async () => {
    const web = fakeChannel('web');
    const failed = new AppError('ENGINE_FAILED', 'it died');
    const { stop, notes, served } = started([web], () => Promise.reject(failed));
    await soon();
    expect([notes, web.closed()]).toEqual([['web is open', 'ENGINE_FAILED it died'], false]);
    stop.abort();
    expect(await served).toBe(0);
  });

  it('ends with the last channel, and closes all when the build leaves nothing to answer from', async () => {
    const gone = fakeChannel('discord', { failed: Promise.resolve(refused) });
    await expect(started([gone]).served).rejects.toBe(refused);
    const web = fakeChannel('web');
    const empty = new AppError('CORPUS_EMPTY', 'nothing');
    await expect(started([web], () => Promise.reject(empty)).served).rejects.toBe(empty);
    expect([gone.closed(), web.closed()]).toEqual([true, true]);
  });
});

describe('signals', () => {
  function program() {
    const on = new EventEmitter();
    const exits: number[] = [];
    const stop = new AbortController();
    const exit = (status: number): never => exits.push(status) as never;
    stopOnSignals(stop, { once: on.once.bind(on), exit } as unknown as NodeJS.Process);
    return { send: (name: string) => on.emit(name), exits, stopped: () => stop.signal.aborted };
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends the program after what is under way, and at once when it comes again', (name, status) => {
    const { send, exits, stopped } = program();
    expect(send(name)).toBe(true);
    expect([stopped(), exits]).toEqual([true, []]);
    send(name);
    expect(exits).toEqual([status]);
  });
});
