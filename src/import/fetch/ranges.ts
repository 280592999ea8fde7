/** Which addresses belong to the public internet. */

import ipaddr from 'ipaddr.js';

type Ip = ReturnType<typeof ipaddr.parse>;

/** Why an address is not a public one, in words; `undefined` for a public address. */
export function notPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'not an address';
  const ip = ipaddr.parse(address);
  return ip.kind() === 'ipv4' ? notPublicV4(ip) : notPublicV6(ip as InstanceType<typeof ipaddr.IPv6>);
}

const WORDS: Readonly<Record<string, string>> = {
  loopback: 'this machine itself (loopback)',
  unspecified: 'this machine itself (unspecified)',
  private: 'a private network',
  uniqueLocal: 'a private network (unique local)',
  linkLocal: 'the local link, where cloud machines keep their secrets',
  carrierGradeNat: "a provider's inner network (carrier-grade NAT)",
  multicast: 'a multicast group',
  broadcast: 'a broadcast address',
  ipv4Mapped: 'an IPv4 address in IPv6 dress',
  rfc6145: 'an IPv4 address in IPv6 dress',
  rfc6052: 'a private IPv4 address in IPv6 dress (NAT64)',
  '6to4': 'an IPv4 address in IPv6 dress (6to4)',
  teredo: 'an IPv4 address in IPv6 dress (Teredo)',
};
const RESERVED = 'a range that no site can be in (reserved)';

const wordsFor = (range: string): string => WORDS[range] ?? RESERVED;

const notPublicV4 = (ip: Ip): string | undefined => (ip.range() === 'unicast' ? undefined : wordsFor(ip.range()));

/** Only 2000::/3 is given out for the internet; 3fff::/20 in it is for documentation (RFC 9637). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
const DOCUMENTATION = ipaddr.IPv6.parseCIDR('3fff::/20');

function notPublicV6(ip: InstanceType<typeof ipaddr.IPv6>): string | undefined {
  const range = ip.range();
  if (range === 'rfc6052') {
    // Where there is only IPv6, every IPv4 site is reached through NAT64: the address within decides.
    const within = ipaddr.fromByteArray(ip.toByteArray().slice(12));
    return within.range() === 'unicast' ? undefined : wordsFor(range);
  }
  if (range !== 'unicast') return wordsFor(range);
  return ip.match(GLOBAL) && !ip.match(DOCUMENTATION) ? undefined : RESERVED;
}
