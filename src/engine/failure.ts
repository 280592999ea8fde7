import { AppError, type ErrorCode, messageOf } from '../errors.js';

/** An error on its way between processes, which would lose an AppError's code. */
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

/** What is no AppError is a fault of ours, reported as ENGINE_FAILED; where it happened is kept in the cause. */
export function errorOf({ message, code, stack, cause }: Failure): AppError {
  if (code !== undefined) return new AppError(code, message, cause === undefined ? {} : { cause: new Error(cause) });
  const inner = new Error(message);
  if (stack !== undefined) inner.stack = stack;
  return new AppError('ENGINE_FAILED', `The search failed (${message}). Ask again.`, { cause: inner });
}
