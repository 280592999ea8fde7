/** What one text teaches a lexicon. */

import { foldedWords, tokenize } from '../words/terms.js';

/** `full`: the terms of the name that `short` stands for. */
export type Named = { readonly short: string; readonly full: readonly string[] };

/** Learnt once for each text, and kept while it is searched: reading 7,000 passages again takes seconds. */
export type Lesson = {
  /** Every word, folded. */
  readonly words: readonly string[];
  /** Terms with a capital inside of a sentence. */
  readonly capitals: readonly string[];
  /** Terms with a capital anywhere, and those without. */
  readonly anyCapitals: readonly string[];
  readonly small: readonly string[];
  readonly named: readonly Named[];
};

/** Not the first word of a sentence, which has a capital in any case. */
const CAPITAL = /(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}\p{M}.]+/gu;
const ANY_CAPITAL = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}.]+/gu;
const SMALL = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu;

const terms = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set(text.match(pattern) ?? [])].flatMap((word) => tokenize(word));

export const lessonOf = (text: string): Lesson => ({
  words: foldedWords(text),
  capitals: terms(text, CAPITAL),
  anyCapitals: terms(text, ANY_CAPITAL),
  small: terms(text, SMALL),
  named: namedIn(text),
});

const ABBREVIATION =
  /((?:\p{Lu}[\p{L}\p{M}’'-]*\s+(?:(?:of|the|and|for|on|in)\s+)*){1,7}\p{Lu}[\p{L}\p{M}’'-]*)\s+\(["“]?(\p{Lu}{2,8})["”]?\)/gu;

/**
 * The words before the bracket whose initials spell the abbreviation: "the Shanghai Cooperation Organization (SCO)".
 */
function namedIn(text: string): readonly Named[] {
  return [...text.matchAll(ABBREVIATION)].flatMap(([, before = '', short = '']) => {
    const words = before.split(/[\s-]+/u);
    const capital = words.filter((word) => /^\p{Lu}/u.test(word));
    const name = capital.slice(-short.length);
    const spelt = name.map((word) => word.charAt(0)).join('') === short;
    const [abbreviation] = tokenize(short);
    return spelt && abbreviation !== undefined ? [{ short: abbreviation, full: tokenize(name.join(' ')) }] : [];
  });
}
