/** Finds the places of tokens word for word. */

import type { Span } from '../../span.js';
import { isWord, type Token } from '../text/tokens.js';
import type { Stretch } from './index.js';
import type { Shelf } from './shelf.js';

/** Positions in the index, half-open, and the place in the article that they stand for. */
export type Range = Span & { readonly from: number; readonly to: number };

/** All pieces of a quote in one article, in order. */
export type Match = { readonly stretch: Stretch; readonly ranges: readonly Range[] };

/**
 * Every place where these tokens follow one another. The rarest word is looked up, so the cost is the number of its
 * places, not the length of the articles.
 */
export function occurrences(piece: readonly Token[], { index, stretchAt }: Shelf): Range[] {
  const ids = piece.map(index.idsOf);
  const words = piece.flatMap((token, at) => {
    const id = ids[at];
    return id && isWord(token) ? [{ at, places: index.positions(id) }] : [];
  });
  const [first, ...others] = words;
  if (!first) return [];
  const rarest = others.reduce((best, next) => (next.places.length < best.places.length ? next : best), first);
  return rarest.places.flatMap((position) => {
    const from = position - rarest.at;
    const to = from + ids.length;
    if (!ids.every((id, at) => index.same(id, from + at)) || !stretchAt(position)) return [];
    return [{ from, to, start: index.placeOf(from).start, end: index.placeOf(to - 1).end }];
  });
}

/** The text beside a caption is indexed twice; a place counts once. */
export const inOrder = (ranges: readonly Range[]): Range[] => [
  ...new Map([...ranges].sort((a, b) => a.start - b.start).map((range) => [range.start, range])).values(),
];

/** For each article that has all pieces in order, the closest such row of them; in the order of the articles. */
export function matches(
  pieces: readonly (readonly Token[])[],
  shelf: Shelf,
  accept: (range: Range, stretch: Stretch, piece: number) => boolean,
): Match[] {
  const byStretch = new Map<Stretch, Range[][]>();
  pieces.forEach((piece, number) => {
    for (const range of occurrences(piece, shelf)) {
      const stretch = shelf.stretchAt(range.from);
      if (!stretch || !accept(range, stretch, number)) continue;
      const lists = byStretch.get(stretch) ?? pieces.map(() => []);
      lists[number]?.push(range);
      byStretch.set(stretch, lists);
    }
  });
  return shelf.stretches.flatMap((stretch) => {
    const ranges = closest((byStretch.get(stretch) ?? []).map(inOrder));
    return ranges ? [{ stretch, ranges }] : [];
  });
}

/** For each place of the first piece, the next place of each further piece; of these rows, the shortest. */
function closest(lists: readonly (readonly Range[])[]): readonly Range[] | undefined {
  const [first = [], ...others] = lists;
  let best: readonly Range[] | undefined;
  for (const start of first) {
    const row = [start];
    for (const list of others) {
      const next = firstFrom(list, row.at(-1)?.end ?? 0);
      if (!next) return best;
      row.push(next);
    }
    if (!best || lengthOf(row) < lengthOf(best)) best = row;
  }
  return best;
}

const lengthOf = (row: readonly Range[]): number => (row.at(-1)?.end ?? 0) - (row[0]?.start ?? 0);

/** The first range that begins at or after this place of the article; the ranges are in order. */
function firstFrom(ranges: readonly Range[], start: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return ranges[low];
}
