/** Analyses a question before it is searched for. */

import type { KeywordIndex } from '../index/keywords.js';
import type { Term } from '../words/coverage.js';
import { numberForms } from '../words/numbers.js';
import { relatedForms } from '../words/short-forms.js';
import { contentWords } from '../words/terms.js';
import type { Lexicon } from './lexicon.js';
import { corrected } from './spelling.js';

/** `text`: the question with its spelling corrected, for every model alike; `keywords`: with other forms added. */
export type Analysis = { readonly text: string; readonly keywords: string; readonly terms: readonly Term[] };

export type Knowledge = { readonly keywords: Pick<KeywordIndex, 'weight'>; readonly lexicon: Lexicon };

/** "How many" asks for a number, "what is said about" for anything: no text has to contain these words. */
const ONLY_ASKS =
  /\bhow\s+(?:many|much)\b|\bwhat\s+(?:is|was|are|were)\s+(?:said|written|known|reported|stated|mentioned)\b|\b(?:say|says|said|write|mention|report)\s+about\b/giu;
/** "Tell us who …": the pronoun, unless it is written or used as a country. */
const PRONOUN_US = /(?<!\bthe )(?<![\p{L}\p{N}])us(?![\p{L}\p{N}])/gu;
const UNITED_STATES = /\bunited\s+states\b/iu;

/** What the words of a question are looked up by, without those that only ask. */
const askedWords = (text: string): string =>
  text.replace(ONLY_ASKS, (found) => ' '.repeat(found.length)).replace(PRONOUN_US, '  ');

/** "United States" is two words, and its short form one: either is there where the other is. */
const AMERICAN = ['us', 'usa', 'america', 'american'];
function nationForms(term: string, text: string): readonly string[] {
  if (term === 'us') return ['state'];
  return UNITED_STATES.test(text) && (term === 'unit' || term === 'state') ? AMERICAN : [];
}

/** Other forms of a term; a related name counts only where the texts have it as a name. */
const formsOf = (term: string, text: string, lexicon: Lexicon): readonly string[] => [
  term,
  ...numberForms(term),
  ...[...relatedForms(term), ...nationForms(term, text)].filter((form) => lexicon.isName(form)),
];

/** One analysis of a question for the keyword leg, the dense leg, the reader and the share of words found. */
export function analyse(question: string, { keywords, lexicon }: Knowledge): Analysis {
  const text = corrected(question, lexicon);
  const own = [...new Set(contentWords(askedWords(text)).map(({ term }) => term))];
  const names = lexicon.namesOf(new Set(own)).flat();
  const terms = own.map((term): Term => {
    const forms = formsOf(term, text, lexicon);
    return { term, forms, weight: Math.max(...forms.map(keywords.weight)) };
  });
  const added = terms.flatMap(({ forms }) => forms.slice(1)).filter((form) => keywords.weight(form) > 0);
  return { text, keywords: [text, ...new Set(added), ...names].join(' '), terms };
}
