/** The salt of the hashes by which people are known. */

import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.js';
import type { Records } from './records.js';

/** Made once and kept. A full disk keeps nobody from asking: people are then other ones after a restart. */
export function createSalt(records: Records, log: (text: string) => void): () => string {
  const make = (): string => randomBytes(32).toString('hex');
  let salt: string | undefined;
  return () => {
    if (salt !== undefined) return salt;
    try {
      salt = records.once('meta/salt', make);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log(`${error.code} ${error.message}`);
      salt = make();
    }
    return salt;
  };
}
