/** The log, with secrets removed. */

import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** Fields that must never appear in a log line, at the top or up to two levels deep. */
const SECRETS = [
  'token',
  'authorization',
  '*.token',
  '*.authorization',
  '*.*.token',
  'DISCORD_TOKEN',
  '*.DISCORD_TOKEN',
];

export type Log = Pick<Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'>;

/** JSON lines on stderr (stdout belongs to the answers), or to the destination `to`. */
export function createLog(options: { readonly level: string; readonly to?: DestinationStream }): Log {
  return pino(
    { level: options.level, base: null, redact: SECRETS },
    options.to ?? destination({ dest: 2, sync: true }),
  );
}
