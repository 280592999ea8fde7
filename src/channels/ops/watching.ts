/** Opens health and metrics beside the channels. */

import { AppError } from '../../errors.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createOpsChannel, type OpsOptions } from './ops.js';

export type WatchingOptions = Pick<OpsOptions, 'app' | 'channels' | 'version' | 'stopping' | 'feeds'> & {
  /** Where; absent: nobody watches. */
  readonly at: Pick<OpsOptions, 'host' | 'port'> | undefined;
  readonly commands: readonly { readonly name: string }[];
  readonly warn: (line: string) => void;
};

export type Watching = {
  readonly metrics?: Metrics;
  /** Where it is open, for people. */
  readonly where?: string;
  readonly close: () => Promise<void>;
};

/**
 * Opened before everything else, so that it can say what is still missing. It answers nobody, so it is never a reason
 * to go on, and what is wrong with it is no reason to stop.
 */
export async function startWatching({ at, commands, warn, ...watched }: WatchingOptions): Promise<Watching> {
  if (!at) return { close: async () => undefined };
  const metrics = createMetrics({ commands: commands.map(({ name }) => name) });
  const ops = createOpsChannel({ ...watched, ...at, metrics });
  try {
    return { metrics, where: await ops.open(), close: ops.close };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    warn(`${error.code} ${error.message}`);
    return { metrics, close: ops.close };
  }
}
