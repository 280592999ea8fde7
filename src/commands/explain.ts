/** How the dates of a sentence or an article were read. */

import { refOf } from '../corpus/article.js';
import { parseQuoteId } from '../quote/quote-id.js';
import type { Context } from './context.js';
import { visible } from './options/source.js';
import { problem, type Reply } from './reply.js';

/** `id`: of a quote or an event, for its sentence; of an article, for all its sentences with dates. */
export async function explain(context: Context, id: string): Promise<Reply> {
  const named = parseQuoteId(id);
  const article = visible(context).find((candidate) => candidate.id === (named?.article ?? id.trim()));
  if (!article)
    return problem('INPUT_INVALID', `“${id}” is not the id of an event, a quote or an article; copy one from a reply`);
  const changed = problem(
    'INPUT_INVALID',
    `“${id}” is from another version of ${article.id}, whose text has changed since; copy an id from a new reply`,
  );
  if (named && !article.hash.startsWith(named.version)) return changed;
  const ref = refOf(article);
  const { engine, signal } = context;
  const within = named && { start: named.start, end: named.end };
  const readings = await engine.explain({ article: ref, within }, { signal });
  return readings ? { kind: 'readings', article: ref, readings, actions: [] } : changed;
}
