import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** What may never stand in a log line, wherever it is nested two levels deep. */
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

/** JSON lines on stderr (stdout belongs to the answers), or wherever `to` leads. */
export function createLog(options: { readonly level: string; readonly to?: DestinationStream }): Log {
  return pino(
    { level: options.level, base: null, redact: SECRETS },
    options.to ?? destination({ dest: 2, sync: true }),
  );
}
