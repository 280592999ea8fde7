import type { CaseClass, Draft, Source, Tools } from './quote-cases-b.js';
import { damage } from './quote-cases-b-dress.js';
import { anyWord, EDITS, type Edit, halve, PLACES } from './quote-cases-b-edits.js';
import { elided, fragment, isPlain, withMark } from './quote-cases-b-honest.js';
import { plainWords, type Random, replaceAt, tokensOf, wordKey } from './quote-cases-b-text.js';

type Options = {
  /** What the sentence must have for the edit to be possible. */
  readonly needs?: RegExp;
  /** What an accident is judged by: the words alone, or the signs as well where only a sign differs. */
  readonly by?: 'words' | 'signs';
  readonly expect?: CaseClass['expect'];
  readonly dress?: (text: string, random: Random) => string;
};

const draftOf = ({ start, end }: Source, text: string): Draft => ({ start, end, text });

const long = (text: string): boolean => isPlain(text) && tokensOf(text).length >= 12;

const edited = (name: string, edit: Edit, options: Options = {}): CaseClass => {
  const { needs = / /, by = 'words', expect = 'near', dress = (text: string) => text } = options;
  return {
    name,
    expect,
    fits: ({ text }) => long(text) && text.search(needs) >= 0,
    make: (source, tools) => {
      const text = edit(source.text, tools);
      if (text === undefined || text === source.text || tools.guard[by](text)) return undefined;
      return draftOf(source, dress(text, tools.random));
    },
  };
};

const half = (name: string, side: 'start' | 'end'): CaseClass => ({
  name,
  expect: 'near',
  fits: ({ text }) => long(text),
  make: (source, tools) => {
    const whole = fragment(source, { random: tools.random, least: 7 });
    const text = halve(side)(whole.text, tools);
    return text === undefined || tools.guard.words(text) ? undefined : { ...whole, text };
  },
});

type Pieces = readonly [string, string];

const twoPieces = (name: string, make: CaseClass['make']): CaseClass => ({
  name,
  expect: 'not-exact',
  fits: ({ text }) => long(text),
  make,
});

/** Pieces with a mark between them that no article has in this order. */
const marked = (name: string, combine: (source: Source, tools: Tools) => Pieces | undefined): CaseClass =>
  twoPieces(name, (source, tools) => {
    const pieces = combine(source, tools);
    if (!pieces || tools.guard.pieces(pieces)) return undefined;
    return draftOf(source, withMark(pieces, tools.random));
  });

const fromTwo = (source: Source, { random, sources }: Tools): Pieces | undefined => {
  const other = random.pick(sources);
  if (other === source || !isPlain(other.text)) return undefined;
  return [fragment(source, { random, least: 5 }).text, fragment(other, { random, least: 5 }).text];
};

/** The front of one sentence and the back of another, as if they were one. */
const stitched = twoPieces('stitched', (source, tools) => {
  const text = fromTwo(source, tools)?.join(' ');
  return text === undefined || tools.guard.words(text) ? undefined : draftOf(source, text);
});

const turnedRound = (source: Source, tools: Tools): Pieces | undefined => {
  const made = elided(source, tools);
  return made && [made.pieces[1], made.pieces[0]];
};

const alteredPiece = (source: Source, tools: Tools): Pieces | undefined => {
  const made = elided(source, tools);
  const words = plainWords(made?.pieces[1] ?? '');
  if (!made || words.length === 0) return undefined;
  return [made.pieces[0], replaceAt(made.pieces[1], tools.random.pick(words), anyWord(tools))];
};

/** A mark after one or two words: too little to say that the piece is there. */
const shortPiece = twoPieces('elision-short-piece', (source, { random }) => {
  const tokens = tokensOf(source.text);
  const piece = source.text.slice(0, tokens[random.int(2)]?.end ?? 0);
  const rest = source.text.slice(tokens[tokens.length - 6]?.start ?? 0);
  return wordKey(piece).trim().split(' ').length > 2 ? undefined : draftOf(source, withMark([piece, rest], random));
});

/** Any of the changes of a word or two, with the everyday damage that honest quotes have, too. */
const disguised: Edit = (text, tools) =>
  EDITS[tools.random.pick(['word-replaced', 'word-dropped', 'word-moved', 'negation-added', 'hedge-added'] as const)](
    text,
    tools,
  );

export const BAD: readonly CaseClass[] = [
  edited('digit', EDITS.digit, { needs: PLACES.digit }),
  edited('decimal', EDITS.decimal, { needs: PLACES.decimal }),
  edited('sign', EDITS.sign, { needs: PLACES.number, by: 'signs' }),
  edited('number-word', EDITS['number-word'], { needs: PLACES.numberWord }),
  edited('unit', EDITS.unit, { needs: PLACES.unit, by: 'signs' }),
  edited('negation-added', EDITS['negation-added'], { needs: PLACES.auxiliary }),
  edited('negation-dropped', EDITS['negation-dropped'], { needs: PLACES.negated }),
  edited('hedge-added', EDITS['hedge-added']),
  edited('hedge-dropped', EDITS['hedge-dropped'], { needs: PLACES.hedged }),
  edited('word-added', EDITS['word-added']),
  edited('word-dropped', EDITS['word-dropped']),
  edited('word-replaced', EDITS['word-replaced']),
  edited('word-inflected', EDITS['word-inflected']),
  edited('word-moved', EDITS['word-moved']),
  edited('bracket-replaces', EDITS['bracket-replaces']),
  edited('unmarked-gap', EDITS['unmarked-gap'], { expect: 'not-exact' }),
  half('half-word-start', 'start'),
  half('half-word-end', 'end'),
  stitched,
  marked('elision-turned-round', turnedRound),
  marked('elision-of-two-places', fromTwo),
  marked('elision-altered', alteredPiece),
  shortPiece,
  edited('disguised', disguised, { dress: damage }),
];
