import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST, type RESTOptions } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestWhole, UNREADABLE } from '../../../../src/channels/discord/gateway/whole-answer.js';

type Reply = (response: ServerResponse, nth: number) => void;

/** A client of a server that answers as it is told to. */
async function asking(reply: Reply, options: Partial<RESTOptions> = {}) {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    reply(response, ++requests);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const waits: number[] = [];
  const rest = new REST({
    api,
    retries: 0,
    makeRequest: requestWhole,
    rejectOnRateLimit: ({ retryAfter }) => waits.push(retryAfter) > 0,
    ...options,
  }).setToken('a token');
  return { get: () => rest.get('/users/@me'), requests: () => requests, waits };
}

const answering =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body);

describe('an answer of Discord', () => {
  it('arrives as it is: an object, a list, or nothing where there is none', async () => {
    const bodies = ['{"id":"1"}', '[{"id":"2"}]'];
    for (const body of bodies)
      await expect((await asking(answering(200, body))).get()).resolves.toEqual(JSON.parse(body));
    const nothing = await (await asking(answering(204, '', {}))).get();
    expect(new Uint8Array(nothing as ArrayBuffer)).toHaveLength(0);
  });

  it.each([
    [200, ''],
    [200, 'null'],
    [201, '"text"'],
    [200, '{"id":'],
    [200, '<!doctype html>'],
    [302, '{}'],
    [400, 'null'],
    [404, '<!doctype html>'],
    [601, '{}'],
  ])('that is none of Discord’s (%i %j) fails with a code of its own', async (status, body) => {
    await expect((await asking(answering(status, body))).get()).rejects.toMatchObject({ code: UNREADABLE });
  });

  it.each([401, 403])('of %i is a refusal even if it is the page of a proxy', async (status) => {
    const { get } = await asking(answering(status, '<!doctype html>', { 'content-type': 'text/html' }));
    await expect(get()).rejects.toMatchObject({ name: 'DiscordAPIError[0]', status, code: 0 });
  });

  it('whose body stops arriving is given up with the time limit, whatever its status', async () => {
    for (const status of [200, 404, 500]) {
      const { get } = await asking(
        (response) => {
          response.writeHead(status, { 'content-type': 'application/json', 'content-length': '1000' });
          response.write('{"id":');
        },
        { timeout: 50 },
      );
      await expect(get()).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  it('whose connection breaks in the body is an error of that request alone, whatever its status', async () => {
    for (const status of [200, 404, 429, 500]) {
      const { get } = await asking((response) => {
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"id":', () => response.destroy());
      });
      await expect(get()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
    }
  });
});

describe('a 429', () => {
  const OFFSET = 50;
  it.each([
    ['in the header', '{}', { 'retry-after': '1.5' }, 1500],
    ['in the body alone', '{"retry_after":0.25}', {}, 250],
    ['as a date, but in the body as a number', '{"retry_after":7}', { 'retry-after': 'Fri, 27 Nov 2026' }, 7000],
    ['nowhere', '<!doctype html>', {}, 5000],
    ['as something that is no number', '{"retry_after":"soon"}', { 'retry-after': '-1' }, 5000],
  ])('says how long to wait %s', async (_where, body, headers, ms) => {
    const { get, waits, requests } = await asking(
      answering(429, body, { 'content-type': 'application/json', ...headers }),
    );
    await expect(get()).rejects.toThrow();
    expect(waits).toEqual([ms + OFFSET]);
    expect(requests()).toBe(1);
  });
});
