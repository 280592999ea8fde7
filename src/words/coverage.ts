import { tokenize } from './terms.js';

/**
 * A content word of the question. `weight` is its inverse document frequency; 0: it stands in no passage. `forms`: terms
 * that mean the same and stand in its place ("4" for "four", an abbreviation for the full name), itself first.
 */
export type Term = { readonly term: string; readonly weight: number; readonly forms: readonly string[] };

/** What a question's words are looked up among. */
export const termsIn = (text: string): ReadonlySet<string> => new Set(tokenize(text));

/** The share of the question's words, weighted by rarity, that stand among `there` (0–1); unknown words count as rarest. */
export function coverage(there: ReadonlySet<string>, terms: readonly Term[]): number {
  const rarest = Math.max(1, ...terms.map(({ weight }) => weight));
  const cost = ({ weight }: Term) => weight || rarest;
  const total = terms.reduce((sum, term) => sum + cost(term), 0);
  const found = terms.filter(({ forms }) => forms.some((form) => there.has(form)));
  return total === 0 ? 0 : found.reduce((sum, term) => sum + cost(term), 0) / total;
}
