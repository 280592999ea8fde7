import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Channel, Link } from '../../../../src/channels/channel.js';
import type { WatchedApp } from '../../../../src/channels/ops/health.js';
import { createMetrics } from '../../../../src/channels/ops/metrics.js';
import { createOpsChannel, type OpsOptions } from '../../../../src/channels/ops/ops.js';
import { startWatching } from '../../../../src/channels/ops/watching.js';
import { createEngine } from '../../../support/engine.js';
import { article } from '../../../support/tiny.js';

const engine = createEngine([article({ id: 'bridge', markdown: 'The bridge was opened on Monday.' })]);
const whole: WatchedApp = { engine, building: () => undefined, built: () => undefined };

const channel = (name: string, links: () => readonly Link[]): Channel => ({
  name,
  links,
  open: async () => name,
  close: async () => undefined,
});

async function opened(options: Partial<OpsOptions> = {}) {
  const metrics = createMetrics({ commands: ['ask'] });
  const stop = new AbortController();
  const ops = createOpsChannel({
    metrics,
    app: () => whole,
    channels: () => [],
    version: '1.2.3',
    stopping: stop.signal,
    port: 0,
    ...options,
  });
  const where = (await ops.open()).replace(/^.*(http\S+)\/metrics$/, '$1');
  onTestFinished(() => ops.close());
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(where + path, init);
    return { status: response.status, text: await response.text() };
  };
  return { where, stop, ask, json: async (path: string) => JSON.parse((await ask(path)).text) };
}

describe('/healthz', () => {
  it('says that the program is alive, with facts of the library, while the engine answers', async () => {
    const { ask, json } = await opened();
    expect((await ask('/healthz')).status).toBe(200);
    expect(await json('/healthz')).toEqual({
      ok: true,
      version: '1.2.3',
      uptimeSeconds: expect.any(Number),
      engine: { state: 'up', restarts: 0 },
      library: {
        articles: 1,
        passages: 1,
        problems: 0,
        buildMs: null,
        building: null,
        updated: null,
        failure: null,
        lastGood: 0,
      },
    });
  });

  it('shows when each feed was last asked, and what was wrong then', async () => {
    const [fine, gone] = ['https://example.org/feed', 'https://example.org/gone'];
    const feeds = () => [
      { url: fine, title: 'Paper', failures: 0, polledAt: 0, nextAt: 60_000 },
      { url: gone, failures: 3, problem: 'HTTP 410' },
    ];
    const { json } = await opened({ feeds });
    const times = { polled: '1970-01-01T00:00:00.000Z', next: '1970-01-01T00:01:00.000Z' };
    expect((await json('/healthz')).feeds).toEqual([
      { url: fine, title: 'Paper', ...times, failures: 0, problem: null },
      { url: gone, title: null, polled: null, next: null, failures: 3, problem: 'HTTP 410' },
    ]);
  });

  it('is 200 while the models are loaded, and 503 with the reason when the engine fails or says nothing', async () => {
    const starting = await opened({ app: () => undefined });
    expect(await starting.ask('/healthz')).toMatchObject({ status: 200, text: expect.stringContaining('starting') });
    const failing = { ...engine, ready: () => Promise.reject(new Error('no model')) };
    const failed = await opened({ app: () => ({ ...whole, engine: failing }) });
    expect(await failed.ask('/healthz')).toMatchObject({ status: 503, text: expect.stringContaining('no model') });
    const hanging = {
      ...engine,
      ready: ({ signal }: { signal?: AbortSignal | undefined } = {}) =>
        new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    };
    const silent = await opened({ app: () => ({ ...whole, engine: hanging }), patienceMs: 10 });
    expect(await silent.ask('/healthz')).toMatchObject({ status: 503, text: expect.stringContaining('10 ms') });
  });
});

describe('/readyz', () => {
  it('is 200 once there is something to quote and every connection is up', async () => {
    const { ask } = await opened({ channels: () => [channel('discord', () => ['up', 'up'])] });
    expect(await ask('/readyz')).toEqual({ status: 200, text: '{"ready":true,"reasons":[]}\n' });
  });

  it('is 503 with every reason while there is one', async () => {
    const loading = await opened({ app: () => undefined, channels: () => [channel('discord', () => [])] });
    expect(await loading.json('/readyz')).toEqual({
      ready: false,
      reasons: ['the models are being loaded', 'discord is not connected'],
    });
    const { ask, json, stop } = await opened({
      app: () => ({
        engine: createEngine([]),
        built: () => undefined,
        building: () => ({ done: 3, total: 9, articles: 0 }),
      }),
      channels: () => [channel('discord', () => ['up', 'connecting'])],
    });
    stop.abort();
    expect((await ask('/readyz')).status).toBe(503);
    expect((await json('/readyz')).reasons).toEqual([
      'the program is stopping',
      'there is no article to quote yet; 3 of 9 passages are read',
      'discord: 1 of 2 connections are connecting',
    ]);
  });
});

describe('the port of health and metrics', () => {
  it('takes nothing but GET and HEAD of the three addresses', async () => {
    const { ask } = await opened();
    expect((await ask('/metrics', { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(405);
    expect((await ask('/metrics', { method: 'HEAD' })).text).toBe('');
    expect((await ask('/elsewhere')).status).toBe(404);
  });

  it('is on this machine only, unless another address is given', async () => {
    expect((await opened()).where).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it('that is taken is reported, and the program goes on without', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const lines: string[] = [];
    const options = { app: () => whole, channels: () => [], version: '1', stopping: new AbortController().signal };
    const warn = (line: string): void => void lines.push(line);
    const watching = await startWatching({ ...options, at: { host: '127.0.0.1', port }, commands: [], warn });
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^CONFIG_INVALID .* ${port}.*taken.*METRICS_PORT`))]);
    await watching.close();
    expect(await startWatching({ ...options, at: undefined, commands: [], warn })).not.toHaveProperty('metrics');
  });
});
