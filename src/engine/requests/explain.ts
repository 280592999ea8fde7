/** Explains what the event rules made of the dates of an article. */

import type { ArticleRef } from '../../corpus/article.js';
import type { EventExtractor } from '../../events/extractor.js';
import type { Reading } from '../../events/trace.js';
import type { Entry } from '../../index/entries.js';
import { overlaps, type Span } from '../../span.js';
import type { Pause } from '../priority.js';
import type { Handler } from './handler.js';

/** `within`: only the dates of sentences that overlap it. */
export type ExplainQuery = { readonly article: ArticleRef; readonly within?: Span | undefined };

export type ExplainSource = {
  readonly entries: readonly Pick<Entry, 'article'>[];
  readonly extractor: Pick<EventExtractor, 'explain'>;
  readonly pause: Pause;
};

export const handleExplain: Handler<ExplainQuery, readonly Reading[] | undefined> = (query, services) =>
  services.take('question', (pause) =>
    explainDates({ entries: services.entries(), extractor: services.extractor, pause }, query),
  );

/** `undefined` if that version of the article is not in the index. */
export async function explainDates(
  { entries, extractor, pause }: ExplainSource,
  { article: { id, hash }, within }: ExplainQuery,
): Promise<readonly Reading[] | undefined> {
  const entry = entries.find(({ article }) => article.id === id && article.hash === hash);
  if (entry === undefined) return undefined;
  const readings = await extractor.explain(entry.article, pause);
  return within === undefined ? readings : readings.filter((reading) => overlaps(reading, within));
}
