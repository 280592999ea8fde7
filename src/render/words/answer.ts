/** What is said around an answer: the source it came from, and the languages of the articles. */

import type { Abstained, Answer } from '../../answer/ask.js';
import type { Words } from './en.js';

/** Whose articles were searched, when the question names an author or outlet; else `undefined`. */
export function sourceInWords({ source }: Answer, words: Words): string | undefined {
  if (!source) return undefined;
  return source.kept ? words.sourceKept(source.name) : words.sourceDropped(source.name);
}

/** The languages of the articles, when the question is in another one. */
export function languagesInWords({ languages = [] }: Abstained, words: Words): string | undefined {
  if (languages.length === 0) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return words.languages(languages.map((tag) => names.of(tag) ?? tag));
}
