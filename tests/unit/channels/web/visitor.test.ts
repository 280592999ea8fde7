import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientOf, isPrivate } from '../../../../src/channels/web/visit/visitor.js';

type Visit = { readonly from?: string; readonly says?: string; readonly published?: boolean };

/** The client of a request that came over a socket `from` this address, with `says` as its X-Forwarded-For. */
async function clientOfVisit({ from, says, published = true }: Visit): Promise<string> {
  const routes = new Hono().get('/', (c) => c.text(clientOf(c, { published })));
  const env = from === undefined ? {} : { incoming: { socket: { remoteAddress: from } } };
  const response = await routes.request('/', { headers: says === undefined ? {} : { 'x-forwarded-for': says } }, env);
  return response.text();
}

describe('the client of a request', () => {
  it.each<[string, Visit, string]>([
    ['is the address that a proxy on this machine adds', { from: '127.0.0.1', says: '198.51.100.7' }, '198.51.100.7'],
    ['is what a proxy in the same network adds', { from: '::ffff:10.0.0.2', says: '198.51.100.7' }, '198.51.100.7'],
    ['is not what a visitor claims before it', { from: '127.0.0.1', says: '1.2.3.4, 198.51.100.7' }, '198.51.100.7'],
    ['is not what a stranger claims who comes directly', { from: '203.0.113.9', says: '1.2.3.4' }, '203.0.113.9'],
    ['is the socket when the header is no address', { from: '127.0.0.1', says: 'unknown' }, '127.0.0.1'],
    ['is the socket when there is no header', { from: '::ffff:203.0.113.9' }, '203.0.113.9'],
    [
      'is the socket when the page is not published',
      { from: '127.0.0.1', says: '1.2.3.4', published: false },
      '127.0.0.1',
    ],
    ['is one for all addresses of a household', { from: '::1', says: '2001:db8:1:2:aaaa::1' }, '2001:db8:1:2::/64'],
    ['has a name when nothing is known', {}, 'unknown'],
  ])('%s', async (_name, visit, client) => {
    expect(await clientOfVisit(visit)).toBe(client);
  });
});

describe('a page', () => {
  it.each([
    ['127.0.0.1', undefined, true],
    ['localhost', undefined, true],
    ['::1', undefined, true],
    ['127.0.0.1', 'https://library.example.org', false],
    ['0.0.0.0', undefined, false],
    ['192.168.1.5', undefined, false],
  ])('bound to %s and published as %s is for this machine alone: %s', (host, publicUrl, expected) => {
    expect(isPrivate(host, publicUrl)).toBe(expected);
  });
});
