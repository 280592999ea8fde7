/** Which private addresses may be fetched all the same: the setting IMPORT_ALLOW. */

import ipaddr from 'ipaddr.js';
import { AppError } from '../../errors.js';

type Ip = ReturnType<typeof ipaddr.parse>;

export type AllowRule = { readonly port?: number } & (
  | { readonly kind: 'range'; readonly network: Ip; readonly bits: number }
  | { readonly kind: 'host'; readonly host: string; readonly below: boolean }
);

/** `host` as it stands in the URL; `address` is what is connected to. */
export type Target = { readonly host: string; readonly address: string; readonly port: number };

/**
 * `10.0.0.0/8`, `192.168.1.5`, `192.168.1.5:8080`, `[::1]:8080`, `wiki.intranet`, `wiki.intranet:8080`, `*.intranet`.
 * @throws AppError CONFIG_INVALID
 */
export const parseAllow = (entries: readonly string[]): readonly AllowRule[] => entries.map(ruleOf);

const HOST = /^(\*\.)?[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/;

function ruleOf(entry: string): AllowRule {
  const { name, port } = divided(entry.trim().toLowerCase());
  const more = port === undefined ? {} : { port };
  const range = rangeOf(name);
  const isPort = port === undefined || (port > 0 && port <= 65_535);
  if (range && isPort) return { kind: 'range', ...range, ...more };
  // A name that is only digits and dots is a misspelt address.
  if (!HOST.test(name) || /^[\d.]+$/.test(name) || !isPort)
    throw new AppError(
      'CONFIG_INVALID',
      `IMPORT_ALLOW: "${entry}" is not an address, a range such as 10.0.0.0/8, or a host name; write e.g. 192.168.1.5, 192.168.1.5:8080, wiki.intranet`,
    );
  return { kind: 'host', host: name.replace(/^\*\./, ''), below: name.startsWith('*.'), ...more };
}

/** A port after an IPv6 address needs brackets around the address. */
function divided(entry: string): { readonly name: string; readonly port?: number } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(entry) ?? [];
  const name = bracketed ?? plain ?? entry;
  return port === undefined ? { name } : { name, port: Number(port) };
}

function rangeOf(name: string): { readonly network: Ip; readonly bits: number } | undefined {
  if (ipaddr.isValidCIDR(name)) {
    const [network, bits] = ipaddr.parseCIDR(name);
    return { network, bits };
  }
  if (!ipaddr.IPv4.isValidFourPartDecimal(name) && !ipaddr.IPv6.isValid(name)) return undefined;
  const network = ipaddr.parse(name);
  return { network, bits: network.kind() === 'ipv4' ? 32 : 128 };
}

export function isAllowed(rules: readonly AllowRule[], target: Target): boolean {
  if (!ipaddr.isValid(target.address)) return false;
  const ip = ipaddr.parse(target.address);
  const host = target.host.replace(/\.$/, '');
  return rules.some((rule) => {
    if (rule.port !== undefined && rule.port !== target.port) return false;
    if (rule.kind === 'range') return ip.kind() === rule.network.kind() && ip.match(rule.network, rule.bits);
    return rule.below ? host.endsWith(`.${rule.host}`) : host === rule.host;
  });
}
