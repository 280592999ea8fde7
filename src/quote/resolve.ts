/** Resolves the id of a quote. */

import { type Article, refOf } from '../corpus/article.js';
import { isWhole, type Quote, withHeading } from './quote.js';
import type { ParsedId } from './quote-id.js';
import { withSpeaker } from './speaker.js';

/** `changed`: the article's text is different now; `withdrawn`: the article is no longer in the library. */
export type Resolved =
  | { readonly kind: 'found' | 'changed' | 'withdrawn'; readonly quote: Quote }
  | { readonly kind: 'unknown-id' };

/**
 * What a quote id stands for, in its original wording. Only whole sentences of exactly that version count, so nobody
 * can make an id that begins after a "not".
 */
export function resolve(
  id: ParsedId,
  { current, kept }: { readonly current: Article | undefined; readonly kept: readonly Article[] },
): Resolved {
  const versions = [...(current ? [current] : []), ...kept];
  const version = versions.find((article) => article.hash.startsWith(id.version) && isWhole(article, id));
  if (!version) return { kind: 'unknown-id' };
  const { start, end } = id;
  const plain: Quote = { article: refOf(version), start, end, highlights: [], alsoIn: [], score: 1 };
  const quote = withHeading(version, withSpeaker(version, plain));
  if (current?.hash === version.hash) return { kind: 'found', quote };
  return { kind: current ? 'changed' : 'withdrawn', quote };
}
