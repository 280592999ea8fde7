/** Links that open an article at the quoted words. */

import type { Article } from '../corpus/article.js';
import { type Span, slice } from '../span.js';

/** A link holds only the first and last words of a long quote. */
const WHOLE_WORDS = 12;
const END_WORDS = 5;
const PREFIX_WORDS = 4;

/**
 * Encodes words for a text directive. "-", "," and "&" have a meaning there, so they are encoded too, as are characters
 * that end a link in Markdown and chats. (WICG, Scroll to Text Fragment)
 */
const encode = (words: string): string =>
  encodeURIComponent(words).replace(/[-!'()*~_.]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** `text=[prefix-,]start[,end]`: words before the quote are added when the same words occur elsewhere. */
function directive({ body }: Article, span: Span): string {
  const text = slice(body, span);
  const words = wordsOf(text);
  const short = words.length <= WHOLE_WORDS && !text.includes('\n');
  const parts = short ? [words] : [words.slice(0, END_WORDS), words.slice(-END_WORDS)];
  const repeated = body.indexOf(text) !== body.lastIndexOf(text);
  const before = repeated ? wordsOf(body.slice(0, span.start)).slice(-PREFIX_WORDS) : [];
  const prefix = before.length > 0 ? [`${encode(before.join(' '))}-`] : [];
  return `text=${[...prefix, ...parts.map((part) => encode(part.join(' ')))].join(',')}`;
}

/** The article's own page, opened at the quote by browsers that can. */
export function fragmentUrl(article: Article, span: Span): string | undefined {
  if (article.url === undefined) return undefined;
  const separator = article.url.includes('#') ? ':~:' : '#:~:';
  return `${article.url}${separator}${directive(article, span)}`;
}

/** The paragraph in our own reading room, which also shows the wording of a replaced version. */
export function readingUrl(
  publicUrl: string,
  { article, id }: { readonly article: string; readonly id: string },
): string {
  return `${publicUrl.replace(/\/+$/, '')}/articles/${encodeURIComponent(article)}?quote=${encodeURIComponent(id)}#quote`;
}

/** Where a person reads the quote in its place: the reading room if it can be reached, else the article's own page. */
export function passageUrl(
  article: Article,
  quote: Span,
  options: { readonly id: string; readonly publicUrl?: string | undefined },
): string | undefined {
  const { id, publicUrl } = options;
  return publicUrl === undefined ? fragmentUrl(article, quote) : readingUrl(publicUrl, { article: article.id, id });
}
