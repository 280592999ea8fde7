/** Follow-up questions: "and in 2018?", "why?", "who said that?". */

import { askedAnew, joined, withoutEnd } from '../../answer/parts/anew.js';
import { tokenize } from '../../words/terms.js';
import { exchanged } from './together.js';

/** They link a question to the one before and ask nothing themselves. */
const LINK =
  /^(?:(?:and|but|so|also|ok|okay|then|well|oh|or|what about|how about|what of|same for|what if|how does it look (?:for|in|with))(?![\p{L}\p{N}])[\s,.…–-]*)+/iu;

/** Words that stand for something in the question before. */
const POINTING =
  /(?<![\p{L}'’])(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|there|then|this|that|these|those|ones?|both|the (?:former|latter|others?|same))(?![\p{L}])/iu;

/** "Who said that?", "what happened then?": words that ask about what was asked before. */
const ABOUT_IT = new Set('said sai happen mean meant exactli els again done come sure tell sinc until'.split(' '));

const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|since when|until when|in (?:what|which)|by whom|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?=\s))/i;

/** A question with more words of its own says what it is about. */
const MOST_OWN = 3;

/**
 * How a question is searched that only makes sense after `previous`: in the words of both. `undefined`: it is complete
 * by itself.
 */
export function readTogether(question: string, previous: string): string | undefined {
  const typed = question.trim();
  const linked = LINK.exec(typed)?.[0] ?? '';
  const rest = withoutEnd(typed.slice(linked.length));
  const before = withoutEnd(previous);
  const own = tokenize(rest).filter((term) => !ABOUT_IT.has(term));
  if (before === '' || rest === '' || own.length > MOST_OWN) return undefined;
  const asks = ASKS.test(rest);
  if (own.length === 0 && asks) return askedAnew(rest, before) ?? joined(rest, before);
  if ((POINTING.test(rest) && !STATED.test(rest)) || (asks && WITHOUT_VERB.test(rest))) return joined(rest, before);
  const part = !asks && own.length > 0 && !STATED.test(rest) && (linked !== '' || PART.test(rest));
  return part ? (exchanged(rest, before) ?? joined(rest, before)) : undefined;
}

/** "Ok, I see" */
const STATED = /^(?:i|we|you|my|our|thanks?|thank you|that[’']?s|it[’']?s)(?![\p{L}])/iu;

/** "How many helicopters?" */
const WITHOUT_VERB = /^(?:how (?:many|much)|which|what|whose)(?:\s\p{L}+){1,2}$/iu;

/** "In 2018?", "to India?", "2018": a time or an object without its sentence. */
const PART = /^(?:in|on|since|until|by|during|before|after|from|to|for|with|about|of)\s|^\d{4}$/i;

/** Whether a question is only complete with the one before it, whatever that was. */
export const needsPrevious = (question: string): boolean => readTogether(question, 'Who was it') !== undefined;
