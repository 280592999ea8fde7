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
};

const UNAUTHORIZED = 401;
const SERVER = 500;

/** `undefined` if Discord refused nothing: a bug of ours, or an AppError. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof RateLimitError) return { remedy: 'slow', reason: `rate limited for ${error.retryAfter} ms` };
  if (error instanceof HTTPError) return { remedy: 'later', status: error.status, reason: error.message };
  const lost = error instanceof Error && (error.name === 'AbortError' || 'code' in error);
  return lost ? { remedy: 'later', reason: messageOf(error) } : undefined;
}

function refused({ code, status, message, rawError }: DiscordAPIError): Failure {
  const remedy = REMEDIES[Number(code)] ?? byStatus(status);
  const errors = 'errors' in rawError ? { errors: rawError.errors } : {};
  return { remedy, code, status, reason: message.slice(0, 300), ...errors };
}

function byStatus(status: number): Remedy {
  if (status === UNAUTHORIZED) return 'stop';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'gone';
  return status >= SERVER ? 'later' : 'bug';
}
