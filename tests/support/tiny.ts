import type { Article } from '../../src/corpus/article.js';
import { readSource } from '../../src/corpus/load.js';

/** An article from Markdown, as the loader makes it; a problem in it is the test's own mistake. */
export function article(options: {
  readonly id?: string;
  readonly markdown: string;
  readonly front?: string;
}): Article {
  const { id = 'tiny', markdown, front = `title: The ${id} article` } = options;
  const bytes = new TextEncoder().encode(`---\n${front}\n---\n\n${markdown}\n`);
  const source = readSource({ path: `${id}.md`, bytes });
  if (source.kind === 'article') return source.article;
  throw new Error(JSON.stringify(source));
}

/** The text of sentence `index` of an article, for expectations. */
export const sentence = (of: Article, index: number): string => {
  const span = of.sentences[index];
  if (!span) throw new Error(`${of.id} has no sentence ${index}`);
  return of.body.slice(span.start, span.end);
};
