/** Numbers in words and in digits. */

import { tokenize } from './terms.js';

const list = (words: string): readonly string[] => words.split(' ');

/** Numbers in words; the index is the value. */
export const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
/** The index plus two is the number of tens. */
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

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
