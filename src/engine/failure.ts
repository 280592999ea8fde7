/** Carries errors between processes. */

import { AppError, type ErrorCode, messageOf } from '../errors.js';

/** An error as it is sent between processes; without this an AppError would lose its code. */
export type Failure = {
  readonly message: string;
  readonly code?: ErrorCode;
  readonly stack?: string;
  readonly cause?: string;
};

export function failureOf(error: unknown): Failure {
  const { stack, cause } = error instanceof Error ? error : {};
  return {
    message: messageOf(error),
    ...(error instanceof AppError && { code: error.code }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && { cause: messageOf(cause) }),
  };
}

/** Anything but an AppError is a bug of ours, reported as ENGINE_FAILED; the cause keeps the stack. */
export function errorOf({ message, code, stack, cause }: Failure): AppError {
  if (code !== undefined) return new AppError(code, message, cause === undefined ? {} : { cause: new Error(cause) });
  const inner = new Error(message);
  if (stack !== undefined) inner.stack = stack;
  return new AppError('ENGINE_FAILED', `The search failed (${message}). Ask again.`, { cause: inner });
}
