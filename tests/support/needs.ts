import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The path of a file or folder that only our own machines have, or `undefined` on a user's clone, where the tests that
 * need it are reported as not run. In CI its absence is a failure: a test that is silently skipped proves nothing.
 */
export function shared(path: string): string | undefined {
  const full = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  if (existsSync(full)) return full;
  if (process.env.CI) throw new Error(`CI needs ${full}, which is missing.`);
  return undefined;
}
