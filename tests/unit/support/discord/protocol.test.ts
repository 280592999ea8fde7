import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { GATEWAY_EVENTS_A_MINUTE } from '../../../support/discord/limits.js';

const PROPERTIES = { os: 'linux', browser: 'test', device: 'test' };

/** A bare socket, for what no library would send. Resolves with the code it was closed with. */
async function closedWith(
  discord: Discord,
  payloads: readonly (object | string)[],
  query = 'v=10&encoding=json',
): Promise<number> {
  const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?${query}`);
  const code = new Promise<number>((resolve) => void socket.once('close', resolve));
  await new Promise((resolve) => void socket.once('message', resolve).once('close', resolve));
  for (const payload of payloads) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return code;
}

const identify = (discord: Discord, changes: object = {}): object => ({
  op: 2,
  d: { token: discord.token, intents: 1, properties: PROPERTIES, ...changes },
});

describe('the gateway closes', () => {
  const cases: readonly (readonly [
    code: number,
    why: string,
    payloads: (discord: Discord) => readonly (object | string)[],
  ])[] = [
    [4001, 'an unknown opcode', () => [{ op: 99, d: null }]],
    [4002, 'what is not JSON', () => ['{']],
    [4002, 'a payload over 4096 bytes', () => [{ op: 1, d: 'x'.repeat(5000) }]],
    [4003, 'anything before IDENTIFY', () => [{ op: 3, d: {} }]],
    [4005, 'a second IDENTIFY', (discord) => [identify(discord), identify(discord)]],
    [
      4008,
      'more than 120 events a minute',
      () => Array.from({ length: GATEWAY_EVENTS_A_MINUTE + 1 }, () => ({ op: 1, d: null })),
    ],
    [4010, 'a shard that there is not', (discord) => [identify(discord, { shard: [1, 1] })]],
    [4013, 'an intent that there is not', (discord) => [identify(discord, { intents: 1 << 30 })]],
    [4014, 'an intent that is not switched on', (discord) => [identify(discord, { intents: 1 << 1 })]],
  ];
  it.each(cases)('with %i for %s, and holds it against the bot', async (code, _, payloads) => {
    const discord = await loopback({ openapi: undefined });
    expect(await closedWith(discord, payloads(discord))).toBe(code);
    expect(discord.forgive('gateway')).toHaveLength(1);
  });

  it('with 4004 for a wrong token, which is a matter of settings', async () => {
    const discord = await loopback({ openapi: undefined });
    expect(await closedWith(discord, [identify(discord, { token: 'wrong' })])).toBe(4004);
  });

  it('with 4012 for another version', async () => {
    const discord = await loopback({ openapi: undefined });
    expect(await closedWith(discord, [], 'v=9&encoding=json')).toBe(4012);
    discord.forgive('gateway');
  });

  it('with 4007 for a RESUME from the future', async () => {
    const discord = await loopback({ openapi: undefined });
    const first = new WebSocket(
      `${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`,
    );
    first.once('message', () => first.send(JSON.stringify(identify(discord))));
    const session = await discord.until(() => discord.gateway.sessions()[0], { what: 'a session' });
    first.terminate();
    expect(await closedWith(discord, [{ op: 6, d: { token: discord.token, session_id: session.id, seq: 999 } }])).toBe(
      4007,
    );
    expect(discord.forgive('gateway').map(({ detail }) => detail)).toEqual([
      expect.stringContaining('resume_gateway_url'),
    ]);
  });
});
