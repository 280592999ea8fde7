/** Who is said to have said it, in the text before a quotation or after it. */

import type { Span } from '../../span.js';
import { nameAtEnd, nameAtStart } from './name.js';
import { ASIDE, ROLES, SPEECH, TOLD } from './words.js';

/** `unnamed`: somebody is said to have said it, but nobody with a name. The spans are those of the text searched. */
export type Attribution =
  | { readonly kind: 'named'; readonly span: Span }
  | { readonly kind: 'pronoun'; readonly at: number; readonly body: boolean }
  | { readonly kind: 'unnamed' };

const UNNAMED: Attribution = { kind: 'unnamed' };
const VERB = new RegExp(SPEECH, 'gu');
const STARTS_WITH_VERB = new RegExp(`^[\\s,—–-]*(${SPEECH})`, 'u');
const HELPERS =
  /(?:,? (who|that|which))?(?: (?:has|had|have|also|then|later|once|recently|further|again|always|himself|herself|\p{Ll}+ly))*$/u;
const PRONOUN = /(?<![\p{L}\p{N}’'-])(he|she|they|it)$/iu;
const MOST_WORDS = 16;

/** Of the text before a quotation, from the start of its sentence. */
export function before(lead: string): Attribution | undefined {
  const text = lead.trimEnd();
  const according =
    /(?:^|[\s,;(])(?:according to|in the words of)(?: the)? ([^,:;“”"]{2,80}(?:,[^,:;“”"]{2,80})?)[,:](?: that)?$/iu.exec(
      text,
    );
  if (according?.[1]) return named(according[1], text.lastIndexOf(according[1]));
  const verb = [...text.matchAll(VERB)].at(-1);
  if (!verb || !leadsOn(text.slice(verb.index + verb[0].length), verb[0])) return undefined;
  return subjectOf(text.slice(0, verb.index)) ?? UNNAMED;
}

/** A name at the start of `text`, which is at `at`. */
function named(text: string, at: number): Attribution {
  const span = nameAtStart(text);
  const rest = span && text.slice(span.end);
  return span && /^$|^,/u.test(rest ?? '')
    ? { kind: 'named', span: { start: at + span.start, end: at + span.end } }
    : UNNAMED;
}

/** What is between the verb and the quotation leaves the quotation what was said: "said on Monday:". */
function leadsOn(tail: string, verb: string): boolean {
  const text = tail.trim();
  if (/^[:,—–]?$|^:? ?that[:,]?$/u.test(text)) return true;
  if (/^,? ?(?:adding|noting|explaining|warning|stressing|saying)(?: that)?[:,]?$/u.test(text)) return true;
  const words = text.split(/\s+/);
  const first = words[0]?.toLowerCase() ?? '';
  const starts = TOLD.has(verb) || ASIDE.has(first.replace(/,$/, '')) || /ly,?$/u.test(first);
  if (!starts || words.length > MOST_WORDS || !/[:,]$|(?<!\p{L})that$/u.test(text)) return false;
  return !/(?<!\p{L})(?:that .|quot\p{L}+|cit(?:es|ed|ing)(?!\p{L}))|[.;!?] /u.test(text);
}

/** Who does what the verb after this text says. */
export function subjectOf(clause: string): Attribution | undefined {
  const whole = clause.trimEnd();
  const helpers = HELPERS.exec(whole);
  const text = whole.slice(0, helpers?.index ?? whole.length);
  const pronoun = PRONOUN.exec(text);
  if (pronoun?.[1]) return { kind: 'pronoun', at: pronoun.index, body: /^(?:it|they)$/i.test(pronoun[1]) };
  const span = nameAtEnd(text, { relative: helpers?.[1] !== undefined }) ?? beside(text) ?? first(text);
  return span && { kind: 'named', span };
}

/** "Asif, Pakistan’s defence minister," and "Asif, when asked,". */
function beside(text: string): Span | undefined {
  const aside = /,([^,;:.“”"!?\n]{2,90}),$/u.exec(text);
  if (!aside?.[1] || [...aside[1].matchAll(VERB)].some(([verb]) => verb !== 'asked')) return undefined;
  return nameAtEnd(text.slice(0, aside.index));
}

const TIME_OR_PLACE = /^(?:That|This|On|In|At|After|Before|During|Last|Yesterday|Later|Earlier)(?: [^,]*)?, /u;
const PLACES = /(?<!\p{L})(?:in|at|to|from|on|with|near|of)(?: the)?(?: \p{Lu}[\p{L}\p{M}’'-]*)+/gu;

/** "Asif spoke in Moscow and said": the only name, at the start of the sentence or after the words on time and place. */
function first(text: string): Span | undefined {
  const joined = /^(.*\p{L}),? and(?: (?:was|is|then|later|also))*$/su.exec(text)?.[1];
  if (joined === undefined) return undefined;
  const intro = TIME_OR_PLACE.exec(joined)?.[0].length ?? 0;
  const start = intro + (/^the /u.exec(joined.slice(intro))?.[0].length ?? 0);
  const name = nameAtStart(joined.slice(start));
  if (!name) return undefined;
  const span = { start: start + name.start, end: start + name.end };
  const rest = joined.slice(span.end).replace(PLACES, '');
  return /^ \p{Ll}/u.test(rest) && !/\p{Lu}/u.test(rest) ? span : undefined;
}

export type AfterOptions = {
  /** The last sign of the quotation; after a full stop, only "said Asif" goes on with the sentence. */
  readonly last: string;
};

/** Of the text after a quotation, up to the next one. */
export function after(text: string, { last }: AfterOptions): Attribution | undefined {
  const lead = /^[\s,—–-]*/u.exec(text)?.[0].length ?? 0;
  const signed = /^\s*[—–-]{1,2}\s*(?=\p{Lu})/u.exec(text);
  const inverted = STARTS_WITH_VERB.exec(text);
  if (inverted) return nameAfter(text, inverted[0].length);
  const goesOn = /[,?!…—–-]$/u.test(last) || /^\s*[,—–]/u.test(text);
  if (signed && !goesOnWithVerb(text)) return signature(text, signed[0].length);
  if (!goesOn) return undefined;
  const according = /^(?:according to|in the words of)(?: the)? /iu.exec(text.slice(lead));
  if (according) return nameAfter(text, lead + according[0].length);
  return subjectAfter(text, lead);
}

const goesOnWithVerb = (text: string): boolean => new RegExp(SPEECH, 'u').test(text.slice(0, REACH));
const REACH = 160;

/** "said Asif", "said the Foreign Ministry", "said defence analyst Ayesha Siddiqa". */
export function nameAfter(text: string, at: number): Attribution {
  const rest = text.slice(at);
  const pronoun = /^ ?(he|she|they|it)(?!\p{L})/u.exec(rest);
  if (pronoun?.[1]) return { kind: 'pronoun', at: 0, body: /^(?:it|they)$/.test(pronoun[1]) };
  for (const skip of [/^ ?/u, /^ ?the /u, /^ ?(?:the )?(?:\p{Ll}[\p{L}-]* ){1,4}/u]) {
    const skipped = skip.exec(rest)?.[0];
    if (
      skipped === undefined ||
      /(?<!\p{L})(?:of|in|at|to|from|on|with|by|for|a|an|that|about|after|before|and|or|who)(?!\p{L})/u.test(skipped)
    )
      continue;
    const span = nameAtStart(rest.slice(skipped.length));
    if (span) return { kind: 'named', span: { start: at + skipped.length, end: at + skipped.length + span.end } };
  }
  return UNNAMED;
}

/** "— Khawaja Asif" at the end of a block. */
function signature(text: string, at: number): Attribution | undefined {
  const span = nameAtStart(text.slice(at));
  if (!span) return undefined;
  const isWhole = /^[\s.]*$|^, /u.test(text.slice(at + span.end));
  return isWhole && /[ \u00a0]/u.test(text.slice(at, at + span.end))
    ? { kind: 'named', span: { start: at, end: at + span.end } }
    : undefined;
}

/** "Asif said", "Asif, who was in Moscow, told reporters", "he said". */
function subjectAfter(text: string, lead: number): Attribution | undefined {
  const verb = [...text.slice(0, REACH).matchAll(VERB)][0];
  if (!verb || /[.!?;] \p{Lu}.*[.!?;] /u.test(text.slice(lead, verb.index))) return undefined;
  const found = subjectOf(text.slice(0, verb.index));
  const rest = text.slice(verb.index + verb[0].length);
  if (!found || !endsWithVerb(rest, verb[0])) return UNNAMED;
  if (found.kind === 'unnamed') return found;
  const head = text.slice(lead, found.kind === 'named' ? found.span.start : found.at);
  const role = /^(?:the )?([^,.;:]{1,60}), $/u.exec(head)?.[1];
  const isRole = role?.split(/\s+/).some((word) => ROLES.has(word.toLowerCase()));
  return /^(?:the )?$/u.test(head) || isRole ? found : UNNAMED;
}

/** Nothing after the verb is said in other words: "Asif said.", "Asif said on Monday", not "Asif said nothing". */
function endsWithVerb(rest: string, verb: string): boolean {
  if (/^\s*$|^[.,;:—–!?)]|^ [—–-]/u.test(rest)) return true;
  const [next = ''] = /^ ([\p{L}’'-]+)/u.exec(rest)?.slice(1) ?? [];
  if (next === 'that') return false;
  return TOLD.has(verb) || ASIDE.has(next.toLowerCase()) || /ly$/u.test(next);
}
