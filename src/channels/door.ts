import { AppError } from '../errors.js';
import type { Verification, Verified } from '../render/verify.js';
import { en } from '../render/words/en.js';

/**
 * The message, if it may be sent.
 * @throws AppError QUOTE_MISMATCH if not, once `onFault` has been told where it differs from the articles.
 */
export function requireVerified<T>(verification: Verification<T>, onFault?: (fault: unknown) => void): Verified<T> {
  if (verification.kind === 'verified') return verification.message;
  onFault?.(verification.fault);
  throw new AppError('QUOTE_MISMATCH', en.fault);
}
