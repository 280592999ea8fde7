/**
 * What counts as the same word. Each step removes one kind of variation; a fold is the steps that its use allows.
 * Search may take different words for the same (`foldTerm`, `foldName`): it only reads one passage more. The checker
 * and the merging of repeats must not (`foldToken`, `foldWording`): there an accent or a superscript changes what is
 * claimed.
 */

/** To people who read them, the signs in each of these lists are the same. */
export const APOSTROPHES = "'’ʼ＇‘";
export const QUOTE_MARKS = '"“”„‟«»‹›\'‘’‚‛′″＂＇ʼ';
export const DASHES = '\\-‐‑‒–—―−﹣－';
/**
 * The signs inside a word. An opening mark (‘) is an apostrophe only for the checker, which knows where the word ends.
 */
export const INNER_APOSTROPHES = "'’ʼ＇";
export const HYPHENS = String.raw`\-\u2010\u2011`;

/**
 * Invisible in print: soft hyphens, zero-width spaces and joiners, the byte order mark, and marks of writing direction.
 * U+202E is not among them: it shows letters in the opposite order.
 */
export const INVISIBLES = String.raw`\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202d\u2060-\u2064\u2066-\u2069\ufeff`;
const INVISIBLE = new RegExp(`[${INVISIBLES}]`, 'g');
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

/** One form for letters that can be written with or without a combining sign. NFKC would turn "10²" into "102". */
export const compose = (text: string): string => text.normalize('NFC');

const CURLY = new RegExp(`[${APOSTROPHES}]`, 'g');
export const straighten = (text: string): string => text.replace(CURLY, "'");

/** Lower case; "ß" has no single capital, and the Greek sigma at a word's end is the same letter. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');

/** Cyrillic and Greek letters and the Latin ones that they look like, in the same case. */
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

/** Replaces letters of other scripts by the Latin ones that they look like. A caller that does so reports it. */
export const unmask = (text: string): string =>
  OTHER_SCRIPT.test(text) ? text.replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? letter) : text;

/** Accents (Latin, Greek, Cyrillic) and Arabic vowel signs: most writers omit them. Elsewhere marks are letters. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
/** Letters that Unicode does not decompose, as people write them who cannot type them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const withoutAccents = (lowerCase: string): string =>
  compose(lowerCase.normalize('NFD').replace(ACCENTS, '')).replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] ?? letter);

/** Most words by far: nothing to fold but capitals. This makes folding three times as fast. */
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

/** A name or title that somebody types, to be looked up: no marks of any script, but signs and spaces stay. */
export const foldName = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A line of which only the letters and figures count, as of a title that is repeated with other signs. */
export const foldLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A sentence to compare with another that may say the same: accents stay, since they tell words apart. */
export const foldWording = (text: string): string => compose(text).toLowerCase().replaceAll('’', "'");

const PLAIN_TOKEN = /^[a-z0-9]+$/;

/**
 * A word of a quote that is checked: only what writing and copying change is removed. `key` is equal for the same
 * words, `look` also for look-alike letters.
 */
export function foldToken(word: string): { readonly key: string; readonly look: string } {
  if (PLAIN_TOKEN.test(word)) return { key: word, look: word };
  const plain = straighten(compose(openLigatures(dropInvisible(word))));
  const key = lower(plain);
  return { key, look: OTHER_SCRIPT.test(plain) ? lower(unmask(plain)) : key };
}
