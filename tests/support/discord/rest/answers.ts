import { ERRORS, errorTree, type Refusal } from '../refusal.js';
import type { Fault } from './faults.js';
import type { Answer } from './router.js';

interface Limited {
  /** Seconds. */
  readonly retryAfter: number;
  readonly global: boolean;
  readonly code?: number;
  readonly message?: string;
}

/** A 429: the seconds are in the body (with their fraction) and in a header. */
export function tooMany({ retryAfter, global, code = 0, message = 'You are being rate limited.' }: Limited): Answer {
  const headers = {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Scope': global ? 'global' : 'user',
    ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
  };
  return { status: 429, headers, body: { message, code, retry_after: retryAfter, global } };
}

export function refused({ code, message, options }: Refusal): Answer {
  const status = options.status ?? ERRORS[code]?.status ?? 400;
  if (status === 429) return tooMany({ retryAfter: options.retryAfter ?? 1, global: false, code, message });
  const errors = options.problems ? { errors: errorTree(options.problems) } : {};
  return { status, body: { message, code, ...errors } };
}

export const unauthorized = (): Answer => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } });

/** What an injected fault answers; `undefined` when it only stalls or breaks the connection. */
export function faulty({ code, status, retryAfter = 1, global = false }: Fault): Answer | undefined {
  if (code === undefined && status === undefined) return undefined;
  const known = code === undefined ? undefined : ERRORS[code];
  const message = known?.message ?? `${status}: Error`;
  const answered = status ?? known?.status ?? 400;
  if (answered !== 429) return { status: answered, body: { message, code: code ?? 0 } };
  return tooMany(code === undefined ? { retryAfter, global } : { retryAfter, global, code, message });
}
