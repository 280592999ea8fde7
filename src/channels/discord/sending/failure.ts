/** What went wrong with a request to Discord. */

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { messageOf } from '../../../errors.js';
import { type Remedy, refusalOf } from '../faults.js';

/** What went wrong with a request, without its tokens: safe to log. */
export type Failure = {
  readonly remedy: Remedy;
  readonly code?: number | string;
  readonly status?: number;
  readonly reason: string;
  /** Of a refusal: what our table of faults says about it. */
  readonly meaning?: string;
  readonly because?: string;
  readonly hears?: string;
  /** Discord's tree of what is wrong with the request. */
  readonly errors?: unknown;
  /** How long Discord asks to wait. */
  readonly retryAfterMs?: number;
  /** The request may have taken effect all the same: only its answer is known to be lost. */
  readonly arrived?: 'maybe';
};

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
  const { remedy, meaning, reason: because, hears } = refusalOf({ code, status, own: OWN_TOKEN.test(url) });
  const errors = 'errors' in rawError ? { errors: rawError.errors } : {};
  return { remedy, code, status, reason: message.slice(0, 300), meaning, because, hears, ...errors };
}
