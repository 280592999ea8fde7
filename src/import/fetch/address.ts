/** Which addresses may be asked for, before anything is sent. */

import { isIP } from 'node:net';
import { type AllowRule, isAllowed } from './allow.js';
import { type FetchRefusal, refused } from './outcome.js';
import { notPublic } from './ranges.js';

export type Address = { readonly kind: 'address'; readonly url: URL };

const LONGEST = 4_096;

/** Services that a stray HTTP request could talk to, from the WHATWG's list of blocked ports; those below 1024 are all blocked. */
const BLOCKED_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);

const isBlocked = (port: number): boolean =>
  port === 0 || (port < 1024 && port !== 80 && port !== 443) || BLOCKED_PORTS.has(port);

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

/** Without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Secrets must not reach a log or a chat. */
const withoutSecrets = (text: string): string => text.replace(/^([a-z][a-z0-9+.-]*:[/\\]*)[^/\\?#]*@/i, '$1');

/** Reads what was typed, or what a redirect names. The part after # stays with the reader. */
export function parseAddress(typed: string, asked: string = typed): Address | FetchRefusal {
  const source = shortened(withoutSecrets(asked.trim()));
  const no = (message: string): FetchRefusal => refused('address-invalid', source, message);
  const text = typed.trim();
  const shown = shortened(withoutSecrets(text));
  if (text.length > LONGEST) return no(`the address has ${text.length} characters; at most ${LONGEST} are read`);
  if (!URL.canParse(text)) return no(`"${shown}" is not a web address; write it whole, with https://`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return no(`"${shown}" begins with ${url.protocol}; only http: and https: are fetched (for a file, give its path)`);
  if (url.username !== '' || url.password !== '')
    return no(`"${shown}" was given with a name or password in it, which is never sent; remove the part before the @`);
  url.hash = '';
  return { kind: 'address', url };
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

export type Checked = { readonly kind: 'checked'; readonly addresses: readonly string[] };

type Guard = {
  readonly allow: readonly AllowRule[];
  readonly resolve: (host: string) => Promise<readonly string[]>;
};

/**
 * The addresses to connect to: exactly these have been checked, and nothing looks the name up again. One private
 * address among public ones refuses all of them: the name's owner may choose which is tried. @throws what `resolve` throws
 */
export async function checkTarget(url: URL, source: string, guard: Guard): Promise<Checked | FetchRefusal> {
  const host = hostOf(url);
  const port = portOf(url);
  const addresses = isIP(host) === 0 ? await guard.resolve(host) : [host];
  if (addresses.length === 0) return refused('unreachable', source, `${host} has no address; check the spelling`);
  const named = addresses.map((address) => ({ address, allowed: isAllowed(guard.allow, { host, address, port }) }));
  for (const { address, allowed } of named) {
    const why = notPublic(address);
    if (why === undefined || allowed) continue;
    const which = address === host ? host : `${host} (${address})`;
    return refused(
      'address-private',
      source,
      `${which} is ${why}, not a public site; if it may be imported from, add it to IMPORT_ALLOW`,
    );
  }
  if (isBlocked(port) && !named.every(({ allowed }) => allowed))
    return refused('address-invalid', source, `port ${port} is not one for web pages; check the address`);
  return { kind: 'checked', addresses };
}
