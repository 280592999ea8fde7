import type { Article } from '../../corpus/article.js';
import { type Span, slice } from '../../span.js';
import { definedName, defines } from './definition.js';
import { isSpoken, spokenBy } from './spoken.js';

/** Whether a sentence is of the kind that the question asks for: a definition, or the words of the one who is named. */
export function fitsOf(question: string): (article: Article, sentence: Span) => boolean {
  const name = definedName(question);
  const speakers = spokenBy(question);
  return (article, sentence) =>
    (name !== undefined && defines(slice(article.body, sentence), name)) || isSpoken(article, sentence, speakers);
}
