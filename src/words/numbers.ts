import { tokenize } from './terms.js';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const written: readonly (readonly [string, string])[] = [
  ...ONES.split(' ').map((word, value) => [word, String(value)] as const),
  ...TENS.split(' ').map((word, i) => [word, String((i + 2) * 10)] as const),
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

/** The same number in digits or, from 0 to 20 and in full tens, in words: terms as `tokenize` makes them. */
export function numberForms(term: string): readonly string[] {
  const form = FORMS.get(term);
  return form === undefined ? [] : [form];
}
