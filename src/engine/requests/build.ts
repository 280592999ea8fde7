/** Builds the index. */

import type { BuildReport } from '../../index/build.js';
import { errorOf, type Failure } from '../failure.js';
import type { Handler } from './handler.js';

/**
 * `blocked`: why the index folder cannot be written; the build fails with it only if there is something to write.
 * `full`: see Update.
 */
export type BuildInput = { readonly blocked?: Failure | undefined; readonly full?: boolean };

export const handleBuild: Handler<BuildInput, BuildReport> = async ({ blocked, full = true }, services) => {
  const { take, finish, signal, updater, onProgress } = services;
  const pause = (): Promise<void> => finish('build', async () => undefined);
  // First, so that a death during the build is charged to it.
  await pause();
  return updater.update({
    writable: blocked === undefined,
    full,
    pause,
    turn: (work) => take('build', work),
    requireGoing: () => signal.throwIfAborted(),
    requireWritable: () => {
      if (blocked !== undefined) throw errorOf(blocked);
    },
    onProgress,
  });
};
