/** Finds the questions in a text that asks more than one. */

import { carried, first, type Part } from './carry.js';
import { goesOn, holdsAnother, isDirect, isElliptic, withoutGreeting } from './clause.js';
import { withoutQuoted } from './quoted.js';

/** Each is searched for by itself, so there is a limit. */
const MOST = 3;

/** "According to TASS, …" holds for all that is asked after it. */
const ACCORDING = /^(?:according to|as per|in) (?:the )?[^,?]{2,60},\s+/iu;

const MARK = /[?؟？]+["'”’)\]]*\s+/gu;
const LINK = /(?:,|;|\s[–—-])?\s+(?:and|&|but|plus|n)\s+(?:(?:also|then)\s+)?|[,;]\s+(?:(?:also|then)\s+)?/giu;

/** The pieces of `text` between the places, which are those of its hidden form. */
function cut(text: string, places: readonly { readonly start: number; readonly end: number }[]): readonly string[] {
  const starts = [0, ...places.map(({ end }) => end)];
  return starts.map((start, i) => text.slice(start, places[i]?.start ?? text.length));
}

/** "Who was the first and who was the last president": the second ends what both begin. */
const ENDS_BOTH = /^((?:who|what|which) (?:is|was|are|were)) the \p{L}+$/iu;
const shares = (before: string, after: string): boolean => {
  const begin = ENDS_BOTH.exec(withoutGreeting(before))?.[1];
  return begin !== undefined && after.toLowerCase().startsWith(`${begin.toLowerCase()} the `);
};

/** One sentence, at the words that link one direct question to the next. */
function clausesOf(sentence: string): readonly string[] {
  // Words in quotation marks are never divided; what hides them keeps their length.
  const plain = withoutQuoted(sentence);
  const places: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of plain.matchAll(LINK)) {
    const [before, end] = [plain.slice(from, match.index), match.index + match[0].length];
    const next = plain.slice(end);
    const elliptic = isElliptic(next) && !/^\s*[,;]\s+$/.test(match[0]);
    if (!isDirect(before) || holdsAnother(before) || !(elliptic || goesOn(next, before)) || shares(before, next))
      continue;
    places.push({ start: match.index, end });
    from = end;
  }
  return cut(sentence, places);
}

/** "Hi, how are you?" and "thanks" ask nothing of the articles. */
const asks = (sentence: string, index: number): boolean => {
  const bare = withoutGreeting(sentence);
  return isDirect(bare) || (index > 0 && isElliptic(bare));
};

function sentencesOf(text: string): readonly string[] {
  const places = [...withoutQuoted(text).matchAll(MARK)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return cut(text, places).filter((sentence) => sentence.trim() !== '');
}

/**
 * The questions of a text that asks several, in order; none if it is one question or that is not certain. Each has what
 * it is about: "who signed it" after "when was the deal signed" asks who signed the deal.
 */
export function partsOf(text: string): readonly Part[] {
  const lead = ACCORDING.exec(text)?.[0] ?? '';
  const sentences = sentencesOf(text.slice(lead.length));
  if (!sentences.every(asks) && sentences.filter(asks).length < 2)
    return several(clausesOf(text.slice(lead.length)), lead);
  return several(sentences.filter(asks).flatMap(clausesOf), lead);
}

function several(clauses: readonly string[], lead: string): readonly Part[] {
  if (clauses.length < 2 || clauses.length > MOST) return [];
  const bare = clauses.map((clause) => withoutGreeting(clause));
  const parts = bare.map((clause, i) => (i === 0 ? first(clause) : carried(clause, bare[0] ?? '')));
  return lead === '' ? parts : parts.map((part) => ({ ...part, searched: lead + part.searched }));
}
