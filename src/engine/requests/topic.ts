import type { Article, ArticleRef } from '../../corpus/article.js';
import type { FindQuery, Found } from '../../search/library.js';
import { contains, type Span, slice } from '../../span.js';
import { coverage, termsIn } from '../../words/coverage.js';

/** Passages that are looked at: an event of any rank lower has little to do with the topic. */
const PASSAGES = 30;

/**
 * A passage is about the topic when it holds most of the topic's words, by rarity, or comes near in meaning. Fused
 * scores would not do: they are relative to the best hit, so that the best of nothing would look like something.
 */
const ABOUT = { coverage: 0.5, cosine: 0.45 } as const;

export type Search = {
  readonly find: (query: FindQuery) => Promise<Found>;
  readonly lookup: (ref: ArticleRef) => Article | undefined;
};

export type Topic = {
  readonly text: string;
  /** Ids to search in (none given: all). */
  readonly articles: ReadonlySet<string> | undefined;
};

type Place = Span & { readonly article: { readonly id: string } };

/** Tells whether a sentence is in a passage about the topic: the same search as for a question. */
export async function sentencesAbout({ text, articles }: Topic, search: Search): Promise<(place: Place) => boolean> {
  const { hits, terms } = await search.find({ text, limit: PASSAGES, ...(articles && { articles: [...articles] }) });
  const about = hits.filter(({ passage, parts }) => {
    const article = search.lookup(passage.article);
    return (
      article &&
      (coverage(termsIn(slice(article.body, passage)), terms) >= ABOUT.coverage || (parts.dense ?? 0) >= ABOUT.cosine)
    );
  });
  return (place) => about.some(({ passage }) => passage.article.id === place.article.id && contains(passage, place));
}
