/** Keep rules on titles, initials, names of firms and other words that are written short. */

import * as short from './abbreviations.js';
import { all, any, consistsOf, endsIn, goesOn, type KeepRule, not, type Test } from './border.js';
import { CLOCK, newSentence } from './parts.js';
import * as words from './words.js';

/** A comma before it, or the word that places and times are given with. */
const PLACED = `(?:\\b(?:in|of|from|to|near|at|around|since|until|by|last|next|late|early|mid|this)|(?:${words.MONTHS})\\.?,? and|\\d)`;

const STREET = '(?:on|along|near|off|from|\\d+) (?:[NSEW]\\. )?(?:\\p{Lu}\\p{L}+ ){1,2}Dr\\.';

const isLearnt: Test = ({ learnt, before }) =>
  learnt?.abbreviations.has(/(?<![\p{L}\p{M}\p{N}.])(\p{L}{2,6})\.\s*$/u.exec(before)?.[1] ?? '') ?? false;

const dotted = all(
  endsIn('(?:\\p{L}\\.){2,}'),
  not(endsIn(CLOCK)),
  not(endsIn(`(?:${short.DOTTED_UNITS})\\.`)),
  any(
    not(({ before }) => PLACE.test(before)),
    goesOn(`(?:${short.STATE_OFFICES}|${short.OFFICES})`),
  ),
);
/** (Retd.), (R.), (R-Ind.), (Army, Ret.) */
const IN_BRACKETS =
  /\S\s?\((?:\p{Lu}\p{L}{0,6}|[Rr]et[’']?d|ret|rtd|\p{Lu}[-–]\p{Lu}\p{L}{1,5}|[^()]{1,30}[\s,](?:[Rr]etd?|[Rr]td))\.\)\s*$/u;
const PLACE = new RegExp(`,\\s(?:${short.DOTTED_PLACES})\\.\\s*$`, 'u');

export const ABBREVIATION_RULES: readonly KeepRule[] = [
  {
    name: 'title',
    reason: 'honorifics and ranks stand before a name: Mr. Khan, Lt. Gen. Bajwa; but "on Lakeview Dr." is a street',
    applies: all(endsIn(`(?:${short.TITLES})\\.`), not(all(endsIn(STREET), newSentence))),
  },
  {
    name: 'rank or short name',
    reason: 'Sqn. Ldr. Qureshi, Md. Ali, Asst. Prof. Haq, Wm. Morrison: a name follows, unless a new sentence is plain',
    applies: any(
      all(endsIn(`(?<!-)(?:${short.NAMED})\\.`), not(newSentence)),
      all(endsIn('Det\\. Con\\.'), goesOn('\\p{Lu}')),
      all(
        endsIn(`(?:${short.PERHAPS_NAMED})\\.`),
        not(endsIn(`(?<=${PLACED} )(?:${short.PERHAPS_NAMED})\\.`)),
        not(newSentence),
      ),
    ),
  },
  {
    name: 'short word in brackets',
    reason: 'Lt. Gen. (Retd.) Khan, Digital Vibes (Pty.) Ltd., Sen. Collier (R-Ind.) Tuesday: no sentence is so short',
    applies: all(({ before }) => IN_BRACKETS.test(before), not(newSentence)),
  },
  {
    name: 'initial',
    reason: 'one capital with a full stop is an initial (George W. Bush), unless a new sentence is plain',
    applies: all(endsIn('\\p{Lu}\\.'), not(endsIn(`(?:${words.LABELLED})\\s\\p{Lu}\\.`)), not(newSentence)),
  },
  {
    name: 'dotted letters',
    reason: 'U.S. Army, U.N. Security Council, D.C. police: a name goes on, unless a new sentence is plain',
    applies: all(dotted, not(newSentence)),
  },
  {
    name: 'place that opens',
    reason: '"In the U.S. Mr. Khan met him": a place alone is no sentence',
    applies: all(consistsOf('(?:In|At|From|Outside|Across) (?:the )?(?:\\p{L}\\.){2,}'), goesOn('M[rs]{1,2}s?\\.')),
  },
  {
    name: 'abbreviation',
    reason: 'Jr., St., Dept. and the like can end a sentence: only a plain new sentence shows that they do',
    applies: all(any(endsIn(`(?:${short.SHORTENED})\\.`), isLearnt), not(newSentence)),
  },
  {
    name: 'word without a vowel',
    reason: 'Nk., Kshtr., Sgd. cannot be spoken as they are written: they are short forms of a rank, a name or a place',
    applies: all(
      ({ learnt }) => learnt !== undefined,
      endsIn('[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,5}(?:(?<=\\p{L}{3})y)?\\.'),
      not(endsIn(`(?:${short.NO_VOWEL_WORDS})\\.`)),
      goesOn('\\p{Lu}'),
      not(newSentence),
    ),
  },
  {
    name: 'short word that opens',
    reason: '"Cde. Patrick Chinamasa said": one short word before a whole name is a title, whatever it is short for',
    applies: all(
      consistsOf('(?:[\\p{Lu} ,.]+ [—–-] )?["“‘]?\\p{Lu}\\p{Ll}{1,3}\\.'),
      not(consistsOf(`.*\\b(?:${words.ALONE})\\.`)),
      goesOn('\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+'),
      not(newSentence),
    ),
  },
  {
    name: 'degree',
    reason: 'B. Sc. Honours, M. Phil. Students: what was studied belongs to it',
    applies: all(endsIn(`(?:[BMDLA]|Ph)\\.\\s?(?:${short.DEGREES})\\.`), not(newSentence)),
  },
  {
    name: 'Latin abbreviation',
    reason: '"e.g.", "i.e.", "vs.", "cf.", "ca." always announce something',
    applies: endsIn(`(?:${short.LATIN})\\.`),
  },
  {
    name: 'German abbreviation',
    reason: '"z. B.", "d. h.", "bzw." and "vgl." announce something, and German nouns begin with a capital',
    applies: any(endsIn(`(?:${short.GERMAN})\\.`), all(endsIn('z\\.'), goesOn('B\\.'))),
  },
  {
    name: 'company',
    reason: 'behind Inc., Ltd., Co. come a ticker, another suffix or an office: Apple Inc. Chief Executive Tim Cook',
    applies: all(
      endsIn(`(?:${short.COMPANIES})\\.`),
      goesOn(`[(&]|(?:${short.COMPANIES})\\b|(?:${short.OFFICES})`),
      not(newSentence),
    ),
  },
  {
    name: 'county',
    reason: 'Co. Mayo and Co. Durham are counties',
    applies: all(
      any(endsIn('(?:(?:in|of|from|to|near|across|around|and)|(?<=,)) Co\\.'), consistsOf('Co\\.')),
      goesOn(`(?:${short.COUNTIES})\\b`),
    ),
  },
  {
    name: 'state before an office',
    reason: 'Conn. Gov. Lamb, Sask. Premier Moe; but "in Salem, Ore. Governor Brown came"',
    applies: all(
      endsIn(`(?:${short.STATES})\\.`),
      not(endsIn(`(?<=,\\s)(?:${short.STATES})\\.`)),
      goesOn(`(?:${short.STATE_OFFICES})`),
    ),
  },
  {
    name: 'name of a bureau',
    reason: 'the Met. Office; but "The opera was sung at the Met."',
    applies: all(endsIn('Met\\.'), goesOn('(?:Office|Dept|Department|Bureau)\\b')),
  },
];
