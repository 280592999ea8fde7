/** Tells direct questions from other clauses by their word order: "why did it fail" asks, "why it failed" does not. */

import { AUXILIARY } from './anew.js';

/** "Hi! So, ", "ok and": what comes before a question and is no part of it. */
const GREETING = String.raw`(?:(?:hi|hello|hey|salam|good (?:morning|evening|day)|please|pls|ok|okay|well|so|and|but|also|then|btw|by the way)(?![\p{L}’'])[\s,!.…:–-]*)*`;
const AUX = `(?:${AUXILIARY}|shall|must)(?:n[’']?t)?`;
const PREPOSITION = '(?:in|on|at|to|for|from|by|with|since|until|about|under|after|of|into|through|during|against)';
/** What a question asks for when something may stand between it and the verb: "which two ships", "how many of them". */
const NOUNS = String.raw`(?:[\p{L}\p{N}’'-]+ ){0,4}?`;
const MANNER =
  '(?:often|long|soon|far|well|old|big|large|deep|high|wide|fast|much|many|likely|tall|heavy|late|early|strong|exactly)';

/** The verb comes before its subject. */
const INVERTED = [
  `(?:${PREPOSITION} )?(?:who|whom|whose|what|which) ${NOUNS}${AUX}`,
  `(?:since |until |from |to )?(?:when|where|why|how)(?: exactly)? ${AUX}`,
  `(?:when|where|why|who|what|how)[’']?s`,
  `how ${MANNER} (?:of )?${NOUNS}${AUX}`,
].join('|');

/** Verbs in the past that do not end in "ed". */
const PAST =
  'went|took|made|gave|came|got|said|lost|won|sank|met|sold|bought|built|sent|led|began|fell|left|brought|wrote|paid|held|ran|saw|stood|spoke|thought|caught|became|found|shot|broke|chose|flew|grew|hit|kept|knew|put|rose|set|told|taught|threw|wore|drowned|died|hosted';
export const PAST_VERB = String.raw`(?:\p{Ll}{2,}ed|${PAST})`;
/** Who or what does it is asked for, so the order is that of a statement. A verb is needed: "who Juliet" has none. */
const SUBJECT = [
  String.raw`(?:who|what)(?: else| first| then| actually)? (?!(?:and|or|but|the|an?|i|we|you|he|she|it|they|this|that|these|those|his|her|their|my|our|its|about|kind|time|sort|next|exactly|${PREPOSITION})(?![\p{L}’'-]))\p{Ll}{2,}(?![\p{L}’'-])`,
  `(?:which|what|how many|how much) ${NOUNS}${PAST_VERB}(?![\\p{L}’'-])`,
].join('|');

const PERSON = '(?:he|she|they|there|any(?:one|body|thing)?|some(?:one|body)|we|you|i|people)';
const THING = '(?:it|that|this|these|those)';

const BEGINS_WITH = (inner: string): RegExp => new RegExp(String.raw`^${GREETING}(?:${inner})(?![\p{L}])`, 'iu');

const WH_QUESTION = BEGINS_WITH(`${INVERTED}|${SUBJECT}`);
const SUBJECT_QUESTION = BEGINS_WITH(SUBJECT);
const INVERTED_QUESTION = BEGINS_WITH(INVERTED);
const YES_OR_NO = BEGINS_WITH(`${AUX}`);
/** After "and": "does it hurt"; but "did it alone" goes on after "who planned it". */
const AND_PERSON = new RegExp(String.raw`^${AUX} ${PERSON}(?![\p{L}’'])\s+\S`, 'iu');
const AND_THING = new RegExp(String.raw`^${AUX} ${THING}(?![\p{L}’'])\s+\S`, 'iu');

/** Who asks whether somebody knows asks no more than what comes after it. */
const TO_THE_BOT =
  /^(?:(?:can|could|would|will) (?:you|i|anyone|anybody|someone|somebody)(?: please)? (?:help|tell|explain|ask|say|answer)|do you (?:know|have)|how are you|are you|have you|may i ask|is (?:anyone|anybody) (?:here|there))/iu;

const greeted = new RegExp(`^${GREETING}`, 'iu');
/** Without "hi, " and "so ". */
export const withoutGreeting = (text: string): string => text.trim().replace(greeted, '');

const isSubject = (clause: string): boolean => SUBJECT_QUESTION.test(clause) && !INVERTED_QUESTION.test(clause);

/** A whole direct question, not one to the bot itself. */
export function isDirect(clause: string): boolean {
  const bare = withoutGreeting(clause);
  if (TO_THE_BOT.test(bare) || bare.split(/\s+/).length < 2) return false;
  return WH_QUESTION.test(bare) || YES_OR_NO.test(bare);
}

/** "About who signed it", "how the fire began": a clause in a clause may go on with "and who …". */
export const holdsAnother = (clause: string): boolean =>
  /\s(?:who|whom|whose|what|which|when|where|why|how|whether|if)(?![\p{L}’'-])/iu.test(withoutGreeting(clause));

/** "Which cannot", "who may not": the rest is left out, so it is no question of its own. */
const CUT_SHORT = new RegExp(String.raw`(?:^|\s)(?:${AUX}|cannot)(?: not)?[\s?]*$`, 'iu');

/** "And who Juliet": a name without its verb. */
const ONLY_NAMED = /^(?:who|what) \p{Lu}[\p{L}’'-]*[\s?]*$/u;

/** A direct question after "and" and the like, which the one before it cannot be going on with. */
export function goesOn(clause: string, before: string): boolean {
  if (CUT_SHORT.test(clause) || ONLY_NAMED.test(clause)) return false;
  if (AND_PERSON.test(clause) || AND_THING.test(clause))
    return !(isSubject(withoutGreeting(before)) && AND_THING.test(clause));
  return WH_QUESTION.test(clause) && clause.split(/\s+/).length > 1;
}

/** "And when?", "where to", "which ones": asks of the question before it. */
export const isElliptic = (clause: string): boolean =>
  /^(?:since when|until when|where (?:to|from)|from where|to where|when|where|why|how|which ones?|(?:what|how) about [^,]+)[\s?]*$/iu.test(
    clause.trim(),
  );
