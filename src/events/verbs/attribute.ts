/** Dates that say which thing is meant: "this year's conference", "the December 2017 proposal", "Bell's 1996 Charter". */

import type { Mention } from '../dates/mention.js';
import type { Clause, Place, Verdict } from './clause.js';
import { hasNegativeSubject } from './denied.js';
import type { Verb } from './verbs.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What takes place: "lost his seat in the May 2015 election", "won India's 2014 election". */
const HAPPENINGS = words(`
  election elections polls vote referendum plebiscite primary runoff war crisis coup putsch revolution uprising revolt mutiny earthquake quake tremor tsunami flood floods storm
  hurricane cyclone typhoon tornado fire fires wildfires blaze crash derailment collision attack attacks bombing bombings shooting massacre genocide riot riots pogrom protest protests
  demonstrations olympics games cup final finals semifinal championship championships tournament match series race marathon derby tour festival fair exhibition summit conference
  congress meeting talks strike strikes walkout famine drought outbreak pandemic epidemic eruption landslide avalanche collapse recession crash slump invasion intervention annexation
  raid siege battle offensive campaign clashes ceremony coronation wedding funeral heatwave blackout blackouts lockdown lockdowns partition census`);
const TAKING_PART = words('win lose survive host contest enter join attend finish top dominate sweep');
const WHEN = words('in at during amid');
/** What is written or made: it is dated, and no event on that date. */
const THINGS = words(`
  act acts charter treaty agreement agreements convention law laws bill report study paper book memoir memoirs novel film movie album song constitution resolution declaration accord accords
  deal pact protocol directive regulation regulations budget data figures edition version model speech letter essay article interview statement policy proposal plan manifesto map list poll
  guidelines rules code standard standards ruling judgment judgement verdict decision order memo memorandum amendment ordinance statute decree edict communique roadmap strategy review`);
const OWNERS = words('its his her their our my your');

/** "this year's conference", "the December 2017 proposal": the date says which one, not when. */
export function isAttribute({ first, last }: Place, { tokens }: Clause): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  // "Bell (1996)", "Titanic (1997)", "Jinnah (1876–1948)"; but "It began (2014)", "the flood (1953)".
  if (before?.lower === '(' && after?.lower === ')') return /^(?:PROPN|PUNCT)$/.test(tokens[first - 2]?.tag ?? '');
  if (after?.lower === "'s" || after?.lower === "'") return true;
  if (!before || !after || !/^(?:NOUN|PROPN|ADJ)$/.test(after.tag)) return false;
  return before.tag === 'DET' || before.lower === "'s" || before.lower === "'" || OWNERS.has(before.lower);
}

type Attribute = { readonly mention: Mention; readonly place: Place; readonly clause: Clause };

/** Counts only if a past verb comes before it: "the party collapsed in last year's election". */
export function judgeAttribute(left: Verb | undefined, attribute: Attribute): Verdict {
  const past = left?.tense === 'past' && !left.negated && !hasNegativeSubject(left, attribute.clause);
  if (!past || !left || !takesPlace(left, attribute)) return { happened: false, rule: 'attribute' };
  return { happened: true, rule: 'attribute-of-past', verb: left.first };
}

/** A year that belongs to a thing is no event, unless the thing is one: "in the 2008 crash", not "Bell's 1996 Charter". */
function takesPlace(left: Verb, { mention, place, clause: { tokens } }: Attribute): boolean {
  const { meaning } = mention;
  if (tokens[place.first - 1]?.lower === '(') return false;
  if (meaning.kind !== 'calendar' || (meaning.until ?? meaning.date).year === undefined) return true;
  const named: string[] = [];
  for (let at = place.last + 1; named.length < 5 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.tag ?? ''); at += 1)
    named.push(tokens[at]?.lower ?? '');
  const lead = tokens[place.first - 1];
  const owned = lead?.tag !== 'DET';
  const within = WHEN.has(governorOf(place, tokens));
  if (named.some((word) => HAPPENINGS.has(word)) && !THINGS.has(named.at(-1) ?? ''))
    return within || TAKING_PART.has(left.lemma);
  return within && !owned && !named.some((word) => THINGS.has(word));
}

/** The preposition or verb that the noun with the date belongs to: "in" of "in India's 2014 election". */
function governorOf({ first }: Place, tokens: Clause['tokens']): string {
  const before = tokens.slice(Math.max(0, first - 6), first);
  const at = before.findLastIndex(({ tag }) => /^(?:ADP|VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(tag));
  const governor = before[at];
  return governor?.tag === 'ADP' ? governor.lower : '';
}
