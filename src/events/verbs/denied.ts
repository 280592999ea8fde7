/** What a sentence says did not happen. */

import type { Clause, Place } from './clause.js';
import { hasTense, type Verb } from './verbs.js';

export const hasNegativeSubject = ({ first }: Verb, { tokens }: Clause): boolean =>
  tokens
    .slice(0, first)
    .some(
      ({ lower }, index) =>
        /^(?:nobody|none|neither)$/.test(lower) ||
        (/^(?:no|nothing)$/.test(lower) && (index === 0 || tokens[index - 1]?.tag === 'PUNCT')),
    );

/** What says that the clause after it is not so, or not known: "denied that …", "no evidence that …", "It is not true that …". */
const FRAME =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|(?<!no )doubt(?:s|ed|ing)?|no (?:evidence|proof|indication|signs?|truth|basis|record)|(?:is|was|were|are|be)(?:n't| not|n’t) (?:true|the case|clear|known|certain|proven)|(?:is|was) (?:untrue|false|unclear|a myth|a lie|a rumou?r)|untrue|(?:falsely|wrongly) (?:claim|claimed|said|reported|believed|stated|told)|rejected (?:claims?|reports?|allegations?|suggestions?|accusations?)|(?:denials?|rumou?rs?|fictions?|myths?|hoax)|whether|pretend(?:s|ed|ing)?)\b/i;
const THAT = /\b(?:that|having|whether)\b/i;

/** Whether the verb, and its date, are inside such a frame: the first verb after its "that". */
export function deniedBefore(
  { first }: Verb,
  { place, clause }: { readonly place: Place; readonly clause: Clause },
): boolean {
  const { sentence, tokens, verbs } = clause;
  const verbStart = tokens[first]?.start ?? 0;
  const frame = FRAME.exec(sentence.slice(0, verbStart));
  if (!frame) return false;
  const end = frame.index + (frame[0].toLowerCase() === 'whether' ? 0 : frame[0].length);
  const that = THAT.exec(sentence.slice(end, verbStart));
  if (!that || /[.;:]/.test(sentence.slice(end, verbStart))) return false;
  const inside = (index: number): boolean => (tokens[index]?.start ?? 0) > end + that.index;
  return inside(place.first) && !verbs.some((verb) => verb.first < first && inside(verb.first) && hasTense(verb));
}
