/** Writes what feeds bring, without asking. */

import { isPassing } from './draft.js';
import type { FeedEntry } from './feed/feed.js';
import type { Delivery } from './feed/poll.js';
import type { Importer } from './importer.js';
import type { Plan, Planned } from './plan.js';

/** `note` gets a line for each article that was written, `warn` for each that somebody should look at. */
export type Lines = { readonly note: (line: string) => void; readonly warn: (line: string) => void };

type Taking = Lines & { readonly signal?: AbortSignal | undefined };

/** Sites are asked slowly, and an article should not wait for all others of its feed. */
const AT_ONCE = 5;

/**
 * What is new or has changed is imported. A copy of an article that is there is left out, and so is what a person has
 * edited: nobody is there to be asked. Resolves with what could not be read now, but perhaps later.
 */
export function createTaking(importer: Pick<Importer, 'preview' | 'write'>, { note, warn, signal }: Taking) {
  async function take(one: Planned, title: string): Promise<void> {
    if (isWanted(one) && (await importer.write(one))) note(`${title}: ${one.file} (${one.kind})`);
    else if (one.kind === 'refused') {
      const then = isPassing(one) ? 'is tried again later' : 'was left out';
      warn(`${title}: ${one.source} ${then}: ${one.code}: ${one.message}`);
    } else if (one.kind === 'conflict')
      warn(`${title}: ${one.source} has changed, but ${one.file} was edited: import it by hand`);
  }
  return async ({ feed, title = feed, added, changed }: Delivery): Promise<readonly FeedEntry[]> => {
    const entries = [...added, ...changed];
    const later = new Set<string>();
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      const asked = entries.slice(start, start + AT_ONCE).map(({ url }) => ({ source: url, as: 'page' as const }));
      const { planned } = await importer.preview(asked, { signal });
      for (const one of planned) await take(one, title);
      for (const { source } of planned.filter(isLater)) later.add(source);
    }
    return entries.filter(({ url }) => later.has(url));
  };
}

const isLater = (one: Planned): boolean => one.kind === 'refused' && isPassing(one);

/** A story that an agency sent to many papers. */
const COPY = 0.9;

const isWanted = (one: Planned): one is Plan =>
  one.kind === 'update' || (one.kind === 'new' && !one.copies.some(({ exact, share }) => exact || share >= COPY));
