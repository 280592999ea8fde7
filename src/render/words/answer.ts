/** What is said around an answer: the source it came from, and the languages of the articles. */

import type { Abstained, Answer } from '../../answer/ask.js';
import type { Words } from './en.js';

/**
 * How a follow-up question was read, and whose articles were searched when it names an author or outlet; `undefined` when
 * neither needs to be said.
 */
export function searchedInWords({ source, readAs }: Answer, words: Words): string | undefined {
  const read = readAs === undefined ? [] : [words.readAs(readAs)];
  const kept = source?.kept ? words.sourceKept : words.sourceDropped;
  const said = [...read, ...(source ? [kept(source.name)] : [])];
  return said.length === 0 ? undefined : said.join(' ');
}

/** The languages of the articles, when the question is in another one. */
export function languagesInWords({ languages = [] }: Abstained, words: Words): string | undefined {
  if (languages.length === 0) return undefined;
  const names = new Intl.DisplayNames([words.language], { type: 'language' });
  return words.languages(languages.map((tag) => names.of(tag) ?? tag));
}
