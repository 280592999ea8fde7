/** What an article shows of its own abbreviations. It learns from nothing else: the same text always has the same sentences. */

import { COMPANIES, SMALL_UNITS, STATES, UNITS } from './abbreviations.js';
import { SHORT_DAYS, SHORT_MONTHS } from './words.js';

export type Learnt = {
  /** Words whose full stop belongs to them, because a sentence goes on behind it: "Distt. of Kharian". */
  readonly abbreviations: ReadonlySet<string>;
  /** Names that a mark belongs to: "shares of Yahoo! fell". */
  readonly marked: ReadonlySet<string>;
};

/** Words with a full stop that a small letter, unless it begins an "iPhone", shows to be in mid-sentence. */
const STOPPED = /(?<![\p{L}\p{M}\p{N}.’'-])(\p{L}{2,6})\.(?=\s\p{Ll}(?!\p{Lu}))/gu;
/** The word before shows that the sentence did not begin with the name: "Oh! how" is an exclamation. */
const MARKED = /\p{Ll},? (\p{Lu}\p{L}*)[!?](?=\s\p{Ll}(?!\p{Lu}))/gu;
const WORD = /(?<![\p{L}\p{M}\p{N}])(\p{L}{2,6})(?![\p{L}\p{M}\p{N}.])/gu;
/** What is known to end sentences as often as not is not learnt. */
const KNOWN = new RegExp(`^(?:${COMPANIES}|${STATES}|${SHORT_MONTHS}|${SHORT_DAYS}|${UNITS}|${SMALL_UNITS}|etc)$`);
const VOWEL = /[^bcdfghjklmnpqrstvwxz]/;

/**
 * A slip of the pen ("went home. then") must not make a word an abbreviation. So it has at most six letters and never
 * occurs without its full stop; and one that begins small, as most words do, has no vowel or is seen twice.
 */
export function learn(text: string): Learnt {
  const seen = new Map<string, number>();
  for (const [, word = ''] of text.matchAll(STOPPED)) seen.set(word, (seen.get(word) ?? 0) + 1);
  if (seen.size > 0) for (const [, word = ''] of text.matchAll(WORD)) seen.delete(word);
  const sure = [...seen]
    .filter(([word]) => !KNOWN.test(word))
    .filter(([word, times]) => /^\p{Lu}/u.test(word) || times > 1 || !VOWEL.test(word));
  const marked = new Set(Array.from(text.matchAll(MARKED), ([, name = '']) => name));
  return { abbreviations: new Set(sure.map(([word]) => word)), marked };
}
