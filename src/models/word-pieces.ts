/** Splits a text into the tokens of a BERT model, each with its place. */

import type { Span } from '../span.js';

/** A token of a BERT model, and its place in the given text (UTF-16 code units, half-open). */
export type WordPiece = Span & { readonly id: number };

export type WordPieces = {
  /** Without special tokens, never truncated. What looks like one ("[SEP]") is text like any other. */
  pieces(text: string): readonly WordPiece[];
  readonly cls: number;
  readonly sep: number;
};

/** Token → id, as in tokenizer.json. */
export type Vocabulary = Readonly<Record<string, number>>;

/** A longer word is unknown as a whole (BERT's own limit, in code points). */
const LONGEST_WORD = 100;

/** A letter of the normalised text, and the code units it came from. */
type Letter = Span & { readonly char: string };

// The model's normaliser: control and format characters are dropped, white space separates words, accents are removed.
const IGNORED = /^(?:[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}])$/u;
const SPACE = /^\s$/u;
const CJK = /^[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]$/u;
const PUNCTUATION = /^[\p{P}!-/:-@[-`{-~]$/u;
const ACCENTS = /[\u0300-\u036f]/g;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(ACCENTS, '');

/** Runs of code points between white space; a Chinese character is a run of its own. */
function runsOf(text: string): Letter[][] {
  const runs: Letter[][] = [[]];
  let start = 0;
  for (const char of text) {
    const letter = { char, start, end: start + char.length };
    start = letter.end;
    if (IGNORED.test(char)) continue;
    if (SPACE.test(char)) runs.push([]);
    else if (CJK.test(char)) runs.push([letter], []);
    else runs.at(-1)?.push(letter);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * Letter by letter if that gives the same as the whole run. Else (a sigma at a word's end, marks that change places)
 * each letter has the place of the whole run: a wider address, but never a wrong token.
 */
function normalise(run: readonly Letter[]): readonly Letter[] {
  const apart = run.flatMap((letter) => [...plain(letter.char)].map((char) => ({ ...letter, char })));
  const whole = [...plain(run.map(({ char }) => char).join(''))];
  if (whole.length === apart.length && whole.every((char, i) => char === apart[i]?.char)) return apart;
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  return whole.map((char) => ({ ...span, char }));
}

/** Each punctuation sign is a word by itself. */
function wordsOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const words: Letter[][] = [[]];
  for (const letter of letters) {
    if (PUNCTUATION.test(letter.char)) words.push([letter], []);
    else words.at(-1)?.push(letter);
  }
  return words.filter((word) => word.length > 0);
}

const spanOf = (letters: readonly Letter[]): Span => ({ start: letters[0]?.start ?? 0, end: letters.at(-1)?.end ?? 0 });

type Tokens = { readonly ids: ReadonlyMap<string, number>; readonly unknown: number };

/** The longest known piece first, then the longest that continues from there. */
function split(word: readonly Letter[], { ids, unknown }: Tokens): readonly WordPiece[] {
  const whole = [{ ...spanOf(word), id: unknown }];
  if (word.length > LONGEST_WORD) return whole;
  const pieces: WordPiece[] = [];
  for (let start = 0; start < word.length; ) {
    let end = word.length;
    let id: number | undefined;
    for (; end > start && id === undefined; end--) {
      const letters = word.slice(start, end).map(({ char }) => char);
      id = ids.get((start > 0 ? '##' : '') + letters.join(''));
    }
    if (id === undefined) return whole;
    pieces.push({ ...spanOf(word.slice(start, end + 1)), id });
    start = end + 1;
  }
  return pieces;
}

/**
 * The tokenizer of uncased BERT models, with an address for each token, which the model library does not give. Its ids
 * are the same as the library's (a property test checks that).
 */
export function createWordPieces(vocabulary: Vocabulary): WordPieces {
  const ids = new Map(Object.entries(vocabulary));
  const special = (token: string): number => {
    const id = ids.get(token);
    if (id === undefined) throw new RangeError(`the vocabulary has no ${token}`);
    return id;
  };
  const tokens = { ids, unknown: special('[UNK]') };
  return {
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    pieces: (text) => runsOf(text).flatMap((run) => wordsOf(normalise(run)).flatMap((word) => split(word, tokens))),
  };
}
