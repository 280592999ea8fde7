/** Words that change what a sentence claims. A difference in one is easy to overlook. */

import { isNegation } from './negation.js';
import { NUMBER_WORDS } from './numbers.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const HEDGES = set(
  'may might could would should likely unlikely allegedly reportedly supposedly possibly probably perhaps maybe nearly almost about approximately roughly around evidently apparently arguably foreseeably seemingly presumably partly largely mostly mainly hardly barely sometimes often usually generally some believed said claimed suggested',
);
/** They are part of the number: "two million" is one. */
const POWERS = set('million millions billion billions trillion trillions crore crores lakh lakhs lac lacs mn bn tn');
const PARTS = set('halves quarters thirds fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths');
const UNITS = set(
  'percent percentage cent cents dollar dollars euro euros pound pounds rupee rupees rouble roubles ruble rubles yuan yen rs usd eur gbp inr pkr second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries metre metres meter meters kilometre kilometres kilometer kilometers km cm mm mile miles foot feet inch inches yard yards acre acres hectare hectares gram grams kilo kilos kilogram kilograms kg tonne tonnes ton tons litre litres liter liters gallon gallons barrel barrels watt watts kilowatt kilowatts megawatt megawatts kw mw gw degree degrees',
);
/** Where one of two texts has another of these, they may say the contrary: "rose" and "fell", "before" and "after". */
const CONTRARIES = set(
  'accept accepted accepts agree agreed agrees approve approved approves back backed backs refuse refused refuses reject rejected rejects deny denied denies oppose opposed opposes fail failed fails succeed succeeded succeeds rise rises rose risen raise raised raises grow grows grew increase increased increases gain gained gains fall falls fell fallen drop dropped drops decline declined declines decrease decreased decreases shrink shrank cut cuts reduce reduced lose loses lost win wins won buy buys bought purchase purchased sell sells sold import imports imported export exports exported open opens opened close closes closed start started starts begin began begins end ended ends stop stopped stops halt halted suspend suspended resume resumed cancel cancelled canceled join joined leave left enter entered build built destroy destroyed lift lifted impose imposed allow allowed ban banned arrest arrested release released free freed alive dead killed wounded injured guilty innocent before after since until from against above below over under more less fewer most least better worse higher lower stronger weaker up down north south east west northern southern eastern western left right first last former latter early late earlier later only all none every always never false true illegal legal unlikely impossible possible private public',
);

export const isHedge = (key: string): boolean => HEDGES.has(key);
export const isNumber = (key: string): boolean =>
  NUMBER_WORDS.has(key) || POWERS.has(key) || PARTS.has(key) || /\p{N}/u.test(key);
export const isUnit = (key: string): boolean => UNITS.has(key) || /^[\p{Sc}%‰°]$/u.test(key);
export const isSign = (key: string): boolean => /^[+±=<>≈~-]$/.test(key);

/** Anything that turns what a text claims: what is left of two texts is then compared more loosely. */
export const isTurning = (key: string): boolean =>
  isNegation(key) || isHedge(key) || isUnit(key) || POWERS.has(key) || PARTS.has(key) || CONTRARIES.has(key);
