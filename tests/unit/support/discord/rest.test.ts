import { REST, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord, DiscordOptions } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { ERRORS } from '../../../support/discord/refusal.js';

const CONTENT = { content: 'hello', allowed_mentions: { parse: [] } };

/** discord.js's own REST client, which retries what it thinks it should. */
async function opened(options: DiscordOptions = {}): Promise<{ discord: Discord; rest: REST }> {
  const discord = await loopback({ openapi: undefined, ...options });
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  return { discord, rest };
}

const send = ({ discord, rest }: { discord: Discord; rest: REST }, body: object = CONTENT) =>
  rest.post(Routes.channelMessages(discord.channel.id), { body });

/** The status and code a request was refused with. */
const refusal = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'accepted',
    (error: unknown) => [Reflect.get(Object(error), 'status'), Reflect.get(Object(error), 'code')],
  );

describe('the rate limit', () => {
  it('asks to wait and lets the request through after that', async () => {
    const opening = await opened();
    opening.discord.fail({ method: 'POST', status: 429, retryAfter: 0.05 });
    await send(opening);
    expect(opening.discord.requests.map(({ status }) => status)).toEqual([429, 200]);
    expect(opening.discord.requests[0]?.answer).toEqual({
      message: 'You are being rate limited.',
      code: 0,
      retry_after: 0.05,
      global: false,
    });
  });

  it('allows fifty requests a second over all routes, webhooks and callbacks not counted', async () => {
    const { discord } = await opened({ requestsPerSecond: 2 });
    const get = (path: string) =>
      fetch(`${discord.apiUrl}/v10${path}`, {
        headers: { authorization: `Bot ${discord.token}`, 'user-agent': 'DiscordBot (https://example.org, 1)' },
      });
    const statuses: number[] = [];
    for (const path of ['/users/@me', '/gateway/bot', '/applications/@me', '/webhooks/1/x/messages/@original'])
      statuses.push((await get(path)).status);
    expect(statuses).toEqual([200, 200, 429, 404]);
    discord.clock.advance(1000);
    expect((await get('/users/@me')).status).toBe(200);
    discord.forgive('unknown-interaction');
  });
});

describe('every request', () => {
  it('fails the test when its route is unknown', async () => {
    const { discord, rest } = await opened();
    expect(await refusal(rest.get('/no/such/route'))).toEqual([404, 0]);
    expect(() => discord.assertClean()).toThrow('unknown-route: GET /no/such/route');
    discord.forgive('unknown-route');
  });

  it('needs the token', async () => {
    const { discord } = await opened();
    const wrong = new REST({ api: discord.apiUrl }).setToken('wrong');
    expect(await refusal(wrong.get(Routes.gatewayBot()))).toEqual([401, 0]);
    expect(discord.invalidRequests()).toBe(1);
  });

  it('needs a user agent of the form Discord asks for', async () => {
    const { discord } = await opened();
    await fetch(`${discord.apiUrl}/v10/gateway`);
    expect(discord.forgive('user-agent')).toHaveLength(1);
  });

  it('must not be sent again after it was refused for good', async () => {
    const opening = await opened();
    const reply = { ...CONTENT, message_reference: { message_id: opening.discord.user('ayesha').post('hello').id } };
    opening.discord.fail({ method: 'POST', code: 50013, times: 3 });
    await refusal(send(opening, reply));
    await refusal(send(opening, { ...reply, content: 'something else' }));
    expect(opening.discord.violations()).toEqual([]);
    await refusal(send(opening, reply));
    expect(opening.discord.forgive('asked-again')).toHaveLength(1);
  });

  it('is refused when it is not JSON', async () => {
    const { discord } = await opened();
    const headers = {
      authorization: `Bot ${discord.token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://example.org, 1)',
    };
    const answer = await fetch(`${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });

  it('gets the places where its body is wrong, as a tree', async () => {
    const opening = await opened();
    await refusal(send(opening, { content: 'x'.repeat(2001) }));
    expect(opening.discord.requests[0]?.answer).toMatchObject({
      code: 50035,
      errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
    });
    opening.discord.forgive('limit');
  });
});

describe('injected faults', () => {
  const codes = Object.keys(ERRORS)
    .map(Number)
    .filter((code) => ERRORS[code]?.status !== 429 && code !== 0);
  it.each(codes)('answers %i with its own status, once, and blames nobody', async (code) => {
    const opening = await opened();
    const { discord, rest } = opening;
    const status = ERRORS[code]?.status;
    discord.fail({ code });
    // discord.js keeps no code of a 5xx, and forgets its token after a 401.
    expect(await refusal(send(opening))).toEqual([status, status === 503 ? undefined : code]);
    rest.setToken(discord.token);
    await send(opening);
    expect(discord.channel.text()).toBe('yaar: hello');
  });

  it('answers a slow mode with 429 and the time to wait', async () => {
    const opening = await opened();
    for (const code of [20016, 20028]) opening.discord.fail({ code, retryAfter: 0.02 });
    await send(opening);
    expect(opening.discord.requests.map(({ answer }) => Reflect.get(Object(answer), 'code'))).toEqual([
      20016,
      20028,
      undefined,
    ]);
  });

  it('meets only the route and method that it names, and reports when it was never met', async () => {
    const opening = await opened();
    opening.discord.fail({ method: 'PATCH', route: '/channels/{channel_id}/messages/{message_id}', code: 50001 });
    opening.discord.fail({ route: /callback$/, code: 10062 });
    await send(opening);
    expect(opening.discord.unmetFaults().map(({ code }) => code)).toEqual([50001, 10062]);
  });

  it('stalls a request for as long as the clock takes', async () => {
    const opening = await opened();
    opening.discord.fail({ stallMs: 60_000 });
    const sent = send(opening);
    await opening.discord.until(() => opening.discord.requests[0], { what: 'the request' });
    expect(opening.discord.channel.text()).toBe('');
    opening.discord.clock.advance(60_000);
    await sent;
    expect(opening.discord.channel.text()).toBe('yaar: hello');
  });

  it('loses a request before it has an effect, or its answer after', async () => {
    const opening = await opened();
    opening.discord.fail({ lose: 'request' });
    await expect(send(opening)).rejects.toThrow();
    expect(opening.discord.channel.text()).toBe('');
    opening.discord.fail({ lose: 'answer' });
    await expect(send(opening)).rejects.toThrow();
    expect(opening.discord.channel.text()).toBe('yaar: hello');
  });
});
