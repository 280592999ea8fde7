import type { SourceA } from './quote-cases-a.js';
import { tears } from './quote-cases-a-amounts.js';

export type Place = {
  readonly text: string;
  readonly words: readonly string[];
  readonly source: SourceA;
  /** The number of the sentence in its article. */
  readonly at: number;
};

export type Kitchen = { readonly places: readonly Place[]; readonly random: () => number };

/** `judged`: the pieces that no article may have in this order, when they are not the whole text. */
export type Dish = { readonly text: string; readonly stored?: readonly string[]; readonly judged?: readonly string[] };

/** `real`: the letters do occur in this order, and it is still not a quote (a sign, half a word, too short a piece). */
export type Recipe = {
  readonly name: string;
  readonly make: (place: Place, kitchen: Kitchen) => Dish | undefined;
  readonly real?: true;
};

export const upTo = (count: number, random: () => number): number => Math.floor(random() * count);

/** Another way to write the whole sentence. */
const rewritten = (name: string, rewrite: (text: string, random: () => number) => string): Recipe => ({
  name,
  make: ({ text }, { random }) => ({ text: rewrite(text, random), stored: [text] }),
});

const SPACES = ['\u00a0', '\u202f', '\t', '\n', '\r\n', '   ', ' \u00a0'];
const MASKS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'ο',
  c: 'с',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  T: 'Τ',
  A: 'А',
};
const JOINED: Readonly<Record<string, string>> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };
const INVISIBLE = ['\u00ad', '\u200b', '\u2060'];

const everyOther = (text: string, pattern: RegExp, change: (found: string) => string): string => {
  let count = 0;
  return text.replace(pattern, (found) => (count++ % 2 === 0 ? change(found) : found));
};

const half = (word: string): number => Math.ceil(word.length / 2);

/** A row of words of one sentence that begins and ends between spaces. */
export function stretchOf(
  { words }: Place,
  { least, random }: { least: number; random: () => number },
): [number, number] {
  const from = upTo(words.length - least + 1, random);
  return [from, from + least + upTo(words.length - from - least + 1, random)];
}

/** The piece begins or ends inside an amount, so it is no honest quote. */
const isTorn = ({ words }: Place, [from, to]: readonly [number, number]): boolean =>
  tears(words[from - 1], words[from]) || tears(words[to - 1], words[to]);

const run = (place: Place, from: number, to: number): string => place.words.slice(from, to).join(' ');

const GAPS = [' … ', ' ... ', ' […] ', ' [...] ', ' (…) ', ' (...) ', '... ', '… '];

/** Two rows of words of four or more with something left out between them. */
export function parted(place: Place, random: () => number): readonly [string, string] | undefined {
  if (place.words.length < 12) return undefined;
  const cut = 4 + upTo(place.words.length - 11, random);
  const resume = cut + 1 + upTo(place.words.length - cut - 6, random);
  return [run(place, 0, cut), run(place, resume, place.words.length)];
}

export const withGap = (early: string, late: string, random: () => number): string => {
  const gaps = /[.…]$/.test(early) ? GAPS.slice(2, 6) : GAPS;
  return `${early}${gaps[upTo(gaps.length, random)]}${late}`;
};

export const FAITHFUL: readonly Recipe[] = [
  { name: 'as it stands', make: ({ text }) => ({ text, stored: [text] }) },
  rewritten('in quotation marks', (text, random) => (random() < 0.5 ? `“${text}”` : `"${text}"`)),
  rewritten('straight quotes', (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  rewritten('curly apostrophes', (text) => text.replace(/'/g, '’')),
  rewritten('other dashes', (text) =>
    text.replace(/[–—]|(?<=\p{L})-(?=\p{L})/gu, (dash) => (dash === '-' ? '‑' : '-')),
  ),
  rewritten('other spaces', (text, random) => everyOther(text, / /g, () => SPACES[upTo(SPACES.length, random)] ?? ' ')),
  rewritten('invisible signs', (text, random) =>
    everyOther(text, /(?<=\p{L}{3})(?=\p{L}{3})/gu, () => INVISIBLE[upTo(INVISIBLE.length, random)] ?? ''),
  ),
  rewritten('hyphens at line ends', (text) =>
    text.replace(
      /(?<![\p{L}\p{N}’'-])\p{Ll}{9,}(?![\p{L}\p{N}’'-])/u,
      (word) => `${word.slice(0, half(word))}-\n${word.slice(half(word))}`,
    ),
  ),
  rewritten('ligatures', (text) => text.replace(/ffi|ffl|ff|fi|fl/g, (letters) => JOINED[letters] ?? letters)),
  rewritten('capitals', (text) =>
    text.toUpperCase().toLowerCase() === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase(),
  ),
  rewritten('letters of other scripts', (text) =>
    everyOther(text, /[aeocpxyiTA]/g, (letter) => MASKS[letter] ?? letter),
  ),
  rewritten('taken apart accents', (text) => text.normalize('NFD')),
  rewritten('a comma at the end', (text) => text.replace(/\.([”"]?)$/, ',$1')),
  rewritten('no sign at the end', (text) => text.replace(/\.([”"]?)$/, '')),
  rewritten('small first letter in brackets', (text) =>
    text.replace(
      /^([“"']?)(\p{Lu})(?=\p{Ll})/u,
      (_, mark: string, letter: string) => `${mark}[${letter.toLowerCase()}]`,
    ),
  ),
  rewritten('dots before and behind', (text) => `… ${text.replace(/\.$/, '')} …`),
  rewritten('emphasis of a chat', (text) => text.replace(/(?<= )(\p{L}{4,}) (\p{L}{4,})(?= )/u, '**$1 $2**')),
  {
    name: 'part of a sentence',
    make: (place, { random }) => {
      const [from, to] = stretchOf(place, { least: 6, random });
      if (isTorn(place, [from, to])) return undefined;
      const text = run(place, from, to);
      return { text, stored: [text] };
    },
  },
  {
    name: 'omission',
    make: (place, { random }) => {
      const pieces = parted(place, random);
      const cut = pieces?.[0].split(' ').length ?? 0;
      const resume = place.words.length - (pieces?.[1].split(' ').length ?? 0);
      if (isTorn(place, [0, cut]) || isTorn(place, [resume, place.words.length])) return undefined;
      return pieces && { text: withGap(...pieces, random), stored: pieces };
    },
  },
  {
    name: 'omission of sentences',
    make: (place, { places, random }) => {
      const later = places.filter(({ source, at }) => source === place.source && at > place.at + 1);
      const other = later[upTo(later.length, random)];
      if (!other || isTorn(place, [0, 6]) || isTorn(other, [other.words.length - 6, other.words.length]))
        return undefined;
      const pieces = [run(place, 0, 6), run(other, other.words.length - 6, other.words.length)] as const;
      return { text: `${pieces[0]} […] ${pieces[1]}`, stored: pieces };
    },
  },
  {
    name: 'insertion',
    make: (place, { random }) => {
      const at = 3 + upTo(place.words.length - 6, random);
      const text = `${run(place, 0, at)} [${['sic', 'that is, the day before', 'our emphasis'][upTo(3, random)]}] ${run(place, at, place.words.length)}`;
      return { text, stored: [place.text] };
    },
  },
  {
    name: 'two sentences',
    make: ({ source, at, text }) => {
      const [span, next] = [source.sentences[at], source.sentences[at + 1]];
      if (!span || !next || !/^\s+$/.test(source.body.slice(span.end, next.start))) return undefined;
      const second = source.body.slice(next.start, next.end);
      return /[[\]\n…]|\.\.\./.test(second) ? undefined : { text: `${text}\n\n${second}`, stored: [text, second] };
    },
  },
];
