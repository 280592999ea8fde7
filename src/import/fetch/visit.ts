/** One step on the way to a page: an address is checked, its host's turn awaited, its answer read. */

import { checkTarget, hostOf } from './address.js';
import type { AllowRule } from './allow.js';
import { refusalFor, tooSlow } from './failure.js';
import { freshForMs, headerOf, retryAt, validatorsOf } from './headers.js';
import type { Limits } from './limits.js';
import { type FetchRefusal, type Outcome, refused } from './outcome.js';
import { type Pace, unlessAborted } from './pace.js';
import { exchange, type Response } from './transport.js';

export type Step = { readonly kind: 'redirect'; readonly to: string; readonly permanent: boolean } | Outcome;

export type Visit = {
  /** The address that was asked for. */
  readonly source: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly cut: boolean;
  readonly spacingMs: number;
  readonly signal: AbortSignal | undefined;
};

export type VisitorOptions = {
  readonly allow: readonly AllowRule[];
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly limits: Limits;
  readonly pace: Pace;
  readonly now: () => number;
};

/** A site that asks for patience twice is not asked a third time. */
const ATTEMPTS = 2;
/** For a site that has enough of us but does not say for how long. */
const PAUSE_MS = 60_000;

/** Never throws for what a site can do. @throws the signal's reason if it is aborted. */
export async function visit(given: Visit, options: VisitorOptions): Promise<Step> {
  const { pace, limits, now } = options;
  const { host } = given.url;
  for (let attempt = 1; ; attempt++) {
    const until = pace.pausedUntil(host);
    if (until - now() > limits.patienceMs) return left(given, until);
    const answer = await request(given, options);
    if (answer.kind === 'refused') return answer;
    const { status } = answer;
    const asked = retryAt(answer.headers, now());
    if (status !== 429 && (status !== 503 || asked === undefined)) return stepFor(answer, given, now());
    const again = asked ?? now() + PAUSE_MS;
    pace.pause(host, again);
    if (attempt === ATTEMPTS || again - now() > limits.patienceMs) return { ...left(given, again), status };
  }
}

const left = ({ source, url }: Visit, until: number): FetchRefusal =>
  refused(
    'refused-by-site',
    source,
    `${url.host} asks to be left alone until ${new Date(Math.min(until, 8.64e15)).toISOString()}; try again after that`,
    { retryAt: until },
  );

async function request(given: Visit, options: VisitorOptions): Promise<Response | FetchRefusal> {
  const { source, url, headers, bytes, cut, spacingMs, signal } = given;
  const { limits, pace } = options;
  const checked = await checkInTime(given, options);
  if (checked.kind === 'refused') return checked;
  const { addresses } = checked;
  return pace.take(url.host, { spacingMs, signal }, () =>
    exchange({ source, url, addresses, headers, limits: { ...limits, bytes }, cut, signal }),
  );
}

async function checkInTime({ source, url, signal }: Visit, { allow, resolve, limits }: VisitorOptions) {
  const { totalMs } = limits;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<FetchRefusal>((done) => {
    timer = setTimeout(() => done({ ...refused('too-slow', source, ''), ...tooSlow(url.host, totalMs) }), totalMs);
  });
  try {
    return await unlessAborted(Promise.race([checkTarget(url, source, { allow, resolve }), late]), signal);
  } catch (error) {
    signal?.throwIfAborted();
    return refusalFor(error, { source, host: hostOf(url), limit: 0 });
  } finally {
    clearTimeout(timer);
  }
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const PERMANENT: readonly number[] = [301, 308];

function stepFor({ status, headers, bytes }: Response, { source, url, headers: sent }: Visit, now: number): Step {
  const freshness = freshForMs(headers, now);
  const more = { ...validatorsOf(headers), ...(freshness !== undefined && { freshForMs: freshness }) };
  const conditional = 'if-none-match' in sent || 'if-modified-since' in sent;
  if (status === 304 && conditional) return { kind: 'not-modified', ...more };
  if (REDIRECTS.includes(status)) {
    const location = headerOf(headers, 'location');
    if (location !== undefined && URL.canParse(location, url)) {
      return { kind: 'redirect', to: new URL(location, url).href, permanent: PERMANENT.includes(status) };
    }
    return refused('refused-by-site', source, `${url.host} redirects to nowhere; try another address of the page`, {
      status,
    });
  }
  if (status < 200 || status > 299 || status === 206)
    return refused(codeFor(status), source, says(url, status), { status });
  const contentType = headerOf(headers, 'content-type');
  const read = { source, url: url.href, bytes, ...(contentType !== undefined && { contentType }) };
  return { kind: 'fetched', status, bytes: read, ...more };
}

const codeFor = (status: number) => (status >= 500 ? 'unreachable' : 'refused-by-site');

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'it wants a password; save the page in your browser and import the file',
  402: 'it wants money; save the page in your browser and import the file',
  403: 'it lets no programs in; save the page in your browser and import the file',
  404: 'there is no such page; check the address',
  410: 'the page has been removed for good',
  451: 'the page may not be shown for legal reasons',
};

function says({ host }: URL, status: number): string {
  const other = status >= 500 ? 'the site has a fault; try again later' : 'it does not give the page';
  return `${host} answers with ${status}: ${MEANINGS[status] ?? other}`;
}
