/** Writes what feeds bring, without asking. */

import type { Delivery } from './feed/poll.js';
import type { Importer } from './importer.js';
import type { Plan, Planned } from './plan.js';

/** One line for each article that a person should know about. */
export type Say = (line: string) => void;

/**
 * What was new or has changed is imported. A copy of an article that is there is left out, and so is what a person has
 * edited: nobody is there to be asked.
 */
export function createTaking(importer: Pick<Importer, 'preview' | 'write'>, say: Say) {
  return async ({ feed, title = feed, added, changed }: Delivery): Promise<void> => {
    const asked = [...added, ...changed].map(({ url }) => ({ source: url, as: 'page' as const }));
    if (asked.length === 0) return;
    const { planned } = await importer.preview(asked);
    for (const one of planned) {
      if (isWanted(one) && (await importer.write(one))) say(`${title}: ${one.file} (${one.kind})`);
      else if (one.kind === 'refused') say(`${title}: ${one.source} was left out: ${one.code}: ${one.message}`);
      else if (one.kind === 'conflict')
        say(`${title}: ${one.source} has changed, but ${one.file} was edited: import it by hand`);
    }
  };
}

const isWanted = (one: Planned): one is Plan =>
  one.kind === 'update' || (one.kind === 'new' && !one.copies.some(({ exact, share }) => exact || share >= COPY));

/** A story that an agency sent to many papers. */
const COPY = 0.9;
