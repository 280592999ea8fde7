/** Finds what is nearest to a text that is not in the articles word for word. */

import { slice } from '../span.js';
import { closestSentence } from './closest.js';
import { type Difference, differencesOf } from './differences.js';
import { isShortPiece } from './find.js';
import { type Alignment, alignments } from './match/align.js';
import type { Shelf } from './match/shelf.js';
import { formNotes, type Note } from './notes.js';
import { piecesApart, tornPieces } from './pieces.js';
import { quotesAround, spansOf } from './places.js';
import { differenceOf, tearsAt } from './tears.js';
import type { Given } from './text/given.js';
import type { Token } from './text/tokens.js';
import type { Check } from './verdict.js';

/**
 * Three words in five, and two fifths of their rarity: below that, more differs than agrees. Set by hand on
 * misquotes of one sentence; a single changed word or sign leaves both far higher.
 */
const NEAR = { share: 0.6, weight: 0.4 } as const;
export type Outcome = Pick<Check, 'kind'> & Partial<Check>;

/** For a text that is not found as it is: the nearest place with its differences, or else the closest sentence. */
export function nearest(text: string, given: Given, shelf: Shelf): Outcome {
  const pieces = tornPieces(given, shelf) ?? piecesApart(given, shelf);
  if (pieces) return { kind: 'near', ...pieces };
  const tokens = given.pieces.flat();
  const found = alignments(tokens, shelf);
  const best = found.find(({ share, weight }) => share >= NEAR.share && weight >= NEAR.weight);
  if (best) return near(best, { text, given, tokens, shelf });
  const closest = closestSentence(tokens, shelf);
  return { kind: 'not-found', share: found[0]?.share ?? 0, ...(closest && { closest }) };
}

type Compared = {
  readonly text: string;
  readonly given: Given;
  readonly tokens: readonly Token[];
  readonly shelf: Shelf;
};

function near(alignment: Alignment, { text, given, tokens, shelf }: Compared): Outcome {
  const { stretch, pairs, share } = alignment;
  const article = shelf.article(stretch);
  const { index } = shelf;
  const differences = [
    ...differencesOf({ text, tokens, marks: marksOf(given), alignment, shelf }),
    ...tornOf(alignment, { given, tokens, shelf }),
  ];
  const positions = pairs.map(({ position }) => position);
  const range = { from: Math.min(...positions), to: Math.max(...positions) + 1 };
  const spans = spansOf(range, { index, body: article.body });
  const stored = differences.flatMap((difference) => difference.stored ?? []);
  const equals = pairs.flatMap(({ given: at, position }) => {
    const token = tokens[at];
    return token ? [{ given: token, stored: index.placeOf(position) }] : [];
  });
  return {
    kind: 'near',
    share,
    segments: spans.map((span) => ({ ...span, article: stretch.article })),
    quotes: quotesAround(
      article,
      [...spans, ...stored].sort((a, b) => a.start - b.start),
      stored,
    ),
    differences,
    notes: [
      ...formNotes(equals, { text, body: article.body }),
      ...given.inserts.map((span): Note => ({ kind: 'inserted', text: slice(text, span) })),
      ...pieceNotes(given, text),
    ],
  };
}

/** The tokens after which there is a mark of omission. */
function marksOf({ pieces }: Given): Set<number> {
  let at = -1;
  return new Set(
    pieces.slice(0, -1).map((piece) => {
      at += piece.length;
      return at;
    }),
  );
}

/** Equal words at the ends of pieces that are only part of a word or amount in the article, or lack its "?" there. */
function tornOf({ pairs, stretch }: Alignment, compared: Pick<Compared, 'given' | 'tokens' | 'shelf'>): Difference[] {
  const { given, tokens, shelf } = compared;
  const article = shelf.article(stretch);
  return endsOf(given).flatMap(({ first, last, final }) => {
    const [left, right] = [first, last].map((at) => {
      const pair = pairs.find((one) => one.given === at);
      return pair && shelf.index.placeOf(pair.position);
    });
    const span = { start: (left ?? right)?.start ?? 0, end: (right ?? left)?.end ?? 0 };
    const { before, after } = tearsAt(article, span, final);
    return [
      ...(left && before ? [differenceOf(article, before, tokens[first]?.start)] : []),
      ...(right && after ? [differenceOf(article, after, tokens[last]?.end)] : []),
    ];
  });
}

/** The first and last token of each piece, counted through all of them. */
function endsOf({ pieces, open }: Given) {
  let at = 0;
  return pieces.map((piece, number) => {
    const first = at;
    at += piece.length;
    return { first, last: at - 1, final: number === pieces.length - 1 && !open };
  });
}

const pieceNotes = ({ pieces }: Given, text: string): Note[] =>
  pieces.length < 2
    ? []
    : pieces.filter(isShortPiece).map((piece): Note => {
        const span = { start: piece[0]?.start ?? 0, end: piece.at(-1)?.end ?? 0 };
        return { kind: 'short-piece', text: slice(text, span) };
      });
