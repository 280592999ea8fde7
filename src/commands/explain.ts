import { refOf } from '../corpus/article.js';
import { parseQuoteId } from '../quote/quote-id.js';
import { overlaps } from '../span.js';
import type { Context } from './context.js';
import { visible } from './options/source.js';
import { problem, type Reply } from './reply.js';

/** `id`: that of a quote or an event, for its sentence, or that of an article, for all of its sentences with dates. */
export async function explain(context: Context, id: string): Promise<Reply> {
  const named = parseQuoteId(id);
  const article = visible(context).find((candidate) => candidate.id === (named?.article ?? id.trim()));
  if (!article) return problem('INPUT_INVALID', `“${id}” is neither the id of an event or quote nor of an article`);
  if (named && !article.hash.startsWith(named.version))
    return problem('INPUT_INVALID', `“${id}” is of another version of ${article.id}; its text has changed since`);
  const readings = await context.events.explain(article);
  const chosen = named ? readings.filter((reading) => overlaps(reading, named)) : readings;
  return { kind: 'readings', article: refOf(article), readings: chosen, actions: [] };
}
