/** Finds a text word for word. */

import { type Article, type ArticleRef, refOf } from '../corpus/article.js';
import type { Quote } from '../quote/quote.js';
import { type Span, slice } from '../span.js';
import { isNegation } from '../words/negation.js';
import { framesOf } from './frames.js';
import { inOrder, type Match, matches, occurrences, type Range } from './match/exact.js';
import type { Shelf } from './match/shelf.js';
import { type Equal, formNotes, type Note } from './notes.js';
import { paragraphsOf, partsOnly, placeNotes, quotesAround, type Segment, spansOf } from './places.js';
import { tearsAt } from './tears.js';
import type { Given } from './text/given.js';
import { countWords, isWord, type Token, tokensOf } from './text/tokens.js';

/** A piece between two marks of omission must be long enough to be found on its own. */
const LEAST_PIECE = 3;

/** A text that was found word for word. */
export type Found = {
  readonly segments: readonly Segment[];
  readonly quotes: readonly Quote[];
  readonly alsoIn: readonly ArticleRef[];
  readonly notes: readonly Note[];
  readonly omitted: readonly Segment[];
};

/** All pieces in order in one article, with whole words at both ends; `undefined` if no article has them. */
export function exactly(text: string, given: Given, shelf: Shelf): Found | undefined {
  const { pieces } = given;
  if (pieces.length > 1 && pieces.some(isShortPiece)) return undefined;
  const whole = matches(pieces, shelf, (range, stretch, number) => {
    const torn = tearsAt(shelf.article(stretch), range, number === pieces.length - 1 && !given.open);
    return !torn.before && !torn.after;
  });
  const [first, ...others] = whole;
  if (!first) return undefined;
  const also = others.map(({ stretch }) => stretch.article).filter(({ id }) => id !== first.stretch.article.id);
  return { ...describe(first, { text, given, shelf }), alsoIn: also };
}

export const isShortPiece = (piece: readonly Token[]): boolean => countWords(piece) < LEAST_PIECE;

type Described = { readonly text: string; readonly given: Given; readonly shelf: Shelf };

function describe({ stretch, ranges }: Match, { text, given, shelf }: Described): Omit<Found, 'alsoIn'> {
  const article = shelf.article(stretch);
  const { body } = article;
  const { index } = shelf;
  const spans = ranges.flatMap((range) => spansOf(range, { index, body }));
  const equals: Equal[] = ranges.flatMap(({ from }, number) =>
    (given.pieces[number] ?? []).map((token, at) => ({ given: token, stored: index.placeOf(from + at) })),
  );
  const omitted = gapsOf(ranges, body).map((gap) => ({ ...gap, article: stretch.article }));
  return {
    segments: spans.map((span) => ({ ...span, article: stretch.article })),
    quotes: partsOnly(quotesAround(article, spans, spans), body),
    omitted,
    notes: [
      ...formNotes(equals, { text, body }),
      ...placeNotes(article, spans),
      ...frameNotes(article, spans),
      ...omissionNotes(omitted, body),
      ...given.inserts.map((span): Note => ({ kind: 'inserted', text: slice(text, span) })),
      ...repeated({ stretch, ranges }, { given, shelf }),
    ],
  };
}

function frameNotes(article: Article, spans: readonly Span[]): Note[] {
  const frames = framesOf(article, spans).map((span) => ({ ...span, article: refOf(article) }));
  return frames.length > 0 ? [{ kind: 'framed', frames }] : [];
}

/** The words between the pieces. */
function gapsOf(ranges: readonly Range[], body: string): Span[] {
  return ranges.slice(1).flatMap((range, number) => {
    const start = ranges[number]?.end ?? range.start;
    const words = tokensOf(body.slice(start, range.start), start).filter(isWord);
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function omissionNotes(omitted: readonly Segment[], body: string): Note[] {
  return omitted.flatMap((gap): Note[] => {
    const text = slice(body, gap);
    const words = tokensOf(text).filter(isWord);
    const negation = words.find(({ key }) => isNegation(key));
    const told: Note = { kind: 'omitted', words: words.length };
    return negation ? [told, { kind: 'negation-omitted', word: slice(text, negation) }] : [told];
  });
}

/** The paragraphs of all places in this article, if there is more than one. */
function repeated({ stretch }: Match, { given, shelf }: Pick<Described, 'given' | 'shelf'>): Note[] {
  const [piece] = given.pieces;
  if (given.pieces.length !== 1 || !piece) return [];
  const all = occurrences(piece, shelf).filter(({ from }) => stretch.from <= from && from < stretch.to);
  const places = inOrder(all);
  const paragraphs = paragraphsOf(shelf.article(stretch), places);
  return places.length > 1 ? [{ kind: 'repeated', paragraphs }] : [];
}
