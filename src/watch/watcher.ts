/** Notices that something in the corpus folder has changed. */

import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isLeftOut } from '../corpus/folder.js';
import { extensionOf } from '../corpus/ids.js';

export type WatcherOptions = {
  /** Look at every file again and again, where a drive sends no events. */
  readonly poll: boolean;
  /** `folders`: folders came or went, so others are to be watched. */
  readonly onChange: (what: { readonly folders: boolean }) => void;
  /** Some changes may go unnoticed from now on: the system watches only so many files, for example. */
  readonly onError: (error: unknown) => void;
};

/** `follow`: exactly these folders, each without those below it; true if one of them was not followed before. */
export type Watcher = {
  readonly follow: (folders: readonly string[]) => boolean;
  readonly close: () => Promise<void>;
};

const POLL_MS = 1_000;

/**
 * The folders are those that the loader walks, links included, so that the two cannot differ and no circle of links is
 * walked. What editors and systems write beside the articles has other endings or begins with a dot, and is no change.
 */
export function createWatcher({ poll, onChange, onError }: WatcherOptions): Watcher {
  const followed = new Set<string>();
  const isIgnored = (path: string): boolean => !followed.has(path) && isLeftOut(basename(path));
  const watcher: FSWatcher = watch([], {
    depth: 0,
    ignoreInitial: true,
    ignored: isIgnored,
    ignorePermissionErrors: true,
    usePolling: poll,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
    atomic: false,
  });
  watcher.on('all', (event, path) => {
    const folders = event === 'addDir' || event === 'unlinkDir';
    if (folders || extensionOf(path) !== undefined) onChange({ folders });
  });
  watcher.on('error', onError);
  return {
    follow(folders) {
      const wanted = new Set(folders);
      for (const folder of [...followed]) {
        if (wanted.has(folder)) continue;
        followed.delete(folder);
        watcher.unwatch(folder);
      }
      const fresh = folders.filter((folder) => !followed.has(folder));
      for (const folder of fresh) followed.add(folder);
      if (fresh.length > 0) watcher.add(fresh);
      return fresh.length > 0;
    },
    close: () => watcher.close(),
  };
}
