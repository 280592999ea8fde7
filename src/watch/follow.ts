/** Follows a corpus folder for as long as the program runs. */

import { stat } from 'node:fs/promises';
import { listFolder } from '../corpus/folder.js';
import { createUpdates, type Updates, type UpdatesOptions, type Wanted } from './updates.js';
import { createWatcher, type Watcher } from './watcher.js';

export type FollowOptions = Pick<UpdatesOptions, 'update' | 'isSlow'> & {
  readonly corpusDir: string;
  /** A file outside of the folder that is followed, too. */
  readonly beside: string;
  readonly how: 'events' | 'poll' | 'no';
  /** Called when changes are noticed in another way from now on. */
  readonly onFallback: (error: unknown) => void;
  readonly tickMs?: number;
};

export type Following = {
  /** Runs an update now. */
  readonly update: (wanted?: Partial<Wanted>) => Promise<void>;
  /** An update follows soon. */
  readonly changed: () => void;
  /** How changes are noticed now. */
  readonly how: () => FollowOptions['how'];
  readonly close: () => Promise<void>;
};

const TICK_MS = 500;
/** Events can be lost (a file at the end of a link, a full queue), and times can lie: see createSeen. */
const CHECK_TICKS = 120;
const FULL_CHECK_TICKS = 7_200;

/** What tells one folder or file from another in its place; `undefined` while there is none. */
async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const version = found.isDirectory() ? '' : [found.size, found.mtimeNs].join(':');
  return [found.dev, found.ino, version].join(':');
}

/**
 * The folder itself is looked at twice a second: it may go and come back as another one (a drive that is mounted again),
 * of which no events are sent.
 */
export function follow(options: FollowOptions): Following {
  const { corpusDir, beside, tickMs = TICK_MS } = options;
  const updates = createUpdates(options);
  const watched = createWatched(options, updates);
  let marks: { readonly folder: string | undefined; readonly beside: string | undefined } | undefined;
  let ticks = 0;
  let ended = false;

  async function tick(): Promise<void> {
    const now = { folder: await markOf(corpusDir), beside: await markOf(beside) };
    if (ended) return;
    if (marks && now.beside !== marks.beside) updates.changed();
    if (options.how !== 'no') {
      if (marks?.folder !== now.folder) await watched.renew();
      if (marks && marks.folder !== now.folder) updates.changed({ full: true });
      ticks += 1;
      if (ticks % FULL_CHECK_TICKS === 0) updates.changed({ full: true });
      else if (ticks % CHECK_TICKS === 0) updates.changed();
    }
    marks = now;
  }

  const loop = (async () => {
    while (!ended) {
      await tick();
      await new Promise((resolve) => setTimeout(resolve, tickMs).unref());
    }
  })();
  return {
    update: updates.run,
    changed: () => updates.changed(),
    how: watched.how,
    async close() {
      ended = true;
      await Promise.all([updates.close(), watched.close()]);
      void loop;
    },
  };
}

/** The watcher of the folders as they are now. */
function createWatched({ corpusDir, how, onFallback }: FollowOptions, updates: Updates) {
  let current: FollowOptions['how'] = how;
  let watcher: Watcher | undefined;
  let closing: Promise<unknown> = Promise.resolve();

  const followFolders = oneAtATime(async () => {
    const folder = await listFolder(corpusDir).catch(() => undefined);
    if (watcher?.follow(folder?.folders ?? [])) updates.changed();
  });

  function open(): void {
    watcher = createWatcher({
      poll: current === 'poll',
      onChange({ folders }) {
        updates.changed();
        if (folders) void followFolders();
      },
      onError(error) {
        if (current === 'poll') return;
        current = 'poll';
        onFallback(error);
        void renew();
      },
    });
  }

  /** Another folder may be in the place of the one that was watched: nothing of the old watcher is kept. */
  async function renew(): Promise<void> {
    const old = watcher;
    open();
    closing = Promise.all([closing, old?.close()]);
    await followFolders();
  }

  return {
    renew,
    how: () => current,
    async close() {
      await watcher?.close();
      await closing;
    },
  };
}

/** However often it is wanted, a checkout brings many folders: it runs once more after the last time. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const runAll = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await work();
    }
  };
  return () => {
    isWanted = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
}
