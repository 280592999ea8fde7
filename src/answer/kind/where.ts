/** Where: a sentence that says a place, other than the names of the question. */

import { tokenize } from '../../words/terms.js';
import { kindOf } from '../question-kind.js';

/** "in Bishkek", "at the Moscow Conference", "in the Kyrgyz capital". */
const PLACE =
  /(?<![\p{L}])(?:in|at|near|outside|inside|around|off|across) (?:the |a )?(?:\p{Ll}+ ){0,2}?(?<name>\p{Lu}[\p{L}\p{M}.’'-]*)/gu;
/** "in May", "at Monday's meeting": a time is no place. */
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/;

/** The terms of a question for a place; `undefined` where it asks something else. */
export const placeAsked = (question: string): ReadonlySet<string> | undefined =>
  kindOf(question) === 'place' ? new Set(tokenize(question)) : undefined;

export const namesPlace = (text: string, asked: ReadonlySet<string>): boolean =>
  [...text.matchAll(PLACE)].some(({ groups }) => {
    const name = groups?.name ?? '';
    return !TIME.test(name) && !tokenize(name).some((term) => asked.has(term));
  });
