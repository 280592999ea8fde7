import type { ArticleRef } from '../../corpus/article.js';
import type { EventExtractor } from '../../events/extractor.js';
import type { Reading } from '../../events/trace.js';
import type { Entry } from '../../index/entries.js';
import { overlaps, type Span } from '../../span.js';

/** `within`: only the dates of sentences that lie in it, if only in part. */
export type ExplainQuery = { readonly article: ArticleRef; readonly within?: Span | undefined };

export type ExplainSource = {
  readonly entries: readonly Pick<Entry, 'article'>[];
  readonly extractor: Pick<EventExtractor, 'explain'>;
};

/** A question has its whole turn, so nobody is let in between. */
const unhurried = async (): Promise<void> => undefined;

/** What each rule made of the dates of an article; `undefined` if that version of it is not there. */
export async function explainDates(
  { entries, extractor }: ExplainSource,
  { article: { id, hash }, within }: ExplainQuery,
): Promise<readonly Reading[] | undefined> {
  const entry = entries.find(({ article }) => article.id === id && article.hash === hash);
  if (entry === undefined) return undefined;
  const readings = await extractor.explain(entry.article, unhurried);
  return within === undefined ? readings : readings.filter((reading) => overlaps(reading, within));
}
