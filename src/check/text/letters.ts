/**
 * What counts as the same letter when a quote is checked. Two folds: `fold` takes away what writing and copying do to a
 * word; `unmask` also takes letters of other scripts for the Latin ones they look like, which is always told.
 * NFKC is not used: it makes "10²" of "102".
 */

/** Not seen in print: soft hyphens, zero-width spaces and joiners, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ſt',
  ﬆ: 'st',
};
const LIGATURE = /[ﬀ-ﬆ]/g;

export const QUOTE_MARKS = '"“”„‟«»‹›\'‘’‚‛′″＂＇ʼ';
export const DASHES = '\\-‐‑‒–—―−﹣－';
const APOSTROPHES = /[’ʼ＇‘]/g;

/** Cyrillic and Greek letters and what they look like, in the form they are written in. */
const LOOK_ALIKES = new Map(
  [
    'АAВBЕEЗ3КKМMНHОOРPСCТTУYХXІIЈJЅSԌGԚQԜW',
    'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwгrкk',
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
    'αaβbιiκkνvοoρpτtυuχxωwγyϲcϳj',
  ].flatMap((pairs) => [...pairs.matchAll(/(.)(.)/gu)].map(([, other = '', latin = '']) => [other, latin] as const)),
);
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u052f]/;
const OTHER_LETTER = /[\u0370-\u03ff\u0400-\u052f]/g;

export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '');
export const openLigatures = (text: string): string => text.replace(LIGATURE, (sign) => LIGATURES[sign] ?? sign);
export const compose = (text: string): string => text.normalize('NFC');
const straighten = (text: string): string => text.replace(APOSTROPHES, "'");
/** Lower case; "ß" has no single capital, and the Greek sigma at a word's end is the same letter. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');

export const unmask = (text: string): string =>
  OTHER_SCRIPT.test(text) ? text.replace(OTHER_LETTER, (letter) => LOOK_ALIKES.get(letter) ?? letter) : text;

const PLAIN = /^[a-z0-9]+$/;

const common = (word: string): string => straighten(compose(openLigatures(dropInvisible(word))));

/** `key`: equal for the same words. `look`: equal also when look-alike letters stand for one another. */
export function fold(word: string): { readonly key: string; readonly look: string } {
  if (PLAIN.test(word)) return { key: word, look: word };
  const plain = common(word);
  const key = lower(plain);
  return { key, look: OTHER_SCRIPT.test(plain) ? lower(unmask(plain)) : key };
}
