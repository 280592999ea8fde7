/** Writes what feeds bring, without asking. */

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
 * edited: nobody is there to be asked.
 */
export function createTaking(importer: Pick<Importer, 'preview' | 'write'>, { note, warn, signal }: Taking) {
  async function take(one: Planned, title: string): Promise<void> {
    if (isWanted(one) && (await importer.write(one))) note(`${title}: ${one.file} (${one.kind})`);
    else if (one.kind === 'refused') warn(`${title}: ${one.source} was left out: ${one.code}: ${one.message}`);
    else if (one.kind === 'conflict')
      warn(`${title}: ${one.source} has changed, but ${one.file} was edited: import it by hand`);
  }
  return async ({ feed, title = feed, added, changed }: Delivery): Promise<void> => {
    const asked = [...added, ...changed].map(({ url }) => ({ source: url, as: 'page' as const }));
    for (let start = 0; start < asked.length; start += AT_ONCE) {
      const { planned } = await importer.preview(asked.slice(start, start + AT_ONCE), { signal });
      for (const one of planned) await take(one, title);
    }
  };
}

/** A story that an agency sent to many papers. */
const COPY = 0.9;

const isWanted = (one: Planned): one is Plan =>
  one.kind === 'update' || (one.kind === 'new' && !one.copies.some(({ exact, share }) => exact || share >= COPY));
