/** What can be searched of a planned index before anything is embedded. */

import { keyOf } from '../../corpus/articles.js';
import { assemble, type Entry, type Index, type ReadEntry, type VectorPool } from '../entries.js';
import type { Draft } from './draft.js';

/**
 * The planned articles with those of their passages whose vectors are known: of a changed article, what has stayed the
 * same. An article of which only facts have changed, its title for example, stays as it was until it is embedded.
 * `undefined` if nothing that is searched now would go.
 */
export function availableNow(drafts: readonly Draft[], old: readonly Entry[], pool: VectorPool): Index | undefined {
  const before = new Map(old.map((entry) => [keyOf(entry.article), entry]));
  const entries = drafts
    .map(({ entry }) => before.get(keyOf(entry.article)) ?? withKnownPassages(entry, pool))
    .filter(({ passages }) => passages.length > 0);
  const kept = new Set(entries);
  if (old.every((entry) => kept.has(entry))) return undefined;
  return { entries, vectors: assemble(entries, pool) };
}

/** Its events are found with the whole index: they take longer than a reader should wait for old text to go. */
function withKnownPassages(entry: Entry | ReadEntry, pool: VectorPool): Entry {
  const events = 'events' in entry ? entry.events : { events: [], withheld: [] };
  const missing = new Set(entry.rows.filter((row) => !pool.has(row.text)).map(({ passage }) => passage));
  if (missing.size === 0) return { ...entry, events };
  const numbers = entry.passages.map((_, number) => number).filter((number) => !missing.has(number));
  const renumbered = new Map(numbers.map((number, place) => [number, place]));
  return {
    ...entry,
    events,
    passages: entry.passages.filter((_, number) => !missing.has(number)),
    rows: entry.rows.flatMap((row) => {
      const passage = renumbered.get(row.passage);
      return passage === undefined ? [] : [{ ...row, passage }];
    }),
  };
}
