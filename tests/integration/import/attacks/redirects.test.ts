import { describe, expect, it } from 'vitest';
import type { Loopback } from '../../../support/loopback.js';
import { loopback, loopbackFetcher } from '../../../support/loopback.js';

const get = (site: Loopback, path = '/') => loopbackFetcher([site]).get(`${site.origin}${path}`);

describe('an address that is not of the web', () => {
  it.each([
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'ftp://example.org/a',
    'gopher://example.org/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'ws://example.org/',
    'https://',
    'example.org/page',
    'http://example.org:99999/',
    'http://example.org:25/',
    'http://example.org:22/',
    'http://example.org:6667/',
  ])('is refused: %s', async (address) => {
    const names = { 'example.org': ['93.184.215.14'] };
    expect(await loopbackFetcher([], { names }).get(address)).toMatchObject({ code: 'address-invalid' });
  });

  it('is refused when it is longer than any address', async () => {
    const refusal = await loopbackFetcher([]).get(`http://example.org/${'a'.repeat(5_000)}`);
    expect(refusal).toMatchObject({ code: 'address-invalid' });
    expect(JSON.stringify(refusal).length).toBeLessThan(1_000);
  });

  it('is refused with a password in it, which is not repeated', async () => {
    const refusal = await loopbackFetcher([]).get('https://anna:hunter2@example.org/');
    expect(refusal).toMatchObject({ code: 'address-invalid' });
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });

  it.each(['file:///etc/passwd', 'http://anna:hunter2@127.0.0.1/', 'http://example.org:25/', 'http://[::1'])(
    'is refused after a redirect, too: %s',
    async (location) => {
      const site = await loopback((_request, response) => response.writeHead(301, { location }).end());
      const fetcher = loopbackFetcher([site], { names: { 'example.org': ['93.184.215.14'] } });
      const refusal = await fetcher.get(site.origin);
      expect(refusal).toMatchObject({
        kind: 'refused',
        code: expect.stringMatching(/address-invalid|refused-by-site/),
      });
      expect(JSON.stringify(refusal)).not.toContain('hunter2');
    },
  );
});

describe('redirects without end', () => {
  it('are refused in a circle, and as a chain', async () => {
    const site = await loopback((request, response) => {
      const count = Number(/^\/chain\/(\d+)/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      const location = Number.isNaN(count) ? '/circle' : `/chain/${count + 1}`;
      response.writeHead(302, { location }).end();
    });
    expect(await get(site, '/circle')).toMatchObject({ code: 'too-many-redirects' });
    expect(await get(site, '/chain/0')).toMatchObject({ code: 'too-many-redirects' });
    expect(site.requests.filter((line) => line.includes('/chain/'))).toHaveLength(11);
  });
});
