import { describe, expect, it } from 'vitest';
import { refusalFor } from '../../../../src/import/fetch/failure.js';
import { freshForMs, headerOf, retryAt, sendable } from '../../../../src/import/fetch/headers.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');

describe('the headers of an answer', () => {
  it.each([
    [{}, undefined],
    [{ 'cache-control': 'max-age=60' }, 60_000],
    [{ 'cache-control': 'Public, Max-Age="60", must-revalidate', age: '20' }, 40_000],
    [{ 'cache-control': 'max-age=60', age: '99' }, 0],
    [{ 'cache-control': 'max-age=60, no-cache' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=soon' }, undefined],
    [{ expires: 'Thu, 01 Jan 2026 01:00:00 GMT' }, 3_600_000],
    [{ expires: 'Thu, 01 Jan 2026 01:00:00 GMT', date: 'Thu, 01 Jan 2026 00:30:00 GMT' }, 1_800_000],
    [{ expires: '0' }, 0],
    [{ expires: 'Thu, 01 Jan 2025 01:00:00 GMT' }, 0],
  ])('say how long it is fresh: %j', (headers, ms) => {
    expect(freshForMs(headers, NOW)).toBe(ms);
  });

  it.each([
    ['120', NOW + 120_000],
    ['Thu, 01 Jan 2026 01:00:00 GMT', NOW + 3_600_000],
    ['Thu, 01 Jan 2015 01:00:00 GMT', NOW],
    ['soon', undefined],
    ['-5', undefined],
  ])('say when to come again: %s', (value, at) => {
    if (value === '-5')
      expect(retryAt({ 'retry-after': value }, NOW)).toSatisfy((time) => time === undefined || time === NOW);
    else expect(retryAt({ 'retry-after': value }, NOW)).toBe(at);
  });

  it('may be there twice: the first is taken', () => {
    expect(headerOf({ location: ['/a', '/b'] }, 'location')).toBe('/a');
  });

  it('are sent back only if they are plain and short', () => {
    expect(sendable({ etag: '"a"', lastModified: 'b' })).toEqual({ etag: '"a"', lastModified: 'b' });
    expect(sendable({ etag: 'a\r\nx: y', lastModified: '' })).toEqual({});
    expect(sendable({ etag: 'é', lastModified: 'a'.repeat(2_000) })).toEqual({});
  });
});

describe('what goes wrong on the way', () => {
  const place = { source: 'https://a.example/', host: 'a.example', limit: 1_024 };
  const error = (code: string): Error => Object.assign(new Error('detail'), { code });

  it.each([
    ['ENOTFOUND', 'unreachable', /spelling/],
    ['EAI_AGAIN', 'unreachable', /looked up/],
    ['ECONNREFUSED', 'unreachable', /no connections/],
    ['ECONNRESET', 'unreachable', /broke off/],
    ['UND_ERR_CONNECT_TIMEOUT', 'too-slow', /does not answer/],
    ['UND_ERR_BODY_TIMEOUT', 'too-slow', /stopped sending/],
    ['UND_ERR_HEADERS_OVERFLOW', 'too-large', /headers/],
    ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'too-large', /1 KiB/],
    ['HPE_INVALID_CONSTANT', 'damaged', /not HTTP/],
    ['Z_BUF_ERROR', 'damaged', /decompressed/],
    ['ERR__ERROR_FORMAT_PADDING_1', 'damaged', /decompressed/],
    ['CERT_HAS_EXPIRED', 'unreachable', /certificate/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'unreachable', /certificate/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'unreachable', /certificate/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'unreachable', /certificate/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unreachable', /certificate/],
    ['EOTHER', 'unreachable', /cannot be reached: detail/],
  ])('%s is said in plain words', (code, refusal, message) => {
    expect(refusalFor(error(code), place)).toEqual({
      kind: 'refused',
      source: place.source,
      code: refusal,
      message: expect.stringMatching(message),
    });
  });

  it('is found in the errors for several addresses, and in the cause', () => {
    expect(refusalFor(new AggregateError([error('ECONNREFUSED')]), place).message).toMatch(/no connections/);
    expect(refusalFor(new Error('fetch failed', { cause: error('ENOTFOUND') }), place).message).toMatch(/spelling/);
    expect(refusalFor('text', place).message).toMatch(/cannot be reached: text/);
  });
});
