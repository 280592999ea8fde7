/** Which entries of a feed are news. */

import { createHash } from 'node:crypto';
import type { FeedEntry } from './feed.js';

/** By hash of id and version, oldest first. */
export type Given = readonly (readonly [id: string, version: string])[];

export type News = {
  /** Not given before. */
  readonly added: readonly FeedEntry[];
  /** Given before, but the feed says that they have changed since. */
  readonly changed: readonly FeedEntry[];
  /** What to remember once they have been taken. */
  readonly given: [string, string][];
};

/** Of entries that have left the feed: some feeds bring old ones back. */
const MOST_FORMER = 2_000;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

export function newsIn(entries: readonly FeedEntry[], before: Given): News {
  const known = new Map(before);
  const added: FeedEntry[] = [];
  const changed: FeedEntry[] = [];
  const now = new Map<string, string>();
  for (const entry of entries) {
    const id = hashOf(entry.id);
    const version = entry.version === undefined ? '' : hashOf(entry.version);
    const last = known.get(id);
    if (last === undefined) added.push(entry);
    else if (last !== version) changed.push(entry);
    now.set(id, version);
  }
  const former = [...known].filter(([id]) => !now.has(id)).slice(-MOST_FORMER);
  // A feed lists its newest entry first; remembered is the oldest first.
  return { added, changed, given: [...former, ...[...now].reverse()] };
}
