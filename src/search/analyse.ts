/** Analyses a question before it is searched for. */

import type { KeywordIndex } from '../index/keywords.js';
import type { Term } from '../words/coverage.js';
import { numberForms } from '../words/numbers.js';
import { contentWords, plainWords } from '../words/terms.js';
import type { Lexicon } from './lexicon.js';

/** `text`: the question with its spelling corrected, for every model alike; `keywords`: with other forms added. */
export type Analysis = { readonly text: string; readonly keywords: string; readonly terms: readonly Term[] };

export type Knowledge = { readonly keywords: Pick<KeywordIndex, 'weight'>; readonly lexicon: Lexicon };

/** Misspelt words are replaced in place; everything else stays as it was typed. */
function corrected(text: string, { correct }: Lexicon): string {
  let result = '';
  let end = 0;
  for (const word of plainWords(text)) {
    const right = correct(word.folded);
    if (right === undefined) continue;
    result += text.slice(end, word.start) + right;
    end = word.end;
  }
  return result + text.slice(end);
}

/** One analysis of a question for the keyword leg, the dense leg, the reader and the share of words found. */
export function analyse(question: string, { keywords, lexicon }: Knowledge): Analysis {
  const text = corrected(question, lexicon);
  const own = [...new Set(contentWords(text).map(({ term }) => term))];
  const names = lexicon.namesOf(new Set(own)).flat();
  const terms = own.map((term): Term => {
    const forms = [term, ...numberForms(term)];
    return { term, forms, weight: Math.max(...forms.map(keywords.weight)) };
  });
  const added = terms.flatMap(({ forms }) => forms.slice(1)).filter((form) => keywords.weight(form) > 0);
  return { text, keywords: [text, ...added, ...names].join(' '), terms };
}
