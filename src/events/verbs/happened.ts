/** Decides whether what a sentence says of a date has happened. */

import type { Mention } from '../dates/mention.js';
import { isAttribute, judgeAttribute } from './attribute.js';
import type { Clause, Place, Verdict } from './clause.js';
import { deniedBefore, hasNegativeSubject } from './denied.js';
import type { Token } from './tagger.js';
import { BORDER_SIGNS, BORDERS, PLANNED, PLANNING } from './verb-words.js';
import { hasTense, type Verb } from './verbs.js';

/** Rules about the whole sentence, cheap enough to apply before any word is tagged. */
const SENTENCE_RULES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['question', /\?["”’')\]]*$/],
  [
    'publication-line',
    /^\W*(?:(?:this|the) (?:article|story|piece|post|report|interview|column|essay)(?: was)? (?:first |originally |also )?(?:appeared|published|posted|updated)\b|(?:first |originally |last )?(?:published|posted|updated|modified|retrieved|accessed|printed)\b|©|\(c\)|copyright\b|all rights reserved|date:|source:|https?:|www\.)/i,
  ],
  [
    'opinion',
    /^["“'‘]?(?:(?:it|this|that)(?:['’]s| is| was| should be| would be| comes as)(?: \w+ly)?(?: therefore| then)? (?:no|not a|a|hardly a) (?:surprise|wonder|secret|coincidence|accident|shame|pity|doubt)|there(?:['’]s| is| was)(?: \w+ly)? no\b|(?:i|we|one)(?: (?:still|do|also|would|can|must|should))? (?:think|believe|feel|guess|suppose|hope|doubt|expect|suspect|wonder|fear)\b|in my (?:view|opinion)\b|perhaps\b|maybe\b)/i,
  ],
  ['condition', /^["“'‘]?(?:if|unless|suppose|had (?:the|it|he|she|they|we|i|there)\b)/i],
];

export function judgeSentence(sentence: string): Verdict | undefined {
  const found = SENTENCE_RULES.find(([, pattern]) => pattern.test(sentence));
  return found && { happened: false, rule: found[0] };
}

/**
 * A caption says what its picture shows, in the present tense or without a verb, on the day or in the month it names.
 */
export function judgeCaption({ meaning }: Mention): Verdict {
  const explicit = meaning.kind === 'calendar' && meaning.date.year !== undefined && meaning.date.month !== undefined;
  return explicit ? { happened: true, rule: 'caption' } : { happened: false, rule: 'caption-without-day-or-month' };
}

/** Did what is said of this date happen? The verb that the date belongs to decides. */
export function judge(mention: Mention, clause: Clause): Verdict {
  const { tokens, verbs } = clause;
  const first = tokens.findIndex(({ end }) => end > mention.start);
  const last = tokens.findLastIndex(({ start }) => start < mention.end);
  const place = { first, last: Math.max(first, last) };
  const left = leftVerb(place.first, clause);
  if (isAttribute(place, clause)) return judgeAttribute(left, { mention, place, clause });
  const anchor = left ?? verbs.find((verb) => verb.first > place.last && hasTense(verb));
  if (!anchor) return { happened: false, rule: 'no-verb' };
  return judgeVerb(anchor, { place, clause, opens: left === undefined && place.first <= 2 });
}

/** A dash between two letters joins words ("the Lagos–Ibadan line"). */
const isBorder = ({ lower, tag, start }: Token, index: number, all: readonly Token[]): boolean =>
  (BORDER_SIGNS.has(lower) &&
    !(/^[–—]$/.test(lower) && all[index - 1]?.end === start && all[index + 1]?.start === start + 1)) ||
  (BORDERS.has(lower) && (lower !== 'that' || tag !== 'DET') && (lower !== 'as' || tag === 'SCONJ'));

/** The nearest finite verb to the left, with no clause border between. */
function leftVerb(first: number, { tokens, verbs }: Clause): Verb | undefined {
  const verb = verbs.findLast((candidate) => candidate.last < first && hasTense(candidate));
  return verb && !tokens.slice(verb.last + 1, first).some(isBorder) ? verb : undefined;
}

type Judging = { readonly place: Place; readonly clause: Clause; readonly opens: boolean };

function judgeVerb(verb: Verb, judging: Judging): Verdict {
  const { clause, opens } = judging;
  if (verb.negated || hasNegativeSubject(verb, clause)) return { happened: false, rule: 'negated' };
  if (deniedBefore(verb, { place: judging.place, clause })) return { happened: false, rule: 'denied' };
  if (isConditional(verb, clause)) return { happened: false, rule: 'condition' };
  // "In 1953 he would climb Everest": a writer looking back; only with the date in front.
  if (verb.auxiliary === 'would' && opens) return { happened: true, rule: 'would-after-date', verb: verb.first };
  if (verb.tense !== 'past') return { happened: false, rule: verb.tense };
  if (isPlan(verb, judging)) return { happened: false, rule: 'plan' };
  return { happened: true, rule: 'past', verb: verb.first };
}

/** An "if" or "unless" before the verb with no sign between them. */
function isConditional({ first }: Verb, { tokens }: Clause): boolean {
  const before = tokens.slice(0, first);
  const border = before.findLastIndex(({ lower, tag }) => tag === 'PUNCT' && lower !== '"' && lower !== "'");
  return before.slice(border + 1).some(({ lower }) => lower === 'if' || lower === 'unless');
}

/** "was due to open in", "planned to open in", "due to open in": the date is that of the plan. */
function isPlan(verb: Verb, { place, clause: { tokens, verbs } }: Judging): boolean {
  const behind = tokens.slice(verb.last, verb.last + 3).map(({ lower }) => lower);
  if (verb.auxiliary === 'was' || verb.auxiliary === 'were') {
    if (PLANNED.has(behind[0] ?? '') || PLANNED.has(behind[1] ?? '')) return true;
    if (behind.includes('to') && /^(?:was|were|going)$/.test(behind[behind.indexOf('to') - 1] ?? '')) return true;
  }
  const infinitive = verbs.findLast(({ tense, first }) => tense === 'infinitive' && first < place.first);
  if (!infinitive) return false;
  const lead = tokens[infinitive.first - 1];
  const between = infinitive.last < verb.first && verb.last < place.first;
  const near = !between && !tokens.slice(infinitive.last + 1, place.first).some(isBorder);
  if (near && lead && (PLANNED.has(lead.lower) || PLANNING.has(lead.lemma))) return true;
  return infinitive.first > verb.last && PLANNING.has(verb.lemma);
}
