import { isAmount } from './quote-cases-a-amounts.js';
import { type Dish, type Kitchen, type Place, type Recipe, upTo } from './quote-cases-a-honest.js';

/** How quotes are copied and shortened, as people report it of such tools. */

const faithful = (name: string, rewrite: (text: string, random: () => number) => string): Recipe => ({
  name,
  make: ({ text }, { random }) => ({ text: rewrite(text, random), stored: [text] }),
});

const DIRECTIONS = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u061c'];
const NOTES = ['[1]', '[12]', '[note 3]', '[^4]', '³', '¹²', '†', '[citation needed]'];

/** Changes one place that the pattern finds, chosen at random. */
function once(
  text: string,
  pattern: RegExp,
  options: { random: () => number; put: (found: string) => string },
): string {
  const places = [...text.matchAll(pattern)];
  const place = places[upTo(places.length, options.random)];
  if (!place) return text;
  return text.slice(0, place.index) + options.put(place[0]) + text.slice(place.index + place[0].length);
}

const noted = (text: string, random: () => number): string =>
  once(text, /(?<=\p{Ll}{5})(?= )|(?<=\p{Ll}{5}[.,])(?= |$)/gu, {
    random,
    put: () => NOTES[upTo(NOTES.length, random)] ?? '',
  });

const PLAIN_WORDS = /(?<= )\p{L}{4,} \p{L}{4,}(?= )/gu;

const asMarkdown = (text: string, random: () => number): string => {
  const linked = once(text, PLAIN_WORDS, {
    random,
    put: (words) => `[${words}](https://example.org/a_${upTo(9, random)})`,
  });
  const bold = once(linked, /(?<= )\p{Ll}{5,}(?= )/gu, { random, put: (word) => `**${word}**` });
  return bold === text ? text : `> ${bold}`;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '’': '&rsquo;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  '—': '&mdash;',
  '&': '&amp;',
  ' ': '&nbsp;',
};

/** Whole words from the first "that" or "if" on: what is cut out of the sentence around it. */
const clause = ({ words }: Place): Dish | undefined => {
  const at = words.findIndex((word) => /^(?:that|if|whether|unless)$/i.test(word));
  const text = words.slice(at + 1).join(' ');
  return at < 0 || words.length - at < 7 || words.slice(at + 1, at + 3).some(isAmount)
    ? undefined
    : { text, stored: [text] };
};

export const FAITHFUL_FORMS: readonly Recipe[] = [
  faithful('hyphens for dashes', (text, random) => text.replace(/—/g, () => (random() < 0.5 ? '--' : ' -- '))),
  faithful('direction marks', (text, random) =>
    text.replace(/ /g, (space) =>
      random() < 0.3 ? space + (DIRECTIONS[upTo(DIRECTIONS.length, random)] ?? '') : space,
    ),
  ),
  faithful('hyphens on both lines', (text, random) =>
    once(text, /(?<![\p{L}’'-])\p{Ll}{9,}(?![\p{L}’'-])/gu, {
      random,
      put: (word) => `${word.slice(0, 4)}-\n-${word.slice(4)}`,
    }),
  ),
  faithful('marks of footnotes', noted),
  faithful('Markdown', asMarkdown),
  faithful('entities', (text, random) => once(text, /[’“”—& ]/g, { random, put: (sign) => ENTITIES[sign] ?? sign })),
  faithful('escapes', (text) => text.replace(/[.,$&()]/g, '\\$&')),
  { name: 'cut out of a frame', make: clause },
];

const POWERS = /^(?:[mb]illion|thousand|hundred|lakh|crore)$/;
const UNITS =
  /^(?:[mb]illion|thousand|lakh|crore|percent|years|months|weeks|days|hours|dollars|euros|tonnes|hectares|metres|kilometres|square)$/;
const NUMBER = /^[$€£]?\d[\d.,]*$/;

/** Where a number is followed by what belongs to it. */
const amountAt = ({ words }: Place): number =>
  words.findIndex((word, at) => NUMBER.test(word) && UNITS.test(words[at + 1] ?? ''));

const amount = (name: string, make: (place: Place, at: number, kitchen: Kitchen) => string | undefined): Recipe => ({
  name,
  real: true,
  make: (place, kitchen) => {
    const at = amountAt(place);
    const text = at < 0 ? undefined : make(place, at, kitchen);
    return text === undefined ? undefined : { text };
  },
});

const ended = (name: string, pattern: RegExp, put: string): Recipe => ({
  name,
  real: true,
  make: ({ text }) => (pattern.test(text) ? { text: text.replace(pattern, put) } : undefined),
});

/** A changed word under a dress that is honest by itself. */
const disguised = (name: string, dress: (text: string, random: () => number) => string): Recipe => ({
  name,
  make: ({ words }, { places, random }) => {
    const other = places[upTo(places.length, random)]?.words.find((word) => /^\p{Ll}{5,}$/u.test(word)) ?? 'otherwise';
    const at = 2 + upTo(words.length - 4, random);
    if (!/^\p{L}+$/u.test(words[at] ?? '') || words[at] === other) return undefined;
    const changed = words.toSpliced(at, 1, other).join(' ');
    const text = dress(changed, random);
    return text === changed ? undefined : { text, judged: [changed] };
  },
});

export const MISQUOTED_FORMS: readonly Recipe[] = [
  amount('an amount cut off', ({ words }, at) => (at < 4 ? undefined : words.slice(0, at + 1).join(' '))),
  amount('an amount begun too late', ({ words }, at) =>
    POWERS.test(words[at + 1] ?? '') && words.length - at > 6 ? words.slice(at + 1).join(' ') : undefined,
  ),
  amount('an amount without its unit', ({ words }, at) => words.toSpliced(at + 1, 1).join(' ')),
  amount('an amount with a unit more', ({ words }, at, { random }) =>
    words.toSpliced(at + 1, 0, ['million', 'hundred', 'crore'][upTo(3, random)] ?? '').join(' '),
  ),
  amount('half an amount', ({ words }, at) => words.toSpliced(at, 0, 'half').join(' ')),
  ended('no question mark', /\?$/, '.'),
  ended('no exclamation mark', /!$/, ''),
  ended('a question mark put in', /(?<!\d)\.$/, '?'),
  disguised('a word exchanged under Markdown', asMarkdown),
  disguised('a word exchanged beside a footnote', noted),
];
