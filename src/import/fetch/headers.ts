/** What the headers of an answer say. */

import type { Validators } from './outcome.js';

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** Of one that is sent back: longer or odder ones than these are not validators but attacks. */
const isSendable = (value: string): boolean => value.length <= 1024 && /^[\x20-\x7e]+$/.test(value);

export function validatorsOf(headers: Headers): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return { ...sendable({ etag, lastModified }) };
}

export function sendable(given: { readonly [Key in keyof Validators]: string | undefined }): Validators {
  const { etag, lastModified } = given;
  return {
    ...(etag !== undefined && isSendable(etag) && { etag }),
    ...(lastModified !== undefined && isSendable(lastModified) && { lastModified }),
  };
}

/** RFC 9111: max-age less the age that the answer has already, else Expires; nothing where neither is stated. */
export function freshForMs(headers: Headers, now: number): number | undefined {
  const control = headerOf(headers, 'cache-control')?.toLowerCase() ?? '';
  if (/\bno-(store|cache)\b/.test(control)) return 0;
  const maxAge = /\bmax-age="?(\d{1,10})/.exec(control)?.[1];
  const age = Number(/^\d{1,10}$/.exec(headerOf(headers, 'age') ?? '')?.[0] ?? 0);
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - age) * 1000;
  const expires = headerOf(headers, 'expires');
  if (expires === undefined) return undefined;
  const until = Date.parse(expires);
  const sent = Date.parse(headerOf(headers, 'date') ?? '');
  return Number.isNaN(until) ? 0 : Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}

/** The time (ms since 1970) in a Retry-After header: seconds or a date. */
export function retryAt(headers: Headers, now: number): number | undefined {
  const value = headerOf(headers, 'retry-after')?.trim();
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return now + Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(now, date);
}
