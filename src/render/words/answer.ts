import type { Abstained, Answer } from '../../answer/ask.js';
import type { Words } from './en.js';

/** Whose articles were asked, when the question names an author or outlet; `undefined` when it names none. */
export function sourceInWords({ source }: Answer, words: Words): string | undefined {
  if (!source) return undefined;
  return source.kept ? words.sourceKept(source.name) : words.sourceDropped(source.name);
}

/** Which languages the articles are in, told when the question is in another. */
export function languagesInWords({ languages = [] }: Abstained, words: Words): string | undefined {
  if (languages.length === 0) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return words.languages(languages.map((tag) => names.of(tag) ?? tag));
}
