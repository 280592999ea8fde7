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

export type LogOptions = {
  readonly level: string;
  readonly to?: DestinationStream;
  /** The file descriptor of the log (absent: stderr). */
  readonly fd?: number;
};

export type Log = Pick<Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'>;

/** What waits, in characters, while the log takes nothing; later lines are left out. */
const MOST_WAITING = 1_000_000;

/**
 * JSON lines on stderr (stdout belongs to the answers), or to the destination `to`. A log that takes nothing, as on a
 * full disk, is no reason to end: pino would throw at whoever has something to say.
 */
export function createLog({ level, to, fd = 2 }: LogOptions): Log {
  return pino({ level, base: null, redact: SECRETS }, to ?? lasting(fd));
}

function lasting(fd: number): DestinationStream {
  const stream = destination({ dest: fd, sync: true, maxLength: MOST_WAITING });
  stream.on('error', () => undefined);
  return stream;
}
