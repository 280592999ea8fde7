/** The dates that limit a timeline, as people type them. */

import type { Bounds } from '../../events/timeline.js';
import type { Fault } from '../faults.js';

export type ReadBounds =
  /** `dayFirst`: those whose day was read before their month where it could be either. */
  | { readonly kind: 'bounds'; readonly bounds: Bounds; readonly dayFirst: readonly string[] }
  | { readonly kind: 'wrong'; readonly fault: Fault };

type Given = Readonly<{ since?: string | undefined; until?: string | undefined }>;

/** "recent" sets no bound: the newest events come first anyway, by their own dates and not by today's. */
const RECENT = /^(?:most )?(?:recent(?:ly)?|latest|newest)$/i;

/** Reads *since* and *until* as people type them, on the day of `clock` (UTC). The date library is loaded only here. */
export async function readBounds({ since, until }: Given, clock: () => Date): Promise<ReadBounds> {
  const typed = Object.entries({ since, until }).filter(
    (entry): entry is ['since' | 'until', string] =>
      entry[1] !== undefined && entry[1].trim() !== '' && !RECENT.test(entry[1].trim()),
  );
  if (typed.length === 0) return { kind: 'bounds', bounds: {}, dayFirst: [] };
  const { readTypedDate } = await import('../../events/dates/typed.js');
  const bounds: { -readonly [Name in keyof Bounds]: Bounds[Name] } = {};
  const dayFirst: string[] = [];
  for (const [name, text] of typed) {
    const read = readTypedDate(text, clock().toISOString().slice(0, 10));
    if (read.kind === 'wrong') {
      const { why, message } = read;
      return { kind: 'wrong', fault: { kind: 'date', option: name, text: text.trim(), why, message } };
    }
    bounds[name] = read.interval;
    if (read.dayFirst) dayFirst.push(text.trim());
  }
  if (bounds.since && bounds.until && bounds.since.from > bounds.until.to)
    return { kind: 'wrong', fault: { kind: 'dates-swapped', since: since ?? '', until: until ?? '' } };
  return { kind: 'bounds', bounds, dayFirst };
}
