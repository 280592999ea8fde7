import { describe, expect, it } from 'vitest';
import { createFetcher } from '../../../../src/import/fetch/fetcher.js';
import type { Loopback } from '../../../support/loopback.js';
import { loopback, loopbackFetcher } from '../../../support/loopback.js';

const get = (site: Loopback, path = '/') => loopbackFetcher([site]).get(`${site.origin}${path}`);

describe('an address of a private network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ])('is refused before anything is sent: %s', async (address) => {
    expect(await loopbackFetcher([]).get(address)).toMatchObject({ kind: 'refused', code: 'address-private' });
  });

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fd00::1', '64:ff9b::a00:1'])(
    'is refused behind a name: %s',
    async (address) => {
      const fetcher = loopbackFetcher([], { names: { 'innocent.example': [address] } });
      const refusal = await fetcher.get('http://innocent.example/');
      expect(refusal).toMatchObject({ code: 'address-private', source: 'http://innocent.example/' });
    },
  );

  it('is refused behind a name of this machine, which is looked up as other programs do', async () => {
    const secret = await loopback((_request, response) => response.end('secret'));
    const fetcher = createFetcher({ version: '0.0.0' });
    // Not "localhost.": some systems ask a name server for it, and tests ask nobody outside.
    for (const host of ['localhost', 'LOCALHOST'])
      expect(await fetcher.get(`http://${host}:${secret.port}/`)).toMatchObject({ code: 'address-private' });
    expect(secret.connections()).toBe(0);
  });

  it('is refused behind a name that has a public address, too', async () => {
    const names = { 'innocent.example': ['93.184.215.14', '127.0.0.1'] };
    expect(await loopbackFetcher([], { names }).get('http://innocent.example/')).toMatchObject({
      code: 'address-private',
    });
  });

  it('is refused after a redirect, literally and behind a name', async () => {
    const secret = await loopback((_request, response) => response.end('secret'));
    const site = await loopback((request, response) => {
      const host = request.url === '/name' ? 'inner.example' : '127.0.0.1';
      response.writeHead(302, { location: `http://${host}:${secret.port}/` }).end();
    });
    const fetcher = loopbackFetcher([site], { names: { 'inner.example': ['127.0.0.1'] } });
    for (const path of ['/literal', '/name'])
      expect(await fetcher.get(`${site.origin}${path}`)).toMatchObject({ code: 'address-private' });
    expect(secret.connections()).toBe(0);
  });

  it('is refused after a redirect of robots.txt', async () => {
    const secret = await loopback((_request, response) => response.end('secret'));
    const site = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => response.writeHead(302, { location: secret.origin }).end(),
    });
    expect(await get(site)).toMatchObject({ code: 'address-private' });
    expect(secret.connections()).toBe(0);
  });

  it('is refused when the name changes to it between two requests', async () => {
    const outside = await loopback((_request, response) => response.end('page'), { address: '127.0.0.2' });
    const secret = await loopback((_request, response) => response.end('secret'), { port: outside.port });
    const answers = ['127.0.0.2'];
    const resolve = async (): Promise<readonly string[]> => [answers.shift() ?? '127.0.0.1'];
    const fetcher = loopbackFetcher([outside], { resolve });
    expect(await fetcher.get(`http://rebind.example:${outside.port}/`)).toMatchObject({ code: 'address-private' });
    expect(outside.requests).toEqual(['GET /robots.txt']);
    expect(secret.connections()).toBe(0);
  });

  it('is never reached by a second look-up: the connection goes to the address that was checked', async () => {
    const outside = await loopback((_request, response) => response.end('page'), { address: '127.0.0.2' });
    const secret = await loopback((_request, response) => response.end('secret'), { port: outside.port });
    let asked = 0;
    const resolve = async (): Promise<readonly string[]> => {
      asked += 1;
      return ['127.0.0.2'];
    };
    const got = await loopbackFetcher([outside], { resolve }).get(`http://localhost:${outside.port}/`);
    expect(got).toMatchObject({ kind: 'fetched' });
    expect(asked).toBe(2);
    expect(secret.connections()).toBe(0);
  });

  it('is fetched at the port that is allowed, and at no other', async () => {
    const allowed = await loopback((_request, response) => response.end('page'));
    const other = await loopback((_request, response) => response.end('secret'));
    const fetcher = loopbackFetcher([allowed]);
    expect(await fetcher.get(allowed.origin)).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.get(other.origin)).toMatchObject({ code: 'address-private' });
    expect(other.connections()).toBe(0);
  });
});
