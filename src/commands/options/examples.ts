import type { Context } from '../context.js';
import { visible } from './source.js';

/** What a newcomer can try on the articles that come with the clone; told only while they are there. */
const EXAMPLES = new Map([
  ['new-phase', 'Where did Putin and Imran Khan first meet?'],
  ['military-relations', 'What would be the Holy Grail of the military partnership?'],
  ['rekindled-relations', 'How many helicopters did Moscow agree to sell?'],
]);

export function examplesFor(context: Pick<Context, 'engine' | 'scope'>): readonly string[] {
  const here = new Set(visible(context).map(({ id }) => id));
  return [...EXAMPLES].filter(([id]) => here.has(id)).map(([, question]) => question);
}
