import { refOf } from '../corpus/article.js';
import { parseQuoteId } from '../quote/quote-id.js';
import type { Context } from './context.js';
import { visible } from './options/source.js';
import { problem, type Reply } from './reply.js';

/** `id`: that of a quote or an event, for its sentence, or that of an article, for all of its sentences with dates. */
export async function explain(context: Context, id: string): Promise<Reply> {
  const named = parseQuoteId(id);
  const article = visible(context).find((candidate) => candidate.id === (named?.article ?? id.trim()));
  if (!article) return problem('INPUT_INVALID', `“${id}” is neither the id of an event or quote nor of an article`);
  const changed = problem(
    'INPUT_INVALID',
    `“${id}” is of another version of ${article.id}; its text has changed since`,
  );
  if (named && !article.hash.startsWith(named.version)) return changed;
  const ref = refOf(article);
  const { engine, signal } = context;
  const within = named && { start: named.start, end: named.end };
  const readings = await engine.explain({ article: ref, within }, { signal });
  return readings ? { kind: 'readings', article: ref, readings, actions: [] } : changed;
}
