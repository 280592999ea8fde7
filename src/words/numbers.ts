/** Numbers in words and in digits. */

import { tokenize } from './terms.js';

const list = (words: string): readonly string[] => words.split(' ');

/** Numbers in words; the index is the value. */
export const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
/** The index plus two is the number of tens. */
export const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

/**
 * Words that say how many or which one, folded. "Million" and above are units: "two million" has a number and a unit.
 */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...ONES,
  ...TENS,
  ...list('hundred hundreds thousand thousands'),
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth'),
  ...list('half double twice once dozen dozens quarter'),
]);

const written: readonly (readonly [string, string])[] = [
  ...ONES.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, i) => [word, String((i + 2) * 10)] as const),
];

const FORMS: ReadonlyMap<string, string> = new Map(
  written.flatMap(([word, digits]) => {
    const [term = word] = tokenize(word);
    return [
      [term, digits],
      [digits, term],
    ];
  }),
);

/** The same number in digits or, from 0 to 20 and for full tens, in words: terms as `tokenize` makes them. */
export function numberForms(term: string): readonly string[] {
  const form = FORMS.get(term);
  return form === undefined ? [] : [form];
}

/** "seven", "forty-two", "twenty five", "a hundred": whole numbers in words, as alternatives of a regular expression. */
export const NUMBER_IN_WORDS = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|(?:an?|${ONES.slice(1, 10).join('|')}) hundred|${ONES.slice(1).toReversed().join('|')}`;

/** The value of such a number, of "a" or "an", or of digits; `NaN` for anything else. */
export function numberIn(text: string): number {
  const parts = text.toLowerCase().split(/[- ]/);
  const [first = '', second] = parts;
  const value = first === 'a' || first === 'an' ? 1 : ONES.includes(first) ? ONES.indexOf(first) : Number(first);
  if (second === 'hundred') return value * 100;
  const tens = TENS.indexOf(first);
  if (tens < 0) return value;
  return (tens + 2) * 10 + (second === undefined ? 0 : ONES.indexOf(second));
}
