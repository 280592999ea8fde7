import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openerOf } from '../../../src/channels/web/browser.js';
import { listen } from '../../../src/channels/web/listen.js';

async function open(port: number): Promise<number> {
  const server = await listen(new Hono(), { host: '127.0.0.1', port });
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('listening', () => {
  it('takes the wanted port, and the next free one when it is taken', async () => {
    const first = await open(0);
    const second = await open(first);
    expect(second).not.toBe(first);
    expect(await open(first)).not.toBe(second);
  });

  it('takes the longest question of any script in an address, and nothing far longer', async () => {
    const port = await open(0);
    const status = async (length: number): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}/?line=${encodeURIComponent('\u0645'.repeat(length))}`)).status;
    expect(await status(2200)).toBe(404);
    expect(await status(10_000)).toBe(431);
  });

  it('says which address it cannot use', async () => {
    const wrong = listen(new Hono(), { host: '203.0.113.1', port: 0 });
    await expect(wrong).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('203.0.113.1'),
    });
  });
});

describe('opening a browser', () => {
  const attended = { attended: true, env: { DISPLAY: ':0' } };

  it.each([
    ['on a desktop', { ...attended, platform: 'linux' }, ['xdg-open']],
    ['on a Mac', { attended: true, env: {}, platform: 'darwin' }, ['open']],
    ['on Windows', { attended: true, env: {}, platform: 'win32' }, ['cmd', '/c', 'start', '']],
    ['without a screen', { attended: true, env: {}, platform: 'linux' }, undefined],
    ['in a pipe', { ...attended, attended: false, platform: 'linux' }, undefined],
    ['from afar', { attended: true, env: { DISPLAY: ':0', SSH_CONNECTION: 'x' }, platform: 'linux' }, undefined],
    ['where it is not wished', { attended: true, env: { BROWSER: 'none' }, platform: 'darwin' }, undefined],
  ] as const)('%s uses what the system has', (_name, surroundings, program) => {
    expect(openerOf(surroundings)).toEqual(program);
  });
});
