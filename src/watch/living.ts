/** Keeps the app of a running program up to date with its articles. */

import type { App } from '../app.js';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { type KeepingUp, keepUp } from './keep-up.js';
import type { Refreshed } from './refresh.js';

export type LivingOptions = {
  readonly app: Pick<App, 'building' | 'health' | 'withdrawals'>;
  readonly config: Pick<Config, 'corpusDir' | 'corpusWatch'>;
  readonly refresh: (wanted: Parameters<App['refresh']>[1]) => Promise<Refreshed>;
  readonly note: (line: string) => void;
  readonly warn: (line: string) => void;
};

export const createLiving = ({ app, config, ...options }: LivingOptions): KeepingUp<Refreshed> =>
  keepUp({
    ...options,
    corpusDir: config.corpusDir,
    beside: app.withdrawals.path,
    how: config.corpusWatch,
    // A first build is not stopped: until it ends, there is nothing else to answer from.
    isSlow: () => app.building() !== undefined && app.health().updated !== null,
    inWords: (error) => (error instanceof AppError ? `${error.code} ${error.message}` : String(error)),
  });
