import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Loopback } from '../../../support/loopback.js';
import { loopback, loopbackFetcher, rawLoopback } from '../../../support/loopback.js';

const get = (site: Loopback, path = '/') => loopbackFetcher([site]).get(`${site.origin}${path}`);

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
