import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Loopback } from '../../support/loopback.js';
import { loopback, loopbackFetcher, rawLoopback } from '../../support/loopback.js';

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

describe('a body that never ends or grows', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  it.each([
    ['gzip', gzipSync(zeros)],
    ['x-gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['deflate', deflateRawSync(zeros)],
  ])('is refused when it is a %s bomb', async (encoding, bomb) => {
    const site = await loopback((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'text/html' }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await get(site)).toMatchObject({ code: 'too-large' });
  });

  it('is refused when it states a length over the limit, before it is read', async () => {
    const site = await loopback((_request, response) => {
      response.writeHead(200, { 'content-length': 2 ** 40 }).write('x');
    });
    expect(await get(site)).toMatchObject({ code: 'too-large' });
  });

  it('is refused when it goes on and on', async () => {
    const site = await loopback((_request, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(await get(site)).toMatchObject({ code: 'too-large' });
  });

  it('is refused when it drips, though it never stops', async () => {
    const site = await loopback((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    const refusal = await loopbackFetcher([site], { limits: { totalMs: 700 } }).get(site.origin);
    expect(refusal).toMatchObject({ code: 'too-slow' });
  });

  it('is refused when it stops', async () => {
    const site = await loopback((_request, response) => {
      response.writeHead(200).write('the beginning');
    });
    expect(await get(site)).toMatchObject({ code: 'too-slow' });
  });
});

describe('a server that does not play by the rules', () => {
  it('is refused when it never answers', async () => {
    const site = await rawLoopback(() => {});
    expect(await get(site)).toMatchObject({ code: 'too-slow' });
  });

  it('is refused when its headers drip', async () => {
    const site = await rawLoopback((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-a: b\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    const refusal = await loopbackFetcher([site], { limits: { totalMs: 700 } }).get(site.origin);
    expect(refusal).toMatchObject({ code: 'too-slow' });
  });

  it.each([
    ['one of a megabyte', `x-huge: ${'a'.repeat(1024 * 1024)}\r\n`],
    ['a hundred thousand', 'x-a: b\r\n'.repeat(100_000)],
  ])('is refused when it sends huge headers: %s', async (_name, headers) => {
    const site = await rawLoopback((socket) => socket.end(`HTTP/1.1 200 OK\r\n${headers}\r\n`));
    expect(await get(site)).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 9\r\n\r\nx'],
    ['a length and chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks of no size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
  ])('is refused when it sends %s', async (_name, bytes) => {
    const site = await rawLoopback((socket) => socket.end(bytes));
    expect(await get(site)).toMatchObject({ code: 'damaged' });
  });

  it('is refused when it breaks off', async () => {
    const site = await rawLoopback((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    expect(await get(site)).toMatchObject({ kind: 'refused', code: expect.stringMatching(/unreachable|damaged/) });
  });

  it.each([
    ['broken gzip', 'gzip', gzipSync(Buffer.from('text '.repeat(1000))).subarray(0, 30)],
    ['text as gzip', 'gzip', Buffer.from('<html>')],
    ['broken brotli', 'br', Buffer.from('<html> and more of it')],
    ['gzip in gzip', 'gzip, gzip', gzipSync(gzipSync(Buffer.from('text')))],
    ['an unknown compression', 'zstd', Buffer.from('x')],
  ])('is refused when it sends %s', async (_name, encoding, bytes) => {
    const site = await loopback((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await get(site)).toMatchObject({ code: 'damaged' });
  });

  it('cannot make us remember and send back what is not a validator', async () => {
    const site = await loopback((_request, response) =>
      response.writeHead(200, { etag: `"${'a'.repeat(5_000)}"`, 'last-modified': 'caf\u00e9' }).end('page'),
    );
    const got = await get(site);
    expect(got).toMatchObject({ kind: 'fetched' });
    expect(got).not.toHaveProperty('etag');
    expect(got).not.toHaveProperty('lastModified');
  });
});

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
