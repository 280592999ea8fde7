/** What is said around an answer: the source it came from, and the languages of the articles. */

import { type Abstained, type Answer, type PartAnswered, QUESTION_LIMIT } from '../../answer/ask.js';
import type { Quote } from '../../quote/quote.js';
import { unmarked } from '../view.js';
import type { Words } from './en.js';

/**
 * How a follow-up question or several questions were read, and whose articles were searched when it names an author or
 * outlet; `undefined` when neither needs to be said.
 */
export function searchedInWords(answer: Answer, words: Words): string | undefined {
  const { source, readAs, parts } = answer;
  const read = parts ? [partsInWords(answer.kind, parts, words)] : readAs === undefined ? [] : [words.readAs(readAs)];
  const kept = source?.kept ? words.sourceKept : words.sourceDropped;
  const said = [...read, ...(source ? [kept(source.name)] : [])];
  return said.length === 0 ? undefined : said.join(' ');
}

/** The questions of a text that asks several, and which quote answers which. */
function partsInWords(kind: Answer['kind'], parts: readonly PartAnswered[], { parts: words }: Words): string {
  const inWords = (part: PartAnswered): string => {
    const { question, quote } = part;
    if (kind === 'abstained') return words.asked(question);
    if (part.kind === 'abstained') return words.silent(question);
    if (kind === 'closest' || quote === undefined) return words.nearly(question);
    return part.kind === 'closest' ? words.nearest(question, quote + 1) : words.quoted(question, quote + 1);
  };
  return `${words.head(parts.length)} ${parts.map(inWords).join('; ')}.`;
}

/** Why there is no answer. */
export const silenceInWords = ({ reason, question }: Abstained, { silent, tooLong }: Words): string =>
  reason === 'not-a-question' && question.length > QUESTION_LIMIT ? tooLong : silent[reason];

/** What comes closest to a part that is not answered, and the line above it: below the quotes that answer others. */
export function closestParts(answer: Answer, { parts: words }: Words): readonly { line: string; quote: Quote }[] {
  const { parts = [] } = answer;
  return parts.flatMap(({ question, closest }) =>
    closest ? [{ line: words.closest(question), quote: unmarked(closest) }] : [],
  );
}

/** The languages of the articles, when the question is in another one. */
export function languagesInWords({ languages = [] }: Abstained, words: Words): string | undefined {
  if (languages.length === 0) return undefined;
  const names = new Intl.DisplayNames([words.language], { type: 'language', fallback: 'code' });
  // "English" and "British English" are one language to whoever asks.
  const primary = languages.map((tag) => tag.split('-')[0] ?? tag);
  return words.languages([...new Set(primary)].map((tag) => names.of(tag) ?? tag));
}
