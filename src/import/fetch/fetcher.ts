/** Fetches an address for importing: politely, within limits, and never from a private network by accident. */

import type { Limits } from './limits.js';
import type { Outcome, Validators } from './outcome.js';

export type GetOptions = Validators & {
  readonly signal?: AbortSignal | undefined;
  /** The Accept header; by default what `import` can read. */
  readonly accept?: string | undefined;
  /** A smaller limit than the fetcher's. */
  readonly bytes?: number | undefined;
};

export type Fetcher = {
  /**
   * Never throws for what a site can do: that is a refusal. @throws the signal's reason if it is aborted.
   */
  readonly get: (url: string, options?: GetOptions) => Promise<Outcome>;
};

/** The addresses of a host name, in order of preference. @throws if the name is unknown. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type FetcherOptions = {
  /** Of Yaar, for the User-Agent. */
  readonly version: string;
  /** A web address or mail address for site owners, for the User-Agent (setting IMPORT_CONTACT). */
  readonly contact?: string | undefined;
  /** What may be fetched although it is private: addresses, ranges, host names, each with or without a port (setting IMPORT_ALLOW). */
  readonly allow?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly resolve?: Resolve | undefined;
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
};

export declare function createFetcher(options: FetcherOptions): Fetcher;
