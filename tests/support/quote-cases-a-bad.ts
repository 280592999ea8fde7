import {
  type Dish,
  type Kitchen,
  type Place,
  parted,
  type Recipe,
  stretchOf,
  upTo,
  withGap,
} from './quote-cases-a-honest.js';

/** One word of the sentence becomes another, or several, or none; `undefined` leaves the sentence alone. */
type Change = (word: string, kitchen: Kitchen) => string | undefined;

const SWAPS = new Map(
  [
    'could can,may will,might will,would will,likely certain,nearly over,about over,allegedly plainly,probably surely,perhaps surely,some all,many all,most all,often always,sometimes always',
    'should must,least most,more less,before after,increase decrease,rise fall,first last,new old,strong weak,friend enemy,East West,North South,support oppose,with without',
  ]
    .join(',')
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const UNITS = new Map(
  'million billion,billion million,years months,months years,weeks days,week year,per percentage,cent mille,dollars euros,degrees grades,people officers,decade century'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A changed word keeps the signs around it. */
const around = (word: string, change: (inner: string) => string | undefined): string | undefined => {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  const changed = change(inner);
  return changed === undefined || changed === inner ? undefined : before + changed + after;
};

const altered = (name: string, change: Change, more: Pick<Recipe, 'real'> = {}): Recipe => ({
  name,
  ...more,
  make: ({ words }, kitchen) => {
    const start = upTo(words.length, kitchen.random);
    for (let step = 0; step < words.length; step += 1) {
      const at = (start + step) % words.length;
      const changed = change(words[at] ?? '', kitchen);
      if (changed === undefined) continue;
      return { text: words.toSpliced(at, 1, ...(changed === '' ? [] : [changed])).join(' ') };
    }
    return undefined;
  },
});

const foreign = ({ places, random }: Kitchen): string => {
  const words = places[upTo(places.length, random)]?.words ?? [];
  return words[upTo(words.length, random)]?.replace(/[^\p{L}\p{N}]/gu, '') || 'otherwise';
};

const isInside = (word: string): boolean => /^\p{L}+$/u.test(word);

const half = (name: string, cut: (text: string) => string | undefined): Recipe => ({
  name,
  real: true,
  make: (place, { random }) => {
    const [from, to] = stretchOf(place, { least: 7, random });
    const text = cut(place.words.slice(from, to).join(' '));
    return text === undefined ? undefined : { text };
  },
});

/** The end of one sentence and the beginning of another, from one article or two. */
const patched = (name: string, same: boolean): Recipe => ({
  name,
  make: (place, { places, random }) => {
    const others = places.filter(
      (other) => (other.source === place.source) === same && Math.abs(other.at - place.at) > 1,
    );
    const other = others[upTo(others.length, random)];
    return (
      other && { text: `${place.words.slice(-6).join(' ').replace(/\.$/, '')} ${other.words.slice(0, 6).join(' ')}` }
    );
  },
});

const reversed = (place: Place, { random }: Kitchen): Dish | undefined => {
  const pieces = parted(place, random);
  return pieces && { text: withGap(pieces[1], pieces[0], random), judged: [pieces[1], pieces[0]] };
};

export const MISQUOTES: readonly Recipe[] = [
  altered('another digit', (word) =>
    around(word, (inner) => inner.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 3) % 10))),
  ),
  altered('ten times as much', (word) => around(word, (inner) => inner.replace(/^(\d+)$/, '$10'))),
  altered('a point moved', (word) => around(word, (inner) => inner.replace(/(\d)[.,](\d)/, '$1$2')), {
    real: true,
  }),
  altered('a minus', (word) => (/^[$€£]?\d/.test(word) ? `-${word}` : undefined), { real: true }),
  altered(
    'another currency',
    (word) =>
      word.replace(/[$€£]/, (sign) => ({ $: '€', '€': '£' })[sign] ?? '$') === word
        ? undefined
        : word.replace(/[$€£]/, (sign) => ({ $: '€', '€': '£' })[sign] ?? '$'),
    { real: true },
  ),
  altered('no per cent sign', (word) => (/\d%/.test(word) ? word.replace('%', '') : undefined), { real: true }),
  altered('another unit', (word) => around(word, (inner) => UNITS.get(inner))),
  altered('another count', (word) =>
    around(word, (inner) => (COUNTS.includes(inner) ? COUNTS[(COUNTS.indexOf(inner) + 5) % 12] : undefined)),
  ),
  altered('not put in', (word) =>
    /^(?:is|are|was|were|has|have|had|will|can|could|would|may|might)$/.test(word) ? `${word} not` : undefined,
  ),
  altered('not taken out', (word) => (/^(?:not|never|no|neither|without)$/i.test(word) ? '' : undefined)),
  altered('n’t taken off', (word) => around(word, (inner) => inner.replace(/n[’']t$/, ''))),
  altered('a hedge hardened', (word) => around(word, (inner) => SWAPS.get(inner))),
  altered('a hedge put in', (word, { random }) =>
    isInside(word) ? `${word} ${['possibly', 'reportedly', 'almost', 'in part'][upTo(4, random)]}` : undefined,
  ),
  altered('a word put in', (word, kitchen) => (isInside(word) ? `${word} ${foreign(kitchen)}` : undefined)),
  altered('a word exchanged', (word, kitchen) => (isInside(word) ? foreign(kitchen) : undefined)),
  altered('a letter exchanged', (word) =>
    /^\p{Ll}{5,}$/u.test(word) ? `${word.slice(0, 2)}${word[2] === 'u' ? 'o' : 'u'}${word.slice(3)}` : undefined,
  ),
  altered(
    'an accent dropped',
    (word) =>
      word === word.normalize('NFD').replace(/\p{M}/gu, '') ? undefined : word.normalize('NFD').replace(/\p{M}/gu, ''),
    { real: true },
  ),
  altered('another tense', (word) => (/^\p{Ll}{3,}ed$/u.test(word) ? word.replace(/ed$/, 'es') : undefined)),
  {
    name: 'a word left out',
    make: ({ words }, { random }) => ({ text: words.toSpliced(1 + upTo(words.length - 2, random), 1).join(' ') }),
  },
  {
    name: 'neighbours exchanged',
    make: ({ words }, { random }) => {
      const at = 1 + upTo(words.length - 3, random);
      return { text: words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? '').join(' ') };
    },
  },
  {
    name: 'words left out without a mark',
    make: ({ words }, { random }) => ({ text: words.toSpliced(3 + upTo(words.length - 8, random), 3).join(' ') }),
  },
  half('first word cut', (text) => (/^\p{L}{6,}/u.test(text) ? text.slice(2) : undefined)),
  half('last word cut', (text) => (/\p{L}{6,}$/u.test(text) ? text.slice(0, -2) : undefined)),
  patched('patched from one article', true),
  patched('patched from two articles', false),
  { name: 'pieces turned round', make: reversed },
  {
    name: 'a piece of another article',
    make: (place, { places, random }) => {
      const others = places.filter(({ source }) => source !== place.source);
      const other = others[upTo(others.length, random)];
      const pieces = [place, ...(other ? [other] : [])].map(({ words }) => words.slice(0, 7).join(' '));
      return { text: pieces.join(' […] '), judged: pieces };
    },
  },
  {
    name: 'a piece too short',
    make: ({ words }) => ({ text: `${words.slice(0, 2).join(' ')} … ${words.slice(-6).join(' ')}` }),
    real: true,
  },
  {
    name: 'a bracket for a word',
    make: ({ words }, kitchen) => {
      const at = 2 + upTo(words.length - 4, kitchen.random);
      const judged = [words.toSpliced(at, 1).join(' ')];
      return isInside(words[at] ?? '')
        ? { text: words.toSpliced(at, 1, `[${foreign(kitchen)}]`).join(' '), judged }
        : undefined;
    },
  },
];
