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
      return listed.kind === 'read' ? { kind: 'read', all: listed.reads.map((read) => prepare(read, { on })) } : listed;
    },
    read: async (entry, on) => (await sources.read(entry)).map((read) => prepare(read, { on })),
    plan: async (corpusDir, all) => planAll(await readShelf(corpusDir), all),
  };
}
