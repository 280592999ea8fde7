import { fileURLToPath } from 'node:url';
import type { Article } from '../../../src/corpus/article.js';
import { readSource } from '../../../src/corpus/load.js';
import type { Problem } from '../../../src/corpus/report.js';
import { type Span, slice } from '../../../src/span.js';

export const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The article with this Markdown as its text; its problems are the test's failure. */
export function article(markdown: string): Article {
  const source = readSource({ path: 'test.md', bytes: bytesOf(`---\ntitle: Test\n---\n${markdown}`) });
  if (source.kind !== 'article') throw new Error(JSON.stringify(source));
  return source.article;
}

/** What is wrong with a file of this text (or of these bytes). */
export function problemsOf(content: string | Uint8Array, path = 'test.md'): readonly Problem[] {
  const source = readSource({ path, bytes: typeof content === 'string' ? bytesOf(content) : content });
  return source.kind === 'left-out' ? [] : source.problems;
}

export const texts = ({ body }: Article, spans: readonly Span[]): string[] => spans.map((span) => slice(body, span));

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
