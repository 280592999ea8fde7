/** The process that follows feeds beside a running bot. */

import { type FeedsSettings, openFeeds } from '../feeds.js';
import type { FromFollower, ToFollower } from './protocol.js';

const settings = JSON.parse(process.argv[2] ?? '{}') as FeedsSettings;
const stop = new AbortController();
const post = (message: FromFollower): void => void process.send?.(message, () => undefined);

const feeds = openFeeds({
  ...settings,
  signal: stop.signal,
  note: (line) => post({ kind: 'note', line }),
  warn: (line) => post({ kind: 'warn', line }),
  onSweep: (all) => post({ kind: 'feeds', feeds: all }),
});

/** A process that hangs in what a feed sent says nothing more, and is replaced. */
const ALIVE_MS = 5_000;
const alive = setInterval(() => post({ kind: 'alive' }), ALIVE_MS);

// Ctrl-C reaches all processes of a terminal: the program that started this one says when to stop.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined);
process.on('message', (message: ToFollower) => {
  if (message === 'stop') stop.abort();
});
// Nobody is there any more.
process.on('disconnect', () => process.exit());

await feeds.run(stop.signal);
feeds.close();
clearInterval(alive);
process.disconnect?.();
