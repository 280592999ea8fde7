import type { Article } from '../../corpus/article.js';
import { type Span, slice } from '../../span.js';
import { definedName, definesName } from './definition.js';
import { isSpoken, spokenBy } from './spoken.js';
import { namesPlace, placeAsked } from './where.js';

/** Whether a sentence is of the kind that the question asks for: a definition, somebody's words, or a place. */
export function fitsOf(question: string): (article: Article, sentence: Span) => boolean {
  const name = definedName(question);
  const defines = name === undefined ? undefined : definesName(name);
  const speakers = spokenBy(question);
  const place = placeAsked(question);
  return (article, sentence) => {
    const text = slice(article.body, sentence);
    if (defines?.(text)) return true;
    return (place !== undefined && namesPlace(text, place)) || isSpoken(article, sentence, speakers);
  };
}
