import { NUMBER_WORDS } from '../../words/numbers.js';

/** Words that change what a sentence claims. A difference in one is named, as it is easy to overlook. */

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

export const isHedge = (key: string): boolean => HEDGES.has(key);
export const isNumber = (key: string): boolean =>
  NUMBER_WORDS.has(key) || POWERS.has(key) || PARTS.has(key) || /\p{N}/u.test(key);
export const isUnit = (key: string): boolean => UNITS.has(key) || /^[\p{Sc}%‰°]$/u.test(key);
export const isSign = (key: string): boolean => /^[+±=<>≈~-]$/.test(key);
