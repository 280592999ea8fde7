/** Finds quotes for some words, and passages about a topic. */

import type { Passage } from '../corpus/passages.js';
import type { Quote } from '../quote/quote.js';
import type { Library } from '../search/library.js';
import { slice } from '../span.js';
import { coverage, termsIn } from '../words/coverage.js';
import { withCopies } from './copies/copies.js';
import { weigh } from './weigh.js';

export type FindOptions = {
  /** How many passages are looked at, and how many quotes there are at most. */
  readonly passages: number;
  readonly limit: number;
  /** Ids of the articles that may be quoted; absent: all. */
  readonly articles?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Whole-sentence quotes for the words that somebody looks for: best first, from different places, each text once. A
 * quote that shares no word with the request is at best near in meaning, so it is left out.
 */
export async function findQuotes(library: Library, text: string, options: FindOptions): Promise<readonly Quote[]> {
  const { passages, limit, articles, signal } = options;
  const found = await library.find({ text, limit: passages, articles }, { signal });
  const quotes = weigh(library, { question: '', found, limit }).quotes.filter(
    ({ highlights }) => highlights.length > 0,
  );
  return withCopies(quotes, library, { articles, original: false });
}

/** How many passages are looked at: events ranked lower have little to do with the topic. */
const PASSAGES = 30;

/**
 * A passage is about the topic when it has most of the topic's words, by rarity, or is near in meaning. Fused scores
 * are relative to the best hit, so they would make even a poor one look good.
 */
const ABOUT = { coverage: 0.5, cosine: 0.45 } as const;

export type TopicOptions = {
  /** Ids of the articles that are searched; absent: all. */
  readonly articles?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The passages about a topic, found by the same search as for a question. */
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
