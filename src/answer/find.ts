import type { Passage } from '../corpus/passages.js';
import type { Quote } from '../quote/quote.js';
import type { Library } from '../search/library.js';
import { slice } from '../span.js';
import { coverage, termsIn } from '../words/coverage.js';
import { weigh } from './weigh.js';

export type FindOptions = {
  /** Passages that are looked at, and quotes at most. */
  readonly passages: number;
  readonly limit: number;
  /** Ids of those that may be quoted; absent: all. */
  readonly articles?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Whole-sentence quotes for words that somebody looks for, best first, from different places, each text once. What shares
 * no word with the request is near in meaning at best: not what "says it".
 */
export async function findQuotes(library: Library, text: string, options: FindOptions): Promise<readonly Quote[]> {
  const { passages, limit, articles, signal } = options;
  const found = await library.find({ text, limit: passages, articles }, { signal });
  return weigh(library, { question: '', found, limit }).quotes.filter(({ highlights }) => highlights.length > 0);
}

/** Passages that are looked at: an event of any rank lower has little to do with the topic. */
const PASSAGES = 30;

/**
 * A passage is about the topic when it holds most of the topic's words, by rarity, or comes near in meaning. Fused
 * scores would not do: they are relative to the best hit, so that the best of nothing would look like something.
 */
const ABOUT = { coverage: 0.5, cosine: 0.45 } as const;

export type TopicOptions = {
  /** Ids of those that are searched; absent: all. */
  readonly articles?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The passages about a topic: the same search as for a question. */
export async function passagesAbout(
  library: Library,
  topic: string,
  { articles, signal }: TopicOptions = {},
): Promise<readonly Passage[]> {
  const { hits, terms } = await library.find({ text: topic, limit: PASSAGES, articles }, { signal });
  const about = hits.filter(({ passage, parts }) => {
    const article = library.article(passage.article);
    return (
      article &&
      (coverage(termsIn(slice(article.body, passage)), terms) >= ABOUT.coverage || (parts.dense ?? 0) >= ABOUT.cosine)
    );
  });
  return about.map(({ passage }) => passage);
}
