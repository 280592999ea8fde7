import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();
const patient = async () => healthy(await loopback({ openapi }));

const answering = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const failing = (code: string) => async () =>
  Promise.reject(
    new TypeError('fetch failed', { cause: Object.assign(new Error(`${code} library.example.org`), { code }) }),
  );

async function takenPort(): Promise<number> {
  const server = createServer((_, response) => response.end('something else'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('of mistakes on the network, the doctor finds', () => {
  it('a port that is taken, and by whom', async () => {
    const port = await takenPort();
    const env = { METRICS_PORT: String(port) };
    await expectOnly(
      await patient(),
      { env, fetch },
      {
        check: 'ports',
        found: new RegExp(`METRICS_PORT ${port} .*taken by `),
        advice: /another METRICS_PORT.*or stop/,
      },
    );
    const { findings } = await examined(await patient(), {
      env: { PORT: String(port) },
      fetch: answering(200, { articles: 5 }),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'ports', ok: true, found: expect.stringContaining('running there already') }),
    );
  });

  it.each([
    [
      'a private address',
      { PUBLIC_URL: 'http://192.168.1.5:8787' },
      failing('ECONNREFUSED'),
      /192\.168/,
      /name under which/,
    ],
    ['a name that is unknown', {}, failing('ENOTFOUND'), /not known/, /DNS/],
    ['an expired certificate', {}, failing('CERT_HAS_EXPIRED'), /no valid certificate/, /certbot/],
    ['a proxy that hides the name', {}, answering(421, {}), /421/, /proxy_set_header Host/],
    ['somebody else', {}, answering(200, { hello: 'world' }), /200, and not as Yaar/, /nginx\.conf/],
    ['no page at all', { CHANNELS: 'discord' }, answering(200, {}), /not among CHANNELS/, /CHANNELS=discord,web/],
  ])('a PUBLIC_URL that leads to %s', async (_name, env, asked, found, advice) => {
    const options = { env: { PUBLIC_URL: 'https://library.example.org', ...env }, fetch: asked };
    await expectOnly(await patient(), options, { check: 'public address', found, advice });
  });
});
