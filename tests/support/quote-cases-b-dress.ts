import { type Random, replaceAt, spansOf } from './quote-cases-b-text.js';

/** A change that leaves the words the same. A text without a place for it is returned unchanged. */
type Dress = (text: string, random: Random) => string;

/** Latin letters, each followed by the Cyrillic or Greek letter that looks like it. */
const LOOK_ALIKES = new Map(
  [...'aаcсeеiіoоpрxхyуAАBВEΕHНMМOΟPРTТ'.matchAll(/(.)(.)/gu)].map(([, latin = '', other = '']) => [latin, other]),
);
const LIGATURES = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
] as const;

/** Changes some (at least one) of the matches of a global pattern. */
const some =
  (pattern: RegExp, change: (found: string, random: Random) => string): Dress =>
  (text, random) => {
    const found = spansOf(text, pattern);
    if (found.length === 0) return text;
    const sure = random.int(found.length);
    return found.reduceRight(
      (done, span, index) =>
        index === sure || random.int(3) === 0
          ? replaceAt(done, span, change(text.slice(span.start, span.end), random))
          : done,
      text,
    );
  };

const within = (found: string, { int }: Random): number => 2 + int(found.length - 3);

const curly = (text: string, random: Random): string => {
  const [open, close] = random.pick([
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
  ] as const);
  return text
    .replace(/(^|[\s(])"/g, `$1${open}`)
    .replace(/"/g, close)
    .replace(/'/g, '’');
};
const straight = (text: string): string => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");

export const DRESSES = {
  'straight-quotes': (text) => straight(text),
  'typographic-quotes': curly,
  dashes: some(/[–—]|(?<=\p{L})-(?=\p{L})/gu, (found, { pick }) =>
    pick((found === '-' ? ['‐', '‑', '–'] : ['-', '–', '—', '―']).filter((dash) => dash !== found)),
  ),
  'white-space': some(/(?<![-–—]) /g, (_, { pick }) => pick(['  ', '\n', '\t', '\r\n', ' \n ', '   '])),
  'no-break-space': some(/ /g, (_, { pick }) => pick(['\u00a0', '\u202f', '\u2009', '\u2007'])),
  'soft-hyphen': some(/\p{L}{6,}/gu, (found, random) => {
    const at = within(found, random);
    return `${found.slice(0, at)}\u00ad${found.slice(at)}`;
  }),
  'broken-word': some(/(?<![\p{L}\p{N}’'-])\p{Ll}{8,}(?![\p{L}\p{N}’'-])/gu, (found, random) => {
    const at = within(found, random);
    return `${found.slice(0, at)}-${random.pick(['\n', '\r\n', '\n  '])}${found.slice(at)}`;
  }),
  ligature: some(/ffi|ffl|ff|fi|fl/g, (found) => LIGATURES.find(([letters]) => letters === found)?.[1] ?? found),
  case: (text, { pick }) => pick([raised(text), text.toLowerCase(), titled(text)]),
  'look-alike': some(/[aceiopxyABEHMOPT]/g, (found) => LOOK_ALIKES.get(found) ?? found),
  composition: (text) => (text === text.normalize('NFC') ? text.normalize('NFD') : text.normalize('NFC')),
  ellipsis: (text) => (text.includes('…') ? text.replaceAll('…', '...') : text.replaceAll('...', '…')),
} satisfies Record<string, Dress>;

/** Capitals, unless a letter has no single one (ß): then the way back would be another word. */
const raised = (text: string): string =>
  text.toUpperCase().toLowerCase() === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();

const titled = (text: string): string => text.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Which places a dress needs; without them the text would stay the same. */
export const NEEDS: Readonly<Record<keyof typeof DRESSES, RegExp>> = {
  'straight-quotes': /[“”‘’]/,
  'typographic-quotes': /["']/,
  dashes: /[–—]|\p{L}-\p{L}/u,
  'white-space': / /,
  'no-break-space': / /,
  'soft-hyphen': /\p{L}{6}/u,
  'broken-word': /(?<![\p{L}\p{N}’'-])\p{Ll}{8,}(?![\p{L}\p{N}’'-])/u,
  ligature: /f[fil]/,
  case: /\p{Ll}/u,
  'look-alike': /[aceiopxy]/,
  composition: /[\u00c0-\u017e]|\p{M}/u,
  ellipsis: /\.\.\.|…/,
};

/** Everyday damage, several kinds at once, as a copied line arrives from a PDF or a chat. */
const DAILY = ['straight-quotes', 'white-space', 'no-break-space', 'case', 'dashes', 'soft-hyphen'] as const;

export const damage = (text: string, random: Random): string =>
  DAILY.reduce((done, name) => (random.int(2) ? DRESSES[name](done, random) : done), text);
