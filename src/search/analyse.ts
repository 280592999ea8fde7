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

/** "How many" and "how much" ask for a number; no text has to contain them. */
const AMOUNT = /\bhow\s+(?:many|much)\b/giu;
/** "Tell us who …": the pronoun, unless it is written or used as a country. */
const PRONOUN_US = /(?<!\bthe )(?<![\p{L}\p{N}])us(?![\p{L}\p{N}])/gu;
const UNITED_STATES = /\bunited\s+states\b/iu;

/** What the words of a question are looked up by, without those that only ask. */
const askedWords = (text: string): string =>
  text.replace(AMOUNT, (found) => ' '.repeat(found.length)).replace(PRONOUN_US, '  ');

/** Other forms of a term; a related name counts only where the texts have it as a name. */
const formsOf = (term: string, lexicon: Lexicon): readonly string[] => [
  term,
  ...numberForms(term),
  ...relatedForms(term).filter((form) => lexicon.isName(form)),
];

/** One analysis of a question for the keyword leg, the dense leg, the reader and the share of words found. */
export function analyse(question: string, { keywords, lexicon }: Knowledge): Analysis {
  const text = corrected(question, lexicon);
  const own = [...new Set(contentWords(askedWords(text)).map(({ term }) => term))];
  const names = lexicon.namesOf(new Set(own)).flat();
  const terms = own.map((term): Term => {
    const forms = formsOf(term, lexicon);
    return { term, forms, weight: Math.max(...forms.map(keywords.weight)) };
  });
  const added = terms.flatMap(({ forms }) => forms.slice(1)).filter((form) => keywords.weight(form) > 0);
  return { text, keywords: [text, ...added, ...names, UNITED_STATES.test(text) ? 'US' : ''].join(' ').trim(), terms };
}
