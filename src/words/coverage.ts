/** How many of a question's words a text has. */

import { tokenize } from './terms.js';

/**
 * A content word of the question. `weight` is its inverse document frequency; 0: no passage has it. `forms`: terms that
 * mean the same and can replace it ("4" for "four", an abbreviation for the full name), itself first.
 */
export type Term = { readonly term: string; readonly weight: number; readonly forms: readonly string[] };

/** The terms of a text, among which the words of a question are looked up. */
export const termsIn = (text: string): ReadonlySet<string> => new Set(tokenize(text));

/**
 * The share of the question's words, weighted by rarity, that are among `there` (0–1); unknown words count as rarest.
 */
export function coverage(there: ReadonlySet<string>, terms: readonly Term[]): number {
  const rarest = Math.max(1, ...terms.map(({ weight }) => weight));
  const cost = ({ weight }: Term) => weight || rarest;
  const total = terms.reduce((sum, term) => sum + cost(term), 0);
  const found = terms.filter(({ forms }) => forms.some((form) => there.has(form)));
  return total === 0 ? 0 : found.reduce((sum, term) => sum + cost(term), 0) / total;
}
