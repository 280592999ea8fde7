/** Finds what is nearest to a text that is not in the articles word for word. */

import type { ArticleRef } from '../corpus/article.js';
import { slice } from '../span.js';
import { closestSentence } from './closest.js';
import { type Difference, differencesOf } from './differences.js';
import { isShortPiece, isUnasked } from './find.js';
import { type Alignment, alignments } from './match/align.js';
import { matches, occurrences } from './match/exact.js';
import type { Shelf } from './match/shelf.js';
import { formNotes, type Note } from './notes.js';
import { quotesAround, spansOf } from './places.js';
import { finalSignAt, type Tear, tornAt } from './text/borders.js';
import type { Given } from './text/given.js';
import type { Token } from './text/tokens.js';
import type { Check } from './verdict.js';

/**
 * Three words in five, and two fifths of their rarity: below that, more differs than agrees. Set by hand on
 * misquotes of one sentence; a single changed word or sign leaves both far higher.
 */
const NEAR = { share: 0.6, weight: 0.4 } as const;
type Outcome = Pick<Check, 'kind'> & Partial<Check>;

/** For a text that is not found as it is: the nearest place with its differences, or else the closest sentence. */
export function nearest(text: string, given: Given, shelf: Shelf): Outcome {
  const scattered = piecesApart(given, shelf);
  if (scattered) return { kind: 'near', ...scattered };
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
function tornOf(
  { pairs, stretch }: Alignment,
  { given, tokens, shelf }: Pick<Compared, 'given' | 'tokens' | 'shelf'>,
): Difference[] {
  const article = shelf.article(stretch);
  const torn = (tear: Tear | undefined, at: number | undefined): Difference[] =>
    tear
      ? [
          {
            kind: tear.kind,
            given: { start: at ?? 0, end: at ?? 0 },
            stored: { start: tear.start, end: tear.end, article: stretch.article },
          },
        ]
      : [];
  return endsOf(given).flatMap(({ first, last, final }) => {
    const [start, end] = [first, last].map((at) => pairs.find((pair) => pair.given === at));
    const left = start && shelf.index.placeOf(start.position);
    const right = end && shelf.index.placeOf(end.position);
    const rest = right && tornAt(article.body, { start: left?.start ?? right.start, end: right.end }).after;
    const sign = final && right && isUnasked(article, left ? { ...right, start: left.start } : right);
    return [
      ...torn(
        left && tornAt(article.body, { start: left.start, end: right?.end ?? left.end }).before,
        tokens[first]?.start,
      ),
      ...torn(rest ?? (sign ? finalSignAt(article.body, right.end) : undefined), tokens[last]?.end),
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

/** Every piece is real, but they are not in this order, or not in one article. */
function piecesApart({ pieces }: Given, shelf: Shelf): Omit<Outcome, 'kind'> | undefined {
  if (pieces.length < 2) return undefined;
  const places = pieces.map((piece) => (isShortPiece(piece) ? [] : occurrences(piece, shelf)));
  if (places.some((found) => found.length === 0)) return undefined;
  // They are in order, so what keeps them from being a quote is torn off at an end.
  if (matches(pieces, shelf, () => true).length > 0) return undefined;
  const home = shelf.stretches.find((stretch) =>
    places.every((found) => found.some(({ from }) => stretch.from <= from && from < stretch.to)),
  );
  const chosen = places.flatMap((found) => {
    const range = found.find(({ from }) => !home || (home.from <= from && from < home.to));
    const stretch = range && shelf.stretchAt(range.from);
    return range && stretch ? [{ range, stretch }] : [];
  });
  const parts = chosen.map(({ range, stretch }) => {
    const article = shelf.article(stretch);
    const spans = spansOf(range, { index: shelf.index, body: article.body });
    return { article, stretch, spans };
  });
  const articles = [
    ...new Map(chosen.map(({ stretch: { article } }) => [article.id, article])).values(),
  ] as ArticleRef[];
  return {
    share: 1,
    segments: parts.flatMap(({ stretch, spans }) => spans.map((span) => ({ ...span, article: stretch.article }))),
    quotes: parts.flatMap(({ article, spans }) => quotesAround(article, spans, spans)),
    notes: [home ? { kind: 'wrong-order' } : { kind: 'two-articles', articles }],
  };
}
