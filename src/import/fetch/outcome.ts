/** What comes of asking for an address. */

import type { Bytes, Refusal, RefusalCode } from '../draft.js';

/** Validators, to be given back with the next request for the same address. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

export type Fetched = Validators & {
  readonly kind: 'fetched';
  readonly status: number;
  /** `source` is the address that was asked for, `url` the one after redirects. */
  readonly bytes: Bytes & { readonly url: string };
  /** How long the site calls this answer fresh (Cache-Control, Expires). */
  readonly freshForMs?: number;
  /** Where the address has moved for good: only if every redirect on the way was a permanent one. */
  readonly movedTo?: string;
};

export type NotModified = Validators & { readonly kind: 'not-modified'; readonly freshForMs?: number };

export type FetchRefusal = Refusal;

export type Outcome = Fetched | NotModified | FetchRefusal;

type More = Pick<Refusal, 'status' | 'retryAt'>;

export const refused = (code: RefusalCode, source: string, message: string, more: More = {}): FetchRefusal => ({
  kind: 'refused',
  code,
  source,
  message,
  ...more,
});
