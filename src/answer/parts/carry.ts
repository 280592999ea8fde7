/** What a later question of several is about, when only the one before it says so. */

import { tokenize } from '../../words/terms.js';
import { AUXILIARY, askedAnew, capital, joined, withoutEnd } from './anew.js';
import { PAST_VERB } from './clause.js';

const DETERMINER = '(?:the|an?|this|that|these|those|my|our|your)';
const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}\p{N}.’'-]*)*`;
const WORD = String.raw`[\p{L}\p{N}’'-]+`;
/** No noun: "when was the deal signed", "when is the office open". */
const STATE = `(?:${PAST_VERB}|born|open|due|over|available|ready|free|there|here|like|worth|made of|called)`;

/** Each gives the name of what is asked about, at the end of the question or before its verb. */
const SUBJECTS: readonly { readonly pattern: RegExp; readonly person?: true }[] = [
  // "Who was Alan Turing", "who is khawaja asif"
  {
    pattern: new RegExp(`^who (?:is|was|are|were) (?<name>(?:${DETERMINER} )?${WORD}(?: ${WORD}){0,3})$`, 'iu'),
    person: true,
  },
  // "What is a heat pump", "how old is the bridge", "where is the office"
  {
    pattern: new RegExp(
      `^(?:what|where|when|how ${WORD})(?:[’']s| is| was| are| were) (?<name>${DETERMINER} ${WORD}(?: (?!${STATE}$)${WORD})?)$`,
      'iu',
    ),
  },
  {
    pattern: new RegExp(`^[Ww]hat(?:[’']s| is| was| are| were) (?<name>(?:${DETERMINER} )?(?:${NAME}|${WORD}))$`, 'u'),
  },
  // "When was the deal signed", "how does the heat pump work", "is the pool heated"
  {
    pattern: new RegExp(
      `^(?:(?:when|where|why|how|what|which ${WORD}|how ${WORD}) )?(?:${AUXILIARY}) (?<name>${DETERMINER} ${WORD}(?: ${WORD})?) ${WORD}$`,
      'iu',
    ),
  },
  // "Where was Amelia Earhart born", "when did Marie Curie die"
  {
    pattern: new RegExp(String.raw`^(?:${WORD} ){1,2}(?:${AUXILIARY}) (?<name>${NAME})(?: \p{Ll}[\p{L}-]*)+$`, 'u'),
  },
  // "What caused the fire", "who built the wall"
  { pattern: new RegExp(String.raw`^(?:who|what) \p{Ll}+ (?<name>(?:the|an?) ${WORD})$`, 'iu') },
];

const PERSONS = /(?<![\p{L}’'-])(?:he|she|him)(?![\p{L}’'-])/iu;
const PERSONAL = /(?<![\p{L}’'-])(?:his|her)(?![\p{L}’'-])/iu;
const THING = /(?<![\p{L}’'-])(?:it|they|them)(?![\p{L}’'-])/iu;
const THINGS = /(?<![\p{L}’'-])(?:its|their)(?![\p{L}’'-])/iu;
const POINTING =
  /(?<![\p{L}’'-])(?:he|she|him|his|her|hers|it|its|they|them|their|that|this|these|those|there|then|ones?|both)(?![\p{L}’'-])/iu;

const PLURAL = /s$/i;

/** With the name in place of the first word that stands for it. */
function named(part: string, before: string): string | undefined {
  for (const { pattern, person } of SUBJECTS) {
    const name = pattern.exec(before)?.groups?.name;
    if (name === undefined || POINTING.test(name)) continue;
    const isPerson = person === true || (/^\p{Lu}/u.test(name) && /\p{Lu}.* \p{Lu}/u.test(name));
    const plural = /they|them|their/i.test(part) === PLURAL.test(name);
    const [pronoun, possessive] = PERSONS.test(part) || PERSONAL.test(part) ? [PERSONS, PERSONAL] : [THING, THINGS];
    if (pronoun === PERSONS ? !isPerson && !person : person === true || !plural) return undefined;
    const known = small(name);
    if (pronoun.test(part)) return part.replace(pronoun, known);
    return possessive.test(part) ? part.replace(possessive, `${known}’s`) : undefined;
  }
  return undefined;
}

/** "The S-400" inside a question begins with a small letter, a name does not. */
const small = (name: string): string =>
  name.replace(/^(?:The|An?|This|That|These|Those|My|Our|Your)(?= )/, (word) => word.toLowerCase());

/** "What about the United States": everything else is in the question before. */
const ABOUT = /^(?:what|how) about /i;

/** Fewer words of its own do not say what a question is about: "what was decided". */
const LEAST_OWN = 2;

/** A question of several: as it is shown, and as it is searched if that is not the same. */
export type Part = { readonly question: string; readonly searched: string };

const asked = (text: string): string => `${capital(withoutEnd(text))}?`;

/** "How many were hurt" after "how many people died" asks of people. */
const COUNTED = /^how many (?<noun>\p{L}+)(?= )/iu;
const UNCOUNTED = new RegExp(`^how many(?= (?:${AUXILIARY}|${PAST_VERB})(?![\\p{L}’'-]))`, 'iu');

function counted(part: string, before: string): string {
  const noun = UNCOUNTED.test(before) ? undefined : COUNTED.exec(before)?.groups?.noun;
  return noun === undefined ? part : part.replace(UNCOUNTED, (how) => `${how} ${noun}`);
}

/** The later question with what it is about; the two together where that is not certain. */
export function carried(part: string, before: string): Part {
  const earlier = withoutEnd(before);
  const rest = counted(withoutEnd(part), earlier);
  const whole = askedAnew(rest, earlier) ?? named(rest, earlier);
  if (whole !== undefined) return { question: asked(whole), searched: asked(whole) };
  const alone = !ABOUT.test(rest) && !POINTING.test(rest) && tokenize(rest).length >= LEAST_OWN;
  return { question: asked(rest), searched: alone ? asked(rest) : joined(rest, earlier) };
}

export const first = (part: string): Part => ({ question: asked(part), searched: asked(part) });
