import { describe, expect, it } from 'vitest';
import { createSite, get } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const site = createSite([article({ id: 'talks', markdown: 'They met.' })]);
const published = createSite([], { guard: { host: '0.0.0.0', publicUrl: 'https://yaar.example.org/' } });

describe('the guard of the page', () => {
  it.each([
    ['127.0.0.1:8787', 200],
    ['localhost:9000', 200],
    ['[::1]:8787', 200],
    ['evil.example.org', 421],
    ['127.0.0.1.evil.example.org', 421],
    ['yaar.example.org', 421],
    ['', 421],
    ['localhost:8787@evil.example.org', 421],
  ])('answers to the name “%s” with %d', async (host, status) => {
    expect((await get(site, '/', { headers: { host } })).status).toBe(status);
  });

  it('answers to PUBLIC_URL, too', async () => {
    expect((await get(published, '/', { headers: { host: 'yaar.example.org' } })).status).toBe(200);
    expect((await get(published, '/', { headers: { host: '0.0.0.0:8787' } })).status).toBe(200);
    expect((await get(published, '/', { headers: { host: 'other.example.org' } })).status).toBe(421);
  });

  it.each([
    ['a form of another site', { origin: 'https://evil.example.org' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['a script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['our own page', { origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' }, 200],
    ['a program', {}, 200],
  ])('lets a post from %s through, or refuses it', async (_name, headers: Record<string, string>, status) => {
    expect((await get(site, '/reply', { method: 'POST', body: 'line=%2Fhelp', headers })).status).toBe(status);
  });

  it('lets a link on another site lead here, but no picture, script or frame', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const link = { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await get(site, '/articles/talks', { headers: link })).status).toBe(200);
    for (const dest of ['image', 'script', 'iframe'])
      expect(
        (await get(site, '/', { headers: { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': dest } }))
          .status,
      ).toBe(403);
  });

  it('sends every reply, even a refusal, without cookies and with a policy that allows only this site', async () => {
    for (const path of ['/', '/articles', '/api/openapi.json', '/nowhere', `/?line=${'x'.repeat(30_000)}`]) {
      const { headers } = await get(site, path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});
