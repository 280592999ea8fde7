import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../../../src/channels/ops/metrics.js';
import { createOpsChannel } from '../../../../src/channels/ops/ops.js';

async function opened(): Promise<number> {
  const ops = createOpsChannel({
    metrics: createMetrics({ commands: [] }),
    app: () => undefined,
    channels: () => [],
    version: '1',
    stopping: new AbortController().signal,
    port: 0,
  });
  const where = await ops.open();
  onTestFinished(() => ops.close());
  return Number(/:(\d+)\/metrics$/.exec(where)?.[1]);
}

async function statusOf(port: number, line: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  let heard = '';
  socket.on('data', (piece) => {
    heard += String(piece);
  });
  await once(socket, 'close');
  return heard.split(' ')[1] ?? '';
}

it('no address that a client sends ends the program', async () => {
  const port = await opened();
  const odd = ['//', '//[', '/\\', 'http://[x', 'http://x:99999/', '?', '/%zz', '*', '/readyz//', 'https://'];
  for (const address of odd) expect(await statusOf(port, `GET ${address}`), address).toMatch(/^40[04]$/);
  expect(await statusOf(port, 'GET /healthz?probe=1')).toBe('200');
});
