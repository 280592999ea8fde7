/** Aligns a text with the articles that it probably comes from. */

import { diffArrays } from 'diff';
import { isWord, type Token } from '../text/tokens.js';
import type { Ids, Stretch } from './index.js';
import { gathered, type Pair, withoutStrays } from './pairs.js';
import type { Shelf } from './shelf.js';

/**
 * `share`: the part of the given words that is there in this order; `weight`: the same, with rare words counting more.
 */
export type Alignment = {
  readonly stretch: Stretch;
  readonly pairs: readonly Pair[];
  readonly share: number;
  readonly weight: number;
};

/** Tokens aligned at a time, so that the cost grows with the length of the text and not with its square. */
const CHUNK = 80;
/** Extra stored tokens read around a chunk, for words that were left out or a place that is not quite right. */
const SLACK = 24;
/** Words are taken in groups of this size; the rarest of each are looked up. */
const GROUP = 12;
const LOOKED_UP = 4;
/** A word in more places than this says nothing about where a text comes from. */
const TOO_COMMON = 3_000;
/** Places whose diagonals (position less given index) are this close are one candidate. */
const BAND = 16;
const CANDIDATES = 3;

export const rarity = (places: number, size: number): number => Math.log(1 + size / (places + 1));

/** Where the text would begin if it were at the place voted for, and the article of that place. */
type Start = { readonly position: number; readonly stretch: Stretch };

/** The votes for each band of diagonals, and one of the places voted for, which tells the article. */
type Votes = { readonly weights: Float64Array; readonly places: Int32Array };

/** Where in the index the given tokens probably come from: the diagonals with the most votes. */
function candidates(given: readonly Token[], ids: readonly Ids[], { index, stretchAt }: Shelf): Start[] {
  const bands = bandOf(index.size()) + 2;
  const votes: Votes = { weights: new Float64Array(bands), places: new Int32Array(bands) };
  const words = given.flatMap((token, at) => {
    const found = isWord(token) ? index.positions(ids[at] ?? NOWHERE) : [];
    return found.length > 0 && found.length <= TOO_COMMON ? [{ at, found }] : [];
  });
  for (let group = 0; group < words.length; group += GROUP) {
    const rarest = words.slice(group, group + GROUP).sort((a, b) => a.found.length - b.found.length);
    for (const looked of rarest.slice(0, LOOKED_UP)) vote(looked, { ids, votes, index });
  }
  return strongest(votes, (place) => stretchAt(place) !== undefined).flatMap((band) => {
    const stretch = stretchAt(votes.places[band] ?? 0);
    return stretch ? [{ position: band * BAND, stretch }] : [];
  });
}

const bandOf = (diagonal: number): number => Math.max(0, Math.floor(diagonal / BAND));

/** The bands with the most votes, each with its right neighbour's, best first. */
function strongest({ weights, places }: Votes, accept: (place: number) => boolean): number[] {
  const best: { readonly band: number; readonly strength: number }[] = [];
  weights.forEach((weight, band) => {
    const strength = weight + (weights[band + 1] ?? 0);
    if (weight === 0 || strength <= (best[CANDIDATES - 1]?.strength ?? 0) || !accept(places[band] ?? 0)) return;
    best.push({ band, strength });
    best.sort((a, b) => b.strength - a.strength).splice(CANDIDATES);
  });
  return best.map(({ band }) => band);
}

const NOWHERE: Ids = { key: -1, look: -1 };

type Looked = { readonly at: number; readonly found: readonly number[] };
type Ballot = { readonly ids: readonly Ids[]; readonly votes: Votes; readonly index: Shelf['index'] };

/** How many neighbours on each side are looked at, to tell a run of words from a single word. */
const RUN = 6;

/** A place counts as much as its word is rare, times the square of the run of equal words around it. */
function vote({ at, found }: Looked, { ids, votes, index }: Ballot): void {
  const weight = rarity(found.length, index.size());
  const same = (offset: number, position: number): boolean => {
    const id = ids[at + offset];
    return id !== undefined && index.same(id, position + offset);
  };
  for (const position of found) {
    let run = 1;
    for (let offset = -1; offset >= -RUN && same(offset, position); offset -= 1) run += 1;
    for (let offset = 1; offset <= RUN && same(offset, position); offset += 1) run += 1;
    const band = bandOf(position - at);
    votes.weights[band] = (votes.weights[band] ?? 0) + weight * run * run;
    votes.places[band] = position;
  }
}

/** The longest sequence of equal tokens in a chunk and a window, found by the diff library (Myers). */
function pairsIn(chunk: Window, window: Window, same: (given: number, position: number) => boolean): Pair[] {
  const pairs: Pair[] = [];
  let given = chunk.from;
  let position = window.from;
  // Both sides are numbers: an index into the given text, and a position in the article.
  for (const { added, removed, count } of diffArrays(range(chunk), range(window), { comparator: same })) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) pairs.push({ given: given + step, position: position + step });
    if (!added) given += count;
    if (!removed) position += count;
  }
  return pairs;
}

type Window = { readonly from: number; readonly to: number };
const range = ({ from, to }: Window): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Aligns the text chunk by chunk along one article, from where it probably begins. */
function align(
  given: readonly Token[],
  ids: readonly Ids[],
  { start, shelf }: { readonly start: Start; readonly shelf: Shelf },
): Alignment {
  const { index } = shelf;
  const { stretch } = start;
  const same = (at: number, position: number): boolean => index.same(ids[at] ?? NOWHERE, position);
  const pairs: Pair[] = [];
  let cursor = start.position;
  for (let from = 0; from < given.length; from += CHUNK) {
    const to = Math.min(given.length, from + CHUNK);
    const least = Math.max(stretch.from, (pairs.at(-1)?.position ?? stretch.from - 1) + 1);
    const window = {
      from: Math.max(least, cursor - SLACK),
      to: Math.min(stretch.to, cursor + (to - from) + SLACK + BAND),
    };
    const found = pairsIn({ from, to }, window, same);
    pairs.push(...found);
    const last = found.at(-1);
    cursor = last && found.length * 3 > to - from ? last.position + (to - last.given) : cursor + (to - from);
  }
  return rate(given, ids, { stretch, pairs: withoutStrays(gathered(pairs, same), given), index });
}

type Rated = { readonly stretch: Stretch; readonly pairs: readonly Pair[]; readonly index: Shelf['index'] };

function rate(given: readonly Token[], ids: readonly Ids[], { stretch, pairs, index }: Rated): Alignment {
  const matched = new Set(pairs.map(({ given: at }) => at));
  let [words, found, total, weight] = [0, 0, 0, 0];
  given.forEach((token, at) => {
    if (!isWord(token)) return;
    const worth = rarity(index.positions(ids[at] ?? NOWHERE).length, index.size());
    words += 1;
    total += worth;
    if (!matched.has(at)) return;
    found += 1;
    weight += worth;
  });
  return { stretch, pairs, share: words === 0 ? 0 : found / words, weight: total === 0 ? 0 : weight / total };
}

/** The given tokens aligned with the places that they most probably come from, best first. */
export function alignments(given: readonly Token[], shelf: Shelf): Alignment[] {
  const ids = given.map(shelf.index.idsOf);
  return candidates(given, ids, shelf)
    .map((start) => align(given, ids, { start, shelf }))
    .sort((a, b) => b.weight - a.weight || b.share - a.share);
}
