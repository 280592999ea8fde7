/** Names the differences between a text and an article. */

import type { ArticleRef } from '../corpus/article.js';
import { contains, type Span, slice } from '../span.js';
import { isHedge, isNumber, isSign, isUnit } from '../words/claims.js';
import { foldToken } from '../words/fold.js';
import { isNegation } from '../words/negation.js';
import type { Alignment } from './match/align.js';
import type { Pair } from './match/pairs.js';
import type { Shelf } from './match/shelf.js';
import { isWord, type Token, tokensOf } from './text/tokens.js';

/** What is different. If several kinds fit, the gravest is named: a changed number is worse than a changed word. */
export type DifferenceKind =
  | 'number'
  | 'sign'
  | 'unit'
  | 'negation'
  | 'hedge'
  | 'half-word'
  | 'moved'
  | 'punctuation'
  | 'replaced'
  | 'added'
  | 'dropped';

/** `given`: the place in the given text (empty where words are missing); `stored`: what the article has there. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly given: Span;
  readonly stored?: Span & { readonly article: ArticleRef };
};

/**
 * Where the given tokens `from`–`to` differ from the article's positions `first`–`last`; both half-open, either may be
 * empty.
 */
type Hunk = { readonly from: number; readonly to: number; readonly first: number; readonly last: number };

export type Compared = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** After these tokens something was left out and marked as such: what the article has there is not a difference. */
  readonly marks: ReadonlySet<number>;
  readonly alignment: Alignment;
  readonly shelf: Shelf;
};

export function differencesOf(compared: Compared): Difference[] {
  const hunks = hunksOf(compared);
  const found = hunks.map((hunk) => ({ hunk, ...sidesOf(hunk, compared) }));
  const added = new Set(found.filter(({ stored }) => stored.length === 0).map(({ given }) => wordsOf(given)));
  const dropped = new Set(found.filter(({ given }) => given.length === 0).map(({ stored }) => wordsOf(stored)));
  return found.map(({ hunk, given, stored }) => {
    const moved =
      (stored.length === 0 && dropped.has(wordsOf(given))) || (given.length === 0 && added.has(wordsOf(stored)));
    const atEnd = hunk.from === 0 || hunk.to === compared.tokens.length;
    const kind = kindOf(given, stored, { atEnd, moved });
    const at = spanOf(given) ?? gapAt(hunk.from, compared);
    const place = spanOf(stored);
    return { kind, given: at, ...(place && { stored: { ...place, article: compared.alignment.stretch.article } }) };
  });
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(' ');

const spanOf = (tokens: readonly Span[]): Span | undefined => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && { start: first.start, end: last.end };
};

const gapAt = (from: number, { tokens }: Compared): Span => {
  const at = tokens[from - 1]?.end ?? tokens[0]?.start ?? 0;
  return { start: at, end: at };
};

function hunksOf(compared: Compared): Hunk[] {
  const { tokens, alignment, marks } = compared;
  const { pairs } = alignment;
  const hunks: Hunk[] = [];
  let previous: Pair | undefined;
  for (const pair of pairs) {
    const from = previous ? previous.given + 1 : 0;
    const first = previous ? previous.position + 1 : leading(pair, compared);
    const marked = Array.from({ length: pair.given - from + 1 }, (_, step) => from - 1 + step).some((at) =>
      marks.has(at),
    );
    const hunk = { from, to: pair.given, first: marked && previous ? pair.position : first, last: pair.position };
    if (hunk.to > hunk.from || hunk.last > hunk.first) hunks.push(hunk);
    previous = pair;
  }
  if (previous && previous.given + 1 < tokens.length) {
    const first = previous.position + 1;
    hunks.push({ from: previous.given + 1, to: tokens.length, first, last: trailing(previous, compared) });
  }
  return hunks;
}

/** As many stored tokens as were given before the first equal one, but none from the sentence before. */
function leading({ given, position }: Pair, compared: Compared): number {
  const { start } = sentenceAt(position, compared);
  const { stretch } = compared.alignment;
  let first = position;
  while (first > position - given && first > stretch.from && startOf(first - 1, compared) >= start) first -= 1;
  return first;
}

function trailing({ given, position }: Pair, compared: Compared): number {
  const { end } = sentenceAt(position, compared);
  const most = position + compared.tokens.length - given;
  let last = position + 1;
  while (last < most && last < compared.alignment.stretch.to && insideOf(last, { compared, end })) last += 1;
  return last;
}

const startOf = (position: number, { shelf }: Compared): number => shelf.index.placeOf(position).start;

/** A place of no length is the border between two runs of text. */
function insideOf(position: number, { compared, end }: { compared: Compared; end: number }): boolean {
  const place = compared.shelf.index.placeOf(position);
  return place.end > 0 && place.end <= end;
}

function sentenceAt(position: number, { alignment, shelf }: Compared): Span {
  const place = shelf.index.placeOf(position);
  return shelf.article(alignment.stretch).sentences.find((sentence) => contains(sentence, place)) ?? place;
}

function sidesOf({ from, to, first, last }: Hunk, { tokens, alignment, shelf }: Compared) {
  const { body } = shelf.article(alignment.stretch);
  const places = Array.from({ length: last - first }, (_, at) => shelf.index.placeOf(first + at));
  const place = spanOf(places);
  const stored = place ? tokensOf(slice(body, place), place.start) : [];
  return { given: tokens.slice(from, to), stored };
}

type Position = { readonly atEnd: boolean; readonly moved: boolean };

function kindOf(given: readonly Token[], stored: readonly Token[], { atEnd, moved }: Position): DifferenceKind {
  const differ = (test: (key: string) => boolean): boolean => keys(given, test) !== keys(stored, test);
  const beside = [...given, ...stored].some(({ key }) => isNumber(key));
  if (differ(isNumber)) return 'number';
  if (differ(isUnit)) return 'unit';
  if (differ(isSign) && (beside || [...given, ...stored].every((token) => !isWord(token)))) return 'sign';
  if (differ(isNegation)) return 'negation';
  if (atEnd && isHalf(given, stored)) return 'half-word';
  if (differ(isHedge)) return 'hedge';
  if (moved) return 'moved';
  if (![...given, ...stored].some(isWord)) return 'punctuation';
  if (given.length > 0 && stored.length > 0) return 'replaced';
  return given.length > 0 ? 'added' : 'dropped';
}

const keys = (tokens: readonly Token[], test: (key: string) => boolean): string =>
  tokens
    .map(({ key }) => key)
    .filter(test)
    .join(' ');

function isHalf(given: readonly Token[], stored: readonly Token[]): boolean {
  const [half, whole] = [given.find(isWord), stored.find(isWord)];
  if (!half || !whole || given.length > 1 || half.key === whole.key) return false;
  const { key } = foldToken(whole.key);
  return key.startsWith(half.key) || key.endsWith(half.key);
}
