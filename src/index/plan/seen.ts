/** Remembers the hashes of files, so that a file that has not changed is not read. */

import type { FolderFile } from '../../corpus/folder.js';

/** What this process has read. Nothing of it is stored: a new process reads every file once. */
export type Seen = {
  /** The hash of the file's bytes, if it is certain that they are still those that were read. */
  readonly hashOf: (file: FolderFile) => string | undefined;
  readonly note: (file: FolderFile, sha256: string) => void;
  /** From now on every file is read again: times are only as honest as the disk that gives them. */
  readonly forget: () => void;
};

export function createSeen(): Seen {
  const hashes = new Map<string, { readonly mark: string; readonly sha256: string }>();
  return {
    hashOf({ path, stamp }) {
      const noted = hashes.get(path);
      return noted !== undefined && noted.mark === stamp?.mark ? noted.sha256 : undefined;
    },
    note({ path, stamp }, sha256) {
      // A file changed twice within the clock's grain shows the same times: it is read until they are old enough.
      if (stamp?.settled === true) hashes.set(path, { mark: stamp.mark, sha256 });
      else hashes.delete(path);
    },
    forget: () => hashes.clear(),
  };
}
