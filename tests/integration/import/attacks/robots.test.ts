import { describe, expect, it } from 'vitest';
import type { Loopback } from '../../../support/loopback.js';
import { loopback, loopbackFetcher } from '../../../support/loopback.js';

const get = (site: Loopback, path = '/') => loopbackFetcher([site]).get(`${site.origin}${path}`);

describe('robots.txt', () => {
  it('is obeyed when it forbids', async () => {
    const site = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => response.end('User-agent: *\nDisallow: /private/'),
    });
    expect(await get(site, '/private/1')).toMatchObject({ code: 'forbidden-by-robots' });
    expect(await get(site, '/public/1')).toMatchObject({ kind: 'fetched' });
    expect(site.requests).not.toContain('GET /private/1');
  });

  it('is obeyed after a redirect', async () => {
    const site = await loopback((_request, response) => response.writeHead(302, { location: '/private/1' }).end(), {
      robots: (_request, response) => response.end('User-agent: yaar\nDisallow: /private/'),
    });
    expect(await get(site, '/open')).toMatchObject({ code: 'forbidden-by-robots' });
  });

  it('does not hold us when it never ends: the part over the limit is left unread', async () => {
    const site = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => {
        response.writeHead(200).write('User-agent: *\nDisallow: /private/\n');
        const more = (): void => {
          while (!response.destroyed && response.write('Disallow: /elsewhere/\n'.repeat(1_000)));
        };
        response.on('drain', more);
        more();
      },
    });
    expect(await get(site, '/public')).toMatchObject({ kind: 'fetched' });
    expect(await get(site, '/private/1')).toMatchObject({ code: 'forbidden-by-robots' });
  });

  it('forbids everything when it cannot be read', async () => {
    const broken = await loopback((_request, response) => response.end('page'), {
      robots: (_request, response) => response.writeHead(503).end(),
    });
    const slow = await loopback((_request, response) => response.end('page'), { robots: () => {} });
    expect(await get(broken)).toMatchObject({ code: 'forbidden-by-robots' });
    expect(await get(slow)).toMatchObject({ code: 'too-slow' });
  });
});
