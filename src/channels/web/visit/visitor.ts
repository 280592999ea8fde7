/** Who visits: somebody on this machine, on this page, or behind a proxy. */

import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether only this machine can reach a page that is bound to this address. */
const isLoopbackHost = (host: string): boolean => host === 'localhost' || LOOPBACK.test(host);

/** Whether only people at this machine can reach the page. */
export const isPrivate = (host: string, publicUrl: string | undefined): boolean =>
  publicUrl === undefined && isLoopbackHost(host);

/** What a proxy adds: behind one, everybody seems to be on this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via', 'cf-connecting-ip'];

export const isForwarded = (c: Context): boolean => FORWARDED.some((name) => c.req.header(name) !== undefined);

/** A test has no socket. */
function socketOf({ env }: Context): string | undefined {
  const address: unknown = env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : undefined;
}

/** Not known is not local. */
export function isLocalVisitor(c: Context): boolean {
  const address = socketOf(c);
  return address !== undefined && LOOPBACK.test(address) && !isForwarded(c);
}

/** A form of this page itself. Unlike elsewhere, a request that does not say where it comes from is not taken. */
export function isSameOrigin(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
  return c.req.header('sec-fetch-site') === 'same-origin';
}

const NEAR: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

/**
 * The client that a request came from, for its limits and its turn. On a published page that is who the proxy says:
 * otherwise all its visitors would share one turn. Only a proxy nearby is believed, and only the address that it added
 * itself, the last one: those before it are the visitor's own words.
 */
export function clientOf(c: Context, { published }: { readonly published: boolean }): string {
  const socket = socketOf(c);
  if (socket === undefined) return 'unknown';
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const behind = published && ipaddr.isValid(forwarded) && NEAR.has(ipaddr.process(socket).range());
  return networkOf(behind ? forwarded : socket);
}

/** One household has a whole /64 of IPv6 addresses, and may change among them at will. */
function networkOf(address: string): string {
  const ip = ipaddr.process(address);
  if (ip.kind() === 'ipv4') return ip.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${ip.toString()}/64`).toString()}/64`;
}
