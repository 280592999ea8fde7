/** What belongs to a number: the words and signs without which it is another amount. */

import { ONES } from '../../words/numbers.js';

const any = (words: string): string => words.split(' ').join('|');

const TENS = any('twenty thirty forty fifty sixty seventy eighty ninety');
const CARDINAL = `(?:${ONES.join('|')}|${TENS})`;
const POWER = `(?:${any('hundred thousand million billion trillion lakh lac crore dozen mn bn tn')})`;
const POWERS = `(?:${any('tens dozens hundreds thousands millions billions trillions lakhs lacs crores')})`;
const PERCENT = `(?:per[- ]?cents?(?:age points?)?|percentage points?|pct|basis points?|percentile)`;
const PART = `(?:${any('half third quarter fifth sixth seventh eighth ninth tenth hundredth thousandth')})`;
const PARTS = `(?:${any('halves thirds quarters fifths sixths sevenths eighths ninths tenths hundredths thousandths')})`;

const TIME = any(
  'seconds minutes hours days nights weeks fortnights months years decades centuries second minute hour day night week fortnight month year decade century times',
);
const LENGTH = any(
  'millimetres centimetres metres kilometres millimeters centimeters meters kilometers miles feet inches yards metre kilometre meter kilometer mile foot inch yard km cm mm ft mi',
);
const SIZE = any(
  'acres acre hectares hectare ha litres liters litre liter gallons gallon barrels barrel bushels bushel cusecs kanals marlas bighas acre-feet storeys',
);
const WEIGHT = any(
  'grams gram kilos kilo kilograms kilogram kg mg tonnes tonne tons ton pounds pound ounces ounce lbs lb maunds quintals carats',
);
const POWER_UNIT = any(
  'watts watt kilowatts kilowatt megawatts megawatt gigawatts gigawatt kilowatt-hours megawatt-hours kW MW GW kWh MWh volts hertz GHz MHz degrees degree knots mph kmph kph kilotons megatons KB MB GB TB megabytes gigabytes points',
);
const MONEY = any(
  'dollars dollar cents cent euros euro rupees rupee paisa paise rupiah roubles rouble rubles ruble yuan renminbi yen taka dinars dinar dirhams dirham riyals riyal rials rial lira liras pesos peso rand francs franc kronor kroner krona krone pence sterling USD EUR GBP INR PKR CNY JPY RUB BDT',
);
const HOUR = String.raw`(?:[ap]\.?m\b\.?|o[’']clock)`;
const ERA = String.raw`(?:BCE?|CE|AD|AH|B\.C\.|A\.D\.)`;
const QUALIFIED = String.raw`(?:(?:square|cubic|sq\.?|cu\.?|nautical|metric|light|US|American|Canadian|Australian|Hong Kong|Indian|Pakistani|Russian|Chinese|Swiss|Turkish|Iranian)[ -])?`;
/** Units whose words also say when ("in 2015 days before the vote"). */
const LOOSE = `(?:${TIME})`;
const FIRM = `(?:${[LENGTH, SIZE, WEIGHT, POWER_UNIT, MONEY].join('|')})`;

const GAP = String.raw`[ \u00a0\u202f\u2009-]?`;
const END = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;
const DIGITS = String.raw`(?:Rs\.?|Tk\.?|USD|EUR|GBP|INR|PKR)?\p{N}[\p{N}.,]*`;
const NUMBER = `${START}(?:${DIGITS}|${CARDINAL}|${POWER}|half|dozen)`;

/** The words before a number that names something and counts nothing. */
const NAMED = any(
  'room rooms page pages article articles section chapter rule rules paragraph route highway flight boeing airbus apollo figure table verse line gate platform bus class grade level phase sector ward block clause resolution',
);
/** The words before a year. */
const WHEN = any(
  'in since until till during before after late early mid year spring summer autumn winter january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

/** A number ends here, with its first word or sign after it. */
const ENDS_IN = {
  number: pattern(`${START}(?:${DIGITS}|${CARDINAL}|${POWER}|${PARTS})$`),
  one: pattern(`${START}(?:1|one|an?)$`),
  year: pattern(String.raw`${START}(?:${WHEN})[ -](?:1\d|20)\d\d$`),
  name: pattern(`${START}(?:${NAMED}|no\\.) (?:${DIGITS}|${CARDINAL})$`),
  tens: pattern(`${START}(?:${TENS})$`),
  power: pattern(`${START}${POWER}$`),
  powers: pattern(`${START}${POWERS}$`),
  cardinal: pattern(`${START}${CARDINAL}$`),
  group: /(?<![\p{N}.,])\p{N}{1,3}(?:[\u00a0\u202f\u2009]\p{N}{3})*$/u,
};

type Rule = { readonly inside: RegExp; readonly beside: RegExp; readonly unless?: RegExp };

/** What may follow a number that a text ends with. The first rule that fits says what belongs to it. */
const AFTER: readonly Rule[] = [
  { inside: ENDS_IN.number, beside: pattern(`^${GAP}${POWER}${END}`) },
  { inside: ENDS_IN.number, beside: pattern(`^ ${POWER}s${END}(?! of )`), unless: ENDS_IN.year },
  { inside: ENDS_IN.number, beside: pattern(`^${GAP}${PERCENT}${END}`) },
  { inside: pattern(`${START}per$`), beside: /^ cents?(?!\p{L})/iu },
  { inside: pattern(`${START}(?:an?|several|few|many|half an?)$`), beside: pattern(`^ ${POWER}${END}`) },
  { inside: pattern(`${START}half$`), beside: pattern(`^ an? (?:${POWER}|${LOOSE}|${FIRM}|${PERCENT})${END}`) },
  {
    inside: pattern(`${NUMBER} and (?:an?|one|three) (?:${PART}|${PARTS})$`),
    beside: pattern(`^ (?:${QUALIFIED}${FIRM}|${LOOSE}|${POWER}|${PERCENT})${END}`),
  },
  { inside: pattern(`${START}half an?$`), beside: pattern(`^ (?:${LOOSE}|${FIRM}|${PERCENT})${END}`) },
  { inside: ENDS_IN.number, beside: pattern(`^ ?(?:[½⅓⅔¼¾⅛]|and (?:an? |one |three )?(?:${PART}|${PARTS})${END})`) },
  { inside: ENDS_IN.number, beside: pattern(`^[ -]${PARTS}${END}`), unless: ENDS_IN.year },
  { inside: ENDS_IN.one, beside: pattern(`^ (?!second)${PART} of${END}`) },
  {
    inside: ENDS_IN.number,
    beside: pattern(`^${GAP}${QUALIFIED}${FIRM}${END}`),
    unless: pattern(`${ENDS_IN.one.source}|${ENDS_IN.name.source}`),
  },
  {
    inside: ENDS_IN.number,
    beside: pattern(`^${GAP}${LOOSE}${END}`),
    unless: pattern(`${ENDS_IN.year.source}|${ENDS_IN.one.source}|${ENDS_IN.name.source}`),
  },
  {
    inside: ENDS_IN.one,
    beside: pattern(`^ ${QUALIFIED}(?![a-z]+s${END})(?:${LOOSE}|${FIRM})${END}`),
    unless: pattern(`${START}an?$`),
  },
  { inside: pattern(`${START}(?:\\p{N}{1,2}(?:[:.]\\p{N}{2})?|${CARDINAL})$`), beside: pattern(`^ ?${HOUR}`) },
  { inside: /\p{N}$/u, beside: new RegExp(`^ ?${ERA}(?!\\p{L})`, 'u') },
  { inside: /\p{N}$/u, beside: /^ ?(?:m|g|t|k|K|M|B|W|V|in\.)(?![\p{L}\p{N}’'])/u, unless: ENDS_IN.year },
  { inside: ENDS_IN.tens, beside: pattern(`^[ -]${CARDINAL}${END}`) },
  { inside: ENDS_IN.power, beside: pattern(`^ (?:and )?${CARDINAL}${END}`) },
  { inside: ENDS_IN.powers, beside: pattern(`^ of ${POWERS}${END}`) },
  { inside: ENDS_IN.cardinal, beside: pattern(`^ (?:in|out of) (?!one )(?:${CARDINAL}|${POWER})${END}`) },
  {
    inside: /\p{N}$/u,
    beside: pattern(`^ (?:out of ${NUMBER}|to (?:${DIGITS}|${CARDINAL})${END})`),
    unless: ENDS_IN.year,
  },
  { inside: ENDS_IN.group, beside: /^[\u00a0\u202f\u2009]\p{N}{3}(?!\p{N})/u },
  { inside: pattern(`${START}(?:point|minus)$`), beside: pattern(`^ (?:${DIGITS}|${CARDINAL})`) },
  { inside: pattern(`${START}${CARDINAL}$`), beside: pattern(`^ point ${CARDINAL}`) },
];

/** What may come before a number or a part of one that a text begins with. */
const BEFORE: readonly Rule[] = [
  { inside: /^cents?(?!\p{L})/iu, beside: pattern(`${NUMBER} per $`) },
  {
    inside: pattern(`^(?:${POWER}|${PERCENT})${END}`),
    beside: pattern(`(?:${NUMBER}|${START}(?:an?|several|few|many|half an?))${GAP}$`),
  },
  { inside: pattern(`^${POWER}s${END}`), beside: pattern(`${NUMBER} $`) },
  { inside: pattern(`^${POWERS}${END}`), beside: pattern(`${START}${POWERS} of $`) },
  {
    inside: pattern(`^(?:an?|one) (?:${POWER}|${LOOSE}|${FIRM}|${PERCENT})${END}`),
    beside: pattern(`${START}(?:(?:an? |one |three[ -])?(?:${PART}|${PARTS})(?: of)?|twice|double) $`),
  },
  { inside: pattern(`^(?:one|1) ${PERCENT}${END}`), beside: pattern(`${START}(?:half|${PART}|${PARTS}) of $`) },
  { inside: pattern(`^(?:an? )?(?:half|quarter|third)${END}`), beside: pattern(`${NUMBER} and (?:an? |one )?$`) },
  { inside: pattern(`^and (?:an? |one |three )?(?:${PART}|${PARTS})${END}`), beside: pattern(`${NUMBER} $`) },
  { inside: pattern(`^${PARTS}${END}`), beside: pattern(`${NUMBER}[ -]$`) },
  { inside: pattern(`^(?!second)${PART} of${END}`), beside: pattern(`${START}(?:an?|one) $`) },
  {
    inside: pattern(`^${CARDINAL}${END}`),
    beside: pattern(`${START}(?:(?:${TENS})[ -]|${POWER} (?:and )?|${CARDINAL} (?:in|out of) |point )$`),
  },
  {
    inside: pattern(`^(?:${DIGITS}|${CARDINAL})`),
    beside: pattern(`${START}(?:minus|Rs\\.?|USD|EUR|GBP|INR|PKR|Tk\\.?) ?$`),
  },
  { inside: /^\p{N}/u, beside: /(?<![\p{L}\p{N}])[.,]$|\p{N}[,.]?[\u00a0\u202f\u2009]$/u },
];

/** What belongs to the number that a text ends with; `right` is what follows the text. */
export function amountAfter(inside: string, right: string): string | undefined {
  for (const rule of AFTER) {
    const match = rule.beside.exec(right);
    if (match && rule.inside.test(inside) && !rule.unless?.test(inside)) return match[0];
  }
  return undefined;
}

/** What belongs to the number that a text begins with; `left` is what comes before the text. */
export function amountBefore(left: string, inside: string): string | undefined {
  // The text first: its pattern fails at the first word, that of the left side only after all of it.
  for (const rule of BEFORE) {
    const match = rule.inside.test(inside) ? rule.beside.exec(left) : null;
    if (match && !rule.unless?.test(inside)) return match[0];
  }
  return undefined;
}
