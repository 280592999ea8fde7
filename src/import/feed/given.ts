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

/** How often each entry that is to be given again has been given already, by hash of its id. */
export type Waiting = readonly (readonly [id: string, times: number])[];

/** At half an hour between two polls, a site may be down for a day. */
const MOST_TIMES = 48;

/** What to remember when some entries could not be taken: of these, what was remembered before, so that they are news. */
export function givenWithout(
  later: readonly FeedEntry[],
  { given, before, waiting }: { readonly given: Given; readonly before: Given; readonly waiting: Waiting },
): { readonly given: [string, string][]; readonly waiting: [string, number][] } {
  const known = new Map(before);
  const times = new Map(waiting);
  const again = new Map(later.map(({ id }) => [hashOf(id), (times.get(hashOf(id)) ?? 0) + 1] as const));
  const left = [...again].filter(([, count]) => count < MOST_TIMES);
  const isLeft = new Set(left.map(([id]) => id));
  return {
    given: given.flatMap(([id, version]): [string, string][] => {
      if (!isLeft.has(id)) return [[id, version]];
      const last = known.get(id);
      return last === undefined ? [] : [[id, last]];
    }),
    waiting: left.map(([id, count]) => [id, count]),
  };
}

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
