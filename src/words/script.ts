/** Scripts: which one a text is in, and which a language is written in. */

/** ISO 15924 codes; languages of East Asia share the Chinese signs. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{sc=Latin}/gu,
  Cyrl: /\p{sc=Cyrillic}/gu,
  Arab: /\p{sc=Arabic}/gu,
  Deva: /\p{sc=Devanagari}/gu,
  Hani: /[\p{sc=Han}\p{sc=Bopomofo}]/gu,
  Jpan: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  Hang: /\p{sc=Hangul}/gu,
  Grek: /\p{sc=Greek}/gu,
  Hebr: /\p{sc=Hebrew}/gu,
  Beng: /\p{sc=Bengali}/gu,
  Guru: /\p{sc=Gurmukhi}/gu,
  Gujr: /\p{sc=Gujarati}/gu,
  Taml: /\p{sc=Tamil}/gu,
  Telu: /\p{sc=Telugu}/gu,
  Knda: /\p{sc=Kannada}/gu,
  Mlym: /\p{sc=Malayalam}/gu,
  Sinh: /\p{sc=Sinhala}/gu,
  Thai: /\p{sc=Thai}/gu,
  Laoo: /\p{sc=Lao}/gu,
  Khmr: /\p{sc=Khmer}/gu,
  Mymr: /\p{sc=Myanmar}/gu,
  Geor: /\p{sc=Georgian}/gu,
  Armn: /\p{sc=Armenian}/gu,
  Ethi: /\p{sc=Ethiopic}/gu,
};

/** Names of scripts that are several in one. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Jpan', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The script that most letters of a text are in; `undefined` where there is none, or it is a rare one. */
export function scriptOf(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  return Object.keys(LETTERS).find((script) => 2 * count(text, LETTERS[script] ?? /$^/g) > letters);
}

/** Also of figures and signs alone. */
export function isMostlyLatin(text: string): boolean {
  const letters = count(text, /\p{L}/gu);
  return 2 * count(text, /\p{sc=Latin}/gu) >= letters;
}

/** The scripts that a language (BCP 47) is written in; none where that is not known. */
export function scriptsOf(language: string): readonly string[] {
  const script = localeOf(language)?.maximize().script;
  return script === undefined ? [] : (PARTS[script] ?? (script in LETTERS ? [script] : []));
}

/** An article that was kept by an older version may have a word that is no tag. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
