/** What is read of a superscript or a subscript: a note mark is no word, and no number may gain a digit. */

/** `before`: the words up to it (the last few are enough); `after`: what follows at once. */
export type Raised = {
  readonly words: string;
  readonly up: boolean;
  readonly before: string;
  readonly after: string;
};

/** The first rule that applies decides: '' leaves the words out, as the mark of a note. */
export type RaisedRule = {
  readonly name: string;
  readonly reason: string;
  readonly apply: (raised: Raised) => string | undefined;
};

const PLAIN = [...'0123456789+-=()ni'];
const UP = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'];
const DOWN = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ'];
const LETTERS = [...'abcdefghijklmnoprstuvwxyz'];
const SMALL_LETTERS = [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'];

/** The words in signs of their own, if there is one for each. */
function signsFor(words: string, up: boolean): string | undefined {
  const signs = [...words.replaceAll('−', '-')].map((sign) => (up ? UP : DOWN)[PLAIN.indexOf(sign)]);
  return signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
}

const BRACKETED = /^(?:\[[^\][]{1,40}\][\s,;–-]*)+$/;
const SYMBOLS = /^(?:[*†‡§¶‖#↑↩][\s,;]*|\ufe0e)+$|^[\s,;·]+$/u;
const WORDED =
  /^(?:(?:note|nb|fn|ref|n)\.? ?\d{1,3}|[a-z ]{0,20}(?:citation|source|clarification|verification|page)s? needed)$/i;
const NUMBERS = /^\(?\d{1,3}\)?(?:\s*[,;–-]\s*\d{1,3})*$/;
const MARK_LETTERS = /^\(?(?:[a-z]|[ivx]{1,5})\)?(?:\s*[,;]\s*(?:[a-z]|\d{1,3}))*$/;

const FORMULA = /\((?:(?!\p{L}{3})[^()]){1,30}\)$/u;
const CLOSED = /[.,;:!?…)\]”"’'»]$/u;
const YEAR = /(?<![\d.,])(?:1\d{3}|20\d\d|2100)(?:[–/-]\d{2,4})?$/;
/** Also in brackets: "(1911)". */
const CLOSED_YEAR = /(?<!\d)(?:1\d{3}|20\d\d|2100)\)$/;
const NUMBER = /\p{N}\s?$/u;
const LAST_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u;
const ONE_LETTER = /(?<![\p{L}\p{M}])\p{L}$/u;
const UNIT =
  /(?<!\p{L})(?:[kcmdµμn]?m|ft|yd|mi|min|hr|kg|lb|ha|k?Pa|psi|sec)$|\d\s?in$|(?<![\p{L}\d])[b-df-hj-np-tv-xz]{2,3}$/u;
const ABBREVIATED = /(?<![\p{L}\p{M}])\p{Lu}$/u;
const AFTER_NUMBER = /^(?:[aodesrhm]|s|st|nd|rd|th)$/;
const ELEMENT = /^[A-Z][a-z]?(?![a-z])/;

const isFormula = (before: string): boolean => FORMULA.test(before) && !CLOSED_YEAR.test(before);

const isEndOfWords = (before: string): boolean => (CLOSED.test(before) && !isFormula(before)) || YEAR.test(before);

/** Whether this is what an exponent is written on: a number, a variable, a unit, a formula in brackets. */
const isBase = (before: string): boolean =>
  NUMBER.test(before) || ONE_LETTER.test(before) || UNIT.test(before) || isFormula(before);

export const RAISED_RULES: readonly RaisedRule[] = [
  {
    name: 'signs of notes',
    reason: '"[3]", "†", "note 2" and "citation needed" can be nothing else',
    apply: ({ words }) => (BRACKETED.test(words) || SYMBOLS.test(words) || WORDED.test(words) ? '' : undefined),
  },
  {
    name: 'fractions',
    reason: '1/2 is written with a number above and one below',
    apply: ({ words, up, after }) =>
      up && /^\d+$/.test(words) && /^[/⁄∕]/.test(after) ? signsFor(words, up) : undefined,
  },
  {
    name: 'degrees',
    reason: 'a raised o after a number and before C or F is how people type °',
    apply: ({ words, up, before, after }) =>
      up && /^[oº°0]$/.test(words) && /\d\s?$/.test(before) && /^\s?[CF]\b/.test(after) ? '°' : undefined,
  },
  {
    name: 'numbers of notes',
    reason:
      'after punctuation, a word or a year a raised number is a note; on a number, a unit or a variable an exponent',
    apply: ({ words, up, before, after }) => {
      if (!NUMBERS.test(words)) return undefined;
      if (!up) return /[.,;:!?…”"]$/.test(before) ? '' : undefined;
      if (isEndOfWords(before) || /\d\s*[,;–-]\s*\d/.test(words)) return '';
      if (isBase(before)) return YEAR.test(before.trimEnd()) ? '' : undefined;
      return /(?:^|\s)$/.test(before) && ELEMENT.test(after) ? undefined : '';
    },
  },
  {
    name: 'letters of notes',
    reason: 'so is a raised letter; on a number or a variable it is an exponent or the end of a short form',
    apply: ({ words, up, before }) => {
      if (!up || !MARK_LETTERS.test(words)) return undefined;
      if (words === 's' && /\d$/.test(before)) return words;
      if (isEndOfWords(before) || /(?:^|\s)$/.test(before)) return '';
      if (!NUMBER.test(before) && !ONE_LETTER.test(before) && !isFormula(before)) return '';
      if ((ABBREVIATED.test(before) && /^[rotceds]$/.test(words)) || (/\d$/.test(before) && AFTER_NUMBER.test(words)))
        return words;
      return SMALL_LETTERS[LETTERS.indexOf(words)];
    },
  },
  {
    name: 'exponents, indexes and charges',
    reason: '10 to the 9 is 10⁹ and not 109, and H₂O, m², Ca²⁺ are how they are printed',
    apply: ({ words, up }) => signsFor(words, up),
  },
  {
    name: 'trade marks',
    reason: 'a raised TM is the sign ™',
    apply: ({ words, up }) => (up ? { TM: '™', SM: '℠', R: '®', '®': '®', '™': '™', '©': '©' }[words] : undefined),
  },
  {
    name: 'ends of short forms',
    reason: 'letters belong to the number or the short word before them: 1st, Mme, xmax',
    apply: ({ words, before }) =>
      /^\p{L}+\.?$/u.test(words) && (/\p{N}$/u.test(before) || (LAST_WORD.exec(before)?.[0].length ?? 9) <= 2)
        ? words
        : undefined,
  },
];

/** What is shown of it; '' where it is the mark of a note. Anything without a rule is a word of its own. */
export function raisedWords(raised: Raised): string {
  const words = raised.words.trim();
  for (const { apply } of RAISED_RULES) {
    const shown = apply({ ...raised, words });
    if (shown !== undefined) return shown;
  }
  return ` ${words}`;
}
