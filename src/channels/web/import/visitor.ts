/** Tells who visits: somebody on this machine, on this page. */

import type { Context } from 'hono';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** The addresses that a page is bound to when only this machine can reach it. */
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || LOOPBACK.test(host);

/** What a proxy adds: behind one, everybody seems to be on this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via', 'cf-connecting-ip'];

/** Not known is not local. */
export function isLocalVisitor(c: Context): boolean {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' && LOOPBACK.test(address) && FORWARDED.every((name) => !c.req.header(name));
}

/** A form of this page itself. Unlike elsewhere, a request that does not say where it comes from is not taken. */
export function isSameOrigin(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
  return c.req.header('sec-fetch-site') === 'same-origin';
}
