/** Pieces between marks of omission that are all real, and still no quote together. */

import type { ArticleRef } from '../corpus/article.js';
import type { Difference } from './differences.js';
import { isShortPiece } from './find.js';
import { matches, occurrences } from './match/exact.js';
import type { Shelf } from './match/shelf.js';
import { quotesAround, spansOf } from './places.js';
import { differenceOf, tearsAt } from './tears.js';
import type { Given } from './text/given.js';
import type { Check } from './verdict.js';

/** They are in order, but a mark stands for a part of a word or amount. */
export function tornPieces({ pieces, open }: Given, shelf: Shelf): Partial<Check> | undefined {
  if (pieces.length < 2 || pieces.some(isShortPiece)) return undefined;
  const [match] = matches(pieces, shelf, () => true);
  if (!match) return undefined;
  const article = shelf.article(match.stretch);
  const differences = match.ranges.flatMap((range, number): Difference[] => {
    const piece = pieces[number];
    const { before, after } = tearsAt(article, range, number === pieces.length - 1 && !open);
    return [
      ...(before ? [differenceOf(article, before, piece?.[0]?.start)] : []),
      ...(after ? [differenceOf(article, after, piece?.at(-1)?.end)] : []),
    ];
  });
  const spans = match.ranges.flatMap((range) => spansOf(range, { index: shelf.index, body: article.body }));
  const stored = differences.flatMap((difference) => difference.stored ?? []);
  return {
    share: 1,
    segments: spans.map((span) => ({ ...span, article: match.stretch.article })),
    quotes: quotesAround(
      article,
      [...spans, ...stored].sort((a, b) => a.start - b.start),
      stored,
    ),
    differences,
  };
}

/** Every piece is real, but they are not in this order, or not in one article. */
export function piecesApart({ pieces }: Given, shelf: Shelf): Partial<Check> | undefined {
  if (pieces.length < 2) return undefined;
  const places = pieces.map((piece) => (isShortPiece(piece) ? [] : occurrences(piece, shelf)));
  if (places.some((found) => found.length === 0)) return undefined;
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
