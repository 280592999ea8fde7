/** The work of the importing process. */

import { planAll } from '../plan.js';
import { prepare } from '../prepare.js';
import { readShelf } from '../shelf.js';
import { createSources, type Formats } from '../sources.js';
import type { Calls } from './protocol.js';

export function createCalls(formats: Formats): Calls {
  const sources = createSources(formats);
  return {
    async open(asked, on) {
      const listed = await sources.list(asked);
      return listed.kind === 'read' ? prepare(listed.read, { on }) : listed;
    },
    read: async (entry, on) => prepare(await sources.read(entry), { on }),
    plan: async (corpusDir, all) => planAll(await readShelf(corpusDir), all),
  };
}
