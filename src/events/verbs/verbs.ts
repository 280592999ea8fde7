/** Finds the verbs of a sentence and their tenses. */

import type { Token } from './tagger.js';
import {
  AUXILIARIES,
  BE_PAST,
  BE_PRESENT,
  HAVE_PRESENT,
  HEADS,
  MODALS,
  NEGATIONS,
  PARTICIPLES,
  PASTS,
  SAME_FORMS,
  SAYING,
} from './verb-words.js';

export type Tense =
  | 'past' // walked, was shot, was walking, had been shot, has walked: it happened
  | 'modal' // will walk, may walk
  | 'present' // walks, is shot
  | 'perfect-progressive' // has been walking
  | 'infinitive' // to walk
  | 'participle'; // the house built in 1932, walking

/** Neighbouring tokens that make one verb: `first` and `last` are indexes into the tokens. */
export type Verb = {
  readonly tense: Tense;
  readonly first: number;
  readonly last: number;
  readonly negated: boolean;
  readonly lemma: string;
  /** The modal, or the form of "be", "have", "do" that it begins with. */
  readonly auxiliary?: string;
};

export const hasTense = ({ tense }: Verb): boolean => tense !== 'infinitive' && tense !== 'participle';

/** The verbs of a sentence from left to right. */
export function verbsOf(tokens: readonly Token[]): readonly Verb[] {
  const verbs: Verb[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const verb = groupAt(tokens, at) ?? bareAt(tokens, at);
    if (!verb) continue;
    verbs.push(verb);
    at = verb.last;
  }
  const read = verbs.map(
    (verb, index): Verb => (isReduced(verb, verbs[index + 1], tokens) ? { ...verb, tense: 'participle' } : verb),
  );
  return read.some(hasTense) ? read : [...hiddenIn(tokens), ...read];
}

/** "A tornado shredded roofs": in a sentence without a verb, a past form after a noun that the tagger took for an adjective. */
function hiddenIn(tokens: readonly Token[]): readonly Verb[] {
  const at = tokens.findIndex(({ lower, tag }, index) => {
    const before = tokens[index - 1]?.tag ?? '';
    return (
      /^(?:ADJ|NOUN)$/.test(tag) && (PASTS.has(lower) || /[a-z]ed$/.test(lower)) && /^(?:NOUN|PROPN)$/.test(before)
    );
  });
  return at < 0 ? [] : [{ tense: 'past', first: at, last: at, negated: false, lemma: tokens[at]?.lemma ?? '' }];
}

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'ADV' || NEGATIONS.has(token.lower) || /^(?:already|also|just|all|both|not)$/.test(token.lower));

/** The tagger sometimes takes "will" and "would" for nouns (not other modals), and "have" and "do" for verbs. */
const isAuxiliary = ({ lower, tag }: Token): boolean =>
  lower === 'will' ||
  lower === 'would' ||
  (tag === 'AUX' && (MODALS.has(lower) || AUXILIARIES.has(lower))) ||
  (tag === 'VERB' && AUXILIARIES.has(lower));

const looksVerbal = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'VERB' || /(?:ed|ing)$/.test(token.lower) || PARTICIPLES.has(token.lower));

/** "to" or auxiliaries with adverbs between them, then the verb, if one follows. */
function groupAt(tokens: readonly Token[], first: number): Verb | undefined {
  const start = tokens[first];
  if (!start) return undefined;
  const to = start.lower === 'to' && start.tag === 'PART';
  if (!to && !isAuxiliary(start)) return undefined;
  const parts: string[] = [];
  let at = to ? first + 1 : first;
  let negated = false;
  for (let token = tokens[at]; token && (isAuxiliary(token) || isAdverb(token)); token = tokens[at]) {
    if (isAuxiliary(token)) parts.push(token.lower);
    negated ||= NEGATIONS.has(token.lower);
    at += 1;
  }
  const main = tokens[at];
  const takes = to || MODALS.has(start.lower) || /^(?:do|does|did)$/.test(parts[0] ?? '') || looksVerbal(main);
  const has = takes && main !== undefined && /^(?:VERB|ADJ|NOUN|ADP)$/.test(main.tag) && looksLikeMain(parts, main);
  const lemma = has ? main.lemma : (parts.at(-1) ?? '');
  const last = has ? at : Math.max(first, at - 1);
  const tense: Tense = to ? 'infinitive' : tenseOf(parts, has ? main.lower : undefined);
  return { tense, first, last, negated, lemma, ...(parts[0] !== undefined && { auxiliary: parts[0] }) };
}

/** After "is", "was", "have" only a participle belongs to the verb: "was a bridge" and "had no" are complete. */
function looksLikeMain(parts: readonly string[], main: Token): boolean {
  const plain = parts.every(
    (part) =>
      !BE_PAST.has(part) && !BE_PRESENT.has(part) && !HAVE_PRESENT.has(part) && part !== 'had' && part !== 'been',
  );
  return plain ? main.tag !== 'ADP' : main.tag === 'VERB' || looksVerbal(main);
}

function tenseOf(parts: readonly string[], main: string | undefined): Tense {
  const [first = ''] = parts;
  const had = first === 'had' || first === "'d";
  if (MODALS.has(first) && !(first === "'d" && main !== undefined && PARTICIPLES.has(main))) return 'modal';
  if (first === 'did' || BE_PAST.has(first)) return 'past';
  if (parts.includes('been') && main?.endsWith('ing')) return 'perfect-progressive';
  if (had) return 'past';
  // "has" with a participle is a perfect; "'s" is "has" only with one that "is" cannot have.
  if (HAVE_PRESENT.has(first) && first !== "'s")
    return main !== undefined || parts.includes('been') ? 'past' : 'present';
  if (first === "'s" && parts.includes('been')) return 'past';
  if (first === 'being' || first === 'been') return 'participle';
  return 'present';
}

/** A past form in a verb's place that the tagger took for a noun or an adjective: "The mill shut in May". */
function isMistaken({ lower, tag }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ') return false;
  if (!PASTS.has(lower) && (tag === 'PROPN' || !/[a-z]ed$/.test(lower))) return false;
  if (!before || !after) return false;
  // "Early 2018 saw snow"
  if (lower === 'saw' && before.tag === 'NUM') return true;
  return (
    (/^(?:NOUN|PROPN|PRON|NUM|SYM|ADV|PUNCT)$/.test(before.tag) || HEADS.has(before.lower)) &&
    /^(?:ADP|DET|PRON|ADV|PUNCT|NUM|PART|PROPN)$/.test(after.tag)
  );
}

/** Base forms in "-ed". The tagger gives any past form that it does not know ("rehired") as its own base form. */
const BASE_IN_ED =
  /^(?:(?:for|mis|over|re|up)?(?:need|feed|speed|bleed|breed|heed|seed|weed)|proceed|exceed|succeed|embed|wed|bed)$/;

/**
 * A base form that the tagger took for a verb: after a preposition ("a code of conduct"), after a past form ("used tear
 * gas") and in "the South Pole" it is a noun.
 */
const isNoun = ({ lower }: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  ((before.tag === 'ADP' && before.lower !== 'to') ||
    /^(?:north|south|east|west)$/.test(before.lower) ||
    (before.tag === 'VERB' && before.lower !== before.lemma && before.lower.endsWith('ed') && !AUXILIARIES.has(lower)));

/** A verb without an auxiliary, recognised by its form. */
function bareAt(tokens: readonly Token[], at: number): Verb | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const { lower, lemma, tag } = token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const mistaken = isMistaken(token, before, after);
  if (tag !== 'VERB' && !mistaken) return undefined;
  const verb = { first: at, last: at, negated: before?.lower === 'never', lemma };
  if (lower.endsWith('ing') && lower !== lemma) return { ...verb, tense: 'participle' };
  if (PARTICIPLES.has(lower)) return { ...verb, tense: 'participle' };
  const attributive =
    before !== undefined &&
    /^(?:DET|ADJ)$/.test(before.tag) &&
    !HEADS.has(before.lower) &&
    after !== undefined &&
    /^(?:NOUN|PROPN|ADJ)$/.test(after.tag);
  if (attributive) return { ...verb, tense: 'participle' };
  if (mistaken || SAME_FORMS.has(lower)) return { ...verb, tense: 'past' };
  const base = lower === lemma && !(lower.endsWith('ed') && !BASE_IN_ED.test(lower));
  if (base && isNoun(token, before)) return undefined;
  if (base || (lower.endsWith('s') && !PASTS.has(lower))) return { ...verb, tense: 'present' };
  return { ...verb, tense: 'past' };
}

/**
 * "The deal signed in May was extended": a bare past form without an object is a participle if another finite verb
 * follows with no sign, conjunction or new subject between them.
 */
function isReduced(verb: Verb, next: Verb | undefined, tokens: readonly Token[]): boolean {
  if (verb.tense !== 'past' || verb.auxiliary !== undefined || SAYING.has(verb.lemma)) return false;
  const behind = tokens[verb.last + 1];
  if (!next || !hasTense(next) || !behind || !/^(?:ADP|ADV)$/.test(behind.tag)) return false;
  const between = tokens.slice(verb.last + 1, next.first);
  return !between.some(
    ({ tag, lower }) =>
      tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ' || /^(?:that|who|which|he|she|it|they|we|i)$/.test(lower),
  );
}
