import { contains, type Span, slice } from '../span.js';
import { coverage, termsIn } from '../words/coverage.js';
import type { Context } from './context.js';

/** Passages that are looked at: an event of any rank lower has little to do with the topic. */
const PASSAGES = 30;

/**
 * A passage is about the topic when it holds most of the topic's words, by rarity, or comes near in meaning. Fused
 * scores would not do: they are relative to the best hit, so that the best of nothing would look like something.
 */
const ABOUT = { coverage: 0.5, cosine: 0.45 } as const;

type Place = Span & { readonly article: { readonly id: string } };

/** Tells whether a sentence stands in a passage about `topic`: the same search as for a question. */
export async function sentencesAbout(
  context: Context,
  topic: string,
  articles: readonly string[],
): Promise<(place: Place) => boolean> {
  const { library, signal } = context;
  const { hits, terms } = await library.find({ text: topic, limit: PASSAGES, articles }, { signal });
  const about = hits.filter(({ passage, parts }) => {
    const article = library.article(passage.article);
    return (
      article &&
      (coverage(termsIn(slice(article.body, passage)), terms) >= ABOUT.coverage || (parts.dense ?? 0) >= ABOUT.cosine)
    );
  });
  return (place) => about.some(({ passage }) => passage.article.id === place.article.id && contains(passage, place));
}
