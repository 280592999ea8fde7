import { contains, type Span } from '../span.js';
import type { Context } from './context.js';

type Place = Span & { readonly article: { readonly id: string } };

/** Tells whether a sentence is in a passage about `topic`. */
export async function sentencesAbout(
  { engine, signal }: Context,
  topic: string,
  articles: ReadonlySet<string> | undefined,
): Promise<(place: Place) => boolean> {
  const passages = await engine.about(topic, { articles, signal });
  return (place) => passages.some((passage) => passage.article.id === place.article.id && contains(passage, place));
}
