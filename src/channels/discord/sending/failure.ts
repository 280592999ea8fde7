/** What went wrong with a request to Discord. */

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { messageOf } from '../../../errors.js';
import { REMEDIES, type Remedy } from '../faults.js';

/** What went wrong with a request, without its tokens: safe to log. */
export type Failure = {
  readonly remedy: Remedy;
  readonly code?: number | string;
  readonly status?: number;
  readonly reason: string;
  /** Discord's tree of what is wrong with the request. */
  readonly errors?: unknown;
  /** How long Discord asks to wait. */
  readonly retryAfterMs?: number;
  /** The request may have taken effect all the same: only its answer is known to be lost. */
  readonly arrived?: 'maybe';
};

const UNAUTHORIZED = 401;
const SERVER = 500;

/** Requests with an interaction's own token; a 401 there is about that token, not about the bot's. */
const OWN_TOKEN = /\/(?:webhooks|interactions)\//;

/** Before anything was sent; after any other failure of the network nobody knows what Discord has read. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const NO_TOKEN = 'Expected token to be set';

/** `undefined` if Discord refused nothing: a bug of ours, or an AppError. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof RateLimitError) return limited(error);
  if (error instanceof HTTPError)
    return { remedy: 'later', status: error.status, reason: error.message, arrived: 'maybe' };
  if (!(error instanceof Error)) return undefined;
  // Another request was answered with 401, and discord.js forgot the token.
  if (error.message.startsWith(NO_TOKEN)) return { remedy: 'stop', reason: error.message };
  if (error.name !== 'AbortError' && !('code' in error)) return undefined;
  const unsent = 'code' in error && NEVER_SENT.has(String(error.code));
  return { remedy: 'later', reason: messageOf(error), ...(!unsent && { arrived: 'maybe' as const }) };
}

/** An edit or a follow-up can wait, as long as its token lives; in a channel it may be a slow mode of hours. */
function limited({ retryAfter, url }: RateLimitError): Failure {
  const reason = `rate limited for ${retryAfter} ms`;
  return OWN_TOKEN.test(url) ? { remedy: 'later', reason, retryAfterMs: retryAfter } : { remedy: 'slow', reason };
}

function refused({ code, status, message, rawError, url }: DiscordAPIError): Failure {
  const remedy = REMEDIES[Number(code)] ?? (OWN_TOKEN.test(url) ? byOwnStatus(status) : byStatus(status));
  const errors = 'errors' in rawError ? { errors: rawError.errors } : {};
  return { remedy, code, status, reason: message.slice(0, 300), ...errors };
}

const byOwnStatus = (status: number): Remedy => (status === UNAUTHORIZED ? 'elsewhere' : byStatus(status));

function byStatus(status: number): Remedy {
  if (status === UNAUTHORIZED) return 'stop';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'gone';
  return status >= SERVER ? 'later' : 'bug';
}
