/** Follows feeds in a process of its own, as long as there are any. */

import { type ChildProcess, fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FeedStatus } from '../feed/poller.js';
import type { FeedsSettings } from '../feeds.js';
import type { Lines } from '../following.js';
import { feedsIn } from '../write.js';
import type { FromFollower, ToFollower } from './protocol.js';

export type FollowingOptions = FeedsSettings &
  Lines & {
    /** The compiled file of the process. */
    readonly worker?: URL;
    /** How often is looked whether feeds were added, in milliseconds, and how long the process may be silent. */
    readonly lookMs?: number;
    readonly silentMs?: number;
    /** How long it may take to stop. */
    readonly graceMs?: number;
  };

export type Following = {
  /** As they were when they were last looked at. */
  readonly feeds: () => readonly FeedStatus[];
  /** Stops asking; an article that is being written is written. */
  readonly close: () => Promise<void>;
};

const DEFAULTS = {
  worker: new URL('./follower.js', import.meta.url),
  lookMs: 30_000,
  silentMs: 120_000,
  graceMs: 5_000,
};

/** The process is started when there is a file of feeds, which one without feeds has not, and again when it ends. */
export function followFeeds(options: FollowingOptions): Following {
  const { worker, lookMs, silentMs, graceMs, note, warn, ...settings } = { ...DEFAULTS, ...options };
  let child: ChildProcess | undefined;
  let feeds: readonly FeedStatus[] = [];
  let heard = 0;
  let closed = false;
  const sayOnce = createSaying({ note, warn });

  function listen(message: FromFollower): void {
    heard = Date.now();
    if (message.kind === 'feeds') {
      feeds = message.feeds;
      sayOnce.following(feeds.length);
    } else if (message.kind !== 'alive') sayOnce[message.kind](message.line);
  }

  function start(): void {
    heard = Date.now();
    const started = fork(fileURLToPath(worker), [JSON.stringify(settings)], {
      // What libraries print must not be mixed with the output of this program.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = started;
    started.on('message', listen);
    started
      .once('error', () => undefined)
      .once('exit', () => {
        if (child === started) child = undefined;
        if (!closed) sayOnce.warn('The process that follows feeds has ended. It is started again.');
      });
  }

  async function look(): Promise<void> {
    if (child && Date.now() - heard > silentMs) child.kill('SIGKILL');
    else if (!child && (await isThere(feedsIn(settings.dataDir))) && !closed) start();
  }
  const timer = setInterval(() => void look(), lookMs).unref();
  void look();

  return {
    feeds: () => feeds,
    async close() {
      closed = true;
      clearInterval(timer);
      if (child) await ended(child, graceMs);
    },
  };
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined;

/** Asked first, and killed if that does not help: no file is ever half written. */
function ended(child: ChildProcess, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.send('stop' satisfies ToFollower, () => undefined);
  });
}

/** How many lines are remembered: a feed that fails would otherwise say so all day. */
const REMEMBERED = 500;

function createSaying({ note, warn }: Lines) {
  const said = new Set<string>();
  let following = 0;
  const once = (say: (line: string) => void) => (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    for (const oldest of said) if (said.size > REMEMBERED) said.delete(oldest);
    say(line);
  };
  return {
    note,
    warn: once(warn),
    following(count: number): void {
      if (count > 0 && following === 0) note(`Following ${count} ${count === 1 ? 'feed' : 'feeds'}.`);
      following = count;
    },
  };
}
