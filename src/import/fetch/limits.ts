/** How much of a site's time and bytes one request may take. */
export type Limits = {
  /** Of a body, as it is sent and again after decompression; for sitemaps the protocol allows this many. */
  readonly bytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** For one request from the name's look-up to the last byte. */
  readonly totalMs: number;
  /** Without a single byte. */
  readonly idleMs: number;
  /** Between the end of one request to a host and the start of the next. */
  readonly spacingMs: number;
  /** A longer Crawl-delay is cut to this. */
  readonly crawlDelayMs: number;
  /** The longest Retry-After that is waited for; for a longer one, the host is left alone. */
  readonly patienceMs: number;
  readonly robotsBytes: number;
};

const MIB = 1024 ** 2;

export const LIMITS: Limits = {
  bytes: 50 * MIB,
  headerBytes: 32 * 1024,
  redirects: 10,
  totalMs: 60_000,
  idleMs: 15_000,
  spacingMs: 1_000,
  crawlDelayMs: 60_000,
  patienceMs: 30_000,
  // RFC 9309, 2.5: at least 500 KiB must be read.
  robotsBytes: 500 * 1024,
};
