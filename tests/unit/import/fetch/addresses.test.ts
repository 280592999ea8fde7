import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors.js';
import { checkTarget, parseAddress } from '../../../../src/import/fetch/address.js';
import { isAllowed, parseAllow } from '../../../../src/import/fetch/allow.js';
import { notPublic } from '../../../../src/import/fetch/ranges.js';

describe('a public address', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4001::1'])(
    'is one of the internet: %s',
    (address) => {
      expect(notPublic(address)).toBeUndefined();
    },
  );

  it('may be reached through NAT64, where there is only IPv6', () => {
    expect(notPublic('64:ff9b::5db8:d70e')).toBeUndefined();
    expect(notPublic('64:ff9b::a00:1')).toMatch(/NAT64/);
  });

  it.each([
    ['127.8.8.8', /this machine/],
    ['0.1.2.3', /this machine/],
    ['172.20.0.1', /private network/],
    ['169.254.169.254', /local link/],
    ['100.100.1.1', /carrier-grade NAT/],
    ['240.0.0.1', /reserved/],
    ['192.88.99.1', /reserved/],
    ['::ffff:8.8.8.8', /IPv6 dress/],
    ['2002:808:808::', /6to4/],
    ['2001::1', /Teredo/],
    ['3fff::1', /reserved/],
    ['5f00::1', /reserved/],
    ['fec0::1', /reserved/],
    ['fe80::1%eth0', /local link/],
    ['localhost', /not an address/],
    ['', /not an address/],
  ])('is not %s', (address, why) => {
    expect(notPublic(address)).toMatch(why);
  });
});

describe('IMPORT_ALLOW', () => {
  const allows = (entries: readonly string[], host: string, address: string, port = 80): boolean =>
    isAllowed(parseAllow(entries), { host, address, port });

  it('takes addresses and ranges', () => {
    expect(allows(['192.168.1.5'], 'a', '192.168.1.5')).toBe(true);
    expect(allows(['192.168.1.5'], 'a', '192.168.1.6')).toBe(false);
    expect(allows(['10.0.0.0/8'], 'a', '10.200.0.1')).toBe(true);
    expect(allows(['10.0.0.0/8'], 'a', '11.0.0.1')).toBe(false);
    expect(allows(['fd00::/8'], 'a', 'fd12::1')).toBe(true);
    expect(allows(['::1'], 'a', '::1')).toBe(true);
    expect(allows(['127.0.0.1'], 'a', '::ffff:127.0.0.1')).toBe(false);
  });

  it('takes names, exactly or all below one', () => {
    expect(allows(['Wiki.Intranet'], 'wiki.intranet', '10.0.0.1')).toBe(true);
    expect(allows(['wiki.intranet'], 'wiki.intranet.', '10.0.0.1')).toBe(true);
    expect(allows(['wiki.intranet'], 'evil-wiki.intranet', '10.0.0.1')).toBe(false);
    expect(allows(['*.intranet'], 'wiki.intranet', '10.0.0.1')).toBe(true);
    expect(allows(['*.intranet'], 'intranet', '10.0.0.1')).toBe(false);
    expect(allows(['*.intranet'], 'evilintranet', '10.0.0.1')).toBe(false);
  });

  it('takes a port with any of them, and means only that one then', () => {
    for (const entry of ['10.0.0.1:8080', '10.0.0.0/8:8080', 'wiki:8080']) {
      expect(allows([entry], 'wiki', '10.0.0.1', 8080)).toBe(true);
      expect(allows([entry], 'wiki', '10.0.0.1', 80)).toBe(false);
    }
    expect(allows(['[::1]:8080'], '::1', '::1', 8080)).toBe(true);
    expect(allows(['[::1]:8080'], '::1', '::1', 80)).toBe(false);
  });

  it.each(['10.0.0.0/99', '10.0.0.1.2', '256.1.1.1', 'http://wiki', 'a b', '10.0.0.1:99999', '*', '[::1', ''])(
    'says what is wrong with "%s"',
    (entry) => {
      expect(() => parseAllow([entry])).toThrow(AppError);
      expect(() => parseAllow([entry])).toThrow(/IMPORT_ALLOW: ".*" is not .* write e\.g\./);
    },
  );
});

describe('what was typed', () => {
  it('is read without the part after #, and with room around it', () => {
    const address = parseAddress('  HTTPS://Ex\u00e4mple.org:443/a b?c#d ');
    expect(address.kind === 'address' && address.url.href).toBe('https://xn--exmple-cua.org/a%20b?c');
  });

  it('is not repeated with its password, nor whole when it is long', () => {
    for (const text of [
      'https://a:secret@b.example/',
      'ftp://a:secret@b/',
      'http://a:secret@[',
      `x://a:secret@${'b'.repeat(900)}`,
    ]) {
      const refusal = JSON.stringify(parseAddress(text));
      expect(refusal).toContain('address-invalid');
      expect(refusal).not.toContain('secret');
      expect(refusal.length).toBeLessThan(1_000);
    }
  });
});

describe('a target', () => {
  const check = (address: string, answers: readonly string[], allow: readonly string[] = []) =>
    checkTarget(new URL(address), address, { allow: parseAllow(allow), resolve: async () => answers });

  it('is what its name leads to, all of it', async () => {
    expect(await check('https://a.example/', ['93.184.215.14', '2606:4700::1'])).toEqual({
      kind: 'checked',
      addresses: ['93.184.215.14', '2606:4700::1'],
    });
    expect(await check('https://a.example/', [])).toMatchObject({ code: 'unreachable' });
    expect(await check('https://a.example/', ['not an address'])).toMatchObject({ code: 'address-private' });
  });

  it('says which address is private, why, and how to allow it', async () => {
    expect(await check('https://a.example/', ['10.0.0.1'])).toMatchObject({
      code: 'address-private',
      message: expect.stringMatching(/a\.example \(10\.0\.0\.1\) is a private network.*IMPORT_ALLOW/),
    });
  });

  it('has a port for web pages, unless it is allowed', async () => {
    expect(await check('http://10.0.0.1:81/', [], ['10.0.0.1:81'])).toMatchObject({ kind: 'checked' });
    expect(await check('http://a.example:81/', ['93.184.215.14'])).toMatchObject({ code: 'address-invalid' });
    expect(await check('http://a.example:8080/', ['93.184.215.14'])).toMatchObject({ kind: 'checked' });
  });
});
