/**
 * What counts as the same word. Each step takes one kind of variation away; a fold is the steps that its use can afford.
 * Search may call two words one that are not (`foldTerm`, `foldName`): a passage more is read. The checker and the merging
 * of repeats must not (`foldToken`, `foldWording`): there an accent or a superscript changes what is claimed.
 */

/** Each of these is one of the others, for a reader. */
export const APOSTROPHES = "'’ʼ＇‘";
export const QUOTE_MARKS = '"“”„‟«»‹›\'‘’‚‛′″＂＇ʼ';
export const DASHES = '\\-‐‑‒–—―−﹣－';
/** The signs inside of a word: an opening mark (‘) is an apostrophe for the checker only, who knows where the word ends. */
export const INNER_APOSTROPHES = "'’ʼ＇";
export const HYPHENS = String.raw`\-\u2010\u2011`;

/** Not seen in print: soft hyphens, zero-width spaces and joiners, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '');

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ſt',
  ﬆ: 'st',
};
export const openLigatures = (text: string): string => text.replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign);

/** One form for letters that can be written with or without a combining sign. NFKC would make "102" of "10²". */
export const compose = (text: string): string => text.normalize('NFC');

const CURLY = new RegExp(`[${APOSTROPHES}]`, 'g');
export const straighten = (text: string): string => text.replace(CURLY, "'");

/** Lower case; "ß" has no single capital, and the Greek sigma at a word's end is the same letter. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');

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
const OTHER_LETTERS = /[\u0370-\u03ff\u0400-\u052f]/g;

/** Takes letters of other scripts for the Latin ones that they look like. Whoever does so reports it. */
export const unmask = (text: string): string =>
  OTHER_SCRIPT.test(text) ? text.replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? letter) : text;

/** Accents (Latin, Greek, Cyrillic) and Arabic vowel signs, which most writers leave out; elsewhere marks are letters. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
/** Letters that Unicode does not decompose, as they are written without the sign at hand. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const withoutAccents = (lowerCase: string): string =>
  compose(lowerCase.normalize('NFD').replace(ACCENTS, '')).replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] ?? letter);

/** Most words by far: nothing to fold but capitals. It makes the whole three times as fast. */
export const SIMPLE = /^[A-Za-z]+$/;
const JOINING = new RegExp(`[${INNER_APOSTROPHES}${HYPHENS}]`, 'gu');
const ACRONYM = /^(?:\p{L}\.)+\p{L}?$/u;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** A word as it is searched for, without accents, hyphens and apostrophes: "Erdoğan" → "erdogan", "U.S." → "us". */
export function foldTerm(word: string): string {
  if (SIMPLE.test(word)) return word.toLowerCase();
  const letters = dropInvisible(withoutAccents(word.normalize('NFKC').toLowerCase())).replace(JOINING, '');
  return ACRONYM.test(letters) ? letters.replaceAll('.', '') : letters.replace(THOUSANDS, '');
}

/** A name or title that somebody types, to be looked up: no marks of any script; signs and spaces stay. */
export const foldName = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A sentence beside another that may say the same: accents stay, since they tell words apart. */
export const foldWording = (text: string): string => compose(text).toLowerCase().replaceAll('’', "'");

const PLAIN_TOKEN = /^[a-z0-9]+$/;

/**
 * A word of a quote that is checked: what writing and copying do to it is taken away, nothing else. `key` is equal for the
 * same words, `look` also when look-alike letters are used.
 */
export function foldToken(word: string): { readonly key: string; readonly look: string } {
  if (PLAIN_TOKEN.test(word)) return { key: word, look: word };
  const plain = straighten(compose(openLigatures(dropInvisible(word))));
  const key = lower(plain);
  return { key, look: OTHER_SCRIPT.test(plain) ? lower(unmask(plain)) : key };
}
