/** Tidies the pairs of equal tokens that a diff found. */

import { isWord, type Token } from '../text/tokens.js';

/** The index of a given token, and the position of the same token in an article. */
export type Pair = { readonly given: number; readonly position: number };

const follows = (a: Pair | undefined, b: Pair): boolean =>
  a !== undefined && b.given === a.given + 1 && b.position === a.position + 1;

/** Runs of pairs that follow one another on both sides. */
function rowsOf(pairs: readonly Pair[]): Pair[][] {
  const rows: Pair[][] = [];
  for (const pair of pairs) {
    if (follows(rows.at(-1)?.at(-1), pair)) rows.at(-1)?.push(pair);
    else rows.push([pair]);
  }
  return rows;
}

/**
 * A diff may pair a "to" with any "to" on the way, at the same cost. Such words are moved next to the longest run, so
 * that what belongs together stays together.
 */
export function gathered(pairs: readonly Pair[], same: (given: number, position: number) => boolean): Pair[] {
  const longest = rowsOf(pairs).reduce<Pair[]>((best, row) => (row.length > best.length ? row : best), []);
  const moved = [...pairs];
  const home = longest[0] ? pairs.indexOf(longest[0]) : -1;
  const pull = (at: number, step: 1 | -1): void => {
    const [pair, next] = [moved[at], moved[at + step]];
    if (!pair || !next || next.given !== pair.given + step) return;
    const position = next.position - step;
    if (position !== pair.position && same(pair.given, position)) moved[at] = { given: pair.given, position };
  };
  for (let at = home - 1; at >= 0; at -= 1) pull(at, 1);
  for (let at = home + longest.length; at < moved.length; at += 1) pull(at, -1);
  return moved;
}

/** Drops short rows of equal tokens far from the rest ("the", a comma): they match by chance. */
export function withoutStrays(pairs: readonly Pair[], given: readonly Token[]): Pair[] {
  const rows = rowsOf(pairs);
  const isStray = (outer: readonly Pair[], gap: number): boolean =>
    gap > 3 * outer.filter(({ given: at }) => given[at] && isWord(given[at])).length + 2;
  while (rows.length > 1 && isStray(rows[0] ?? [], gapBetween(rows[0], rows[1]))) rows.shift();
  while (rows.length > 1 && isStray(rows.at(-1) ?? [], gapBetween(rows.at(-2), rows.at(-1)))) rows.pop();
  return rows.flat();
}

function gapBetween(early: readonly Pair[] = [], late: readonly Pair[] = []): number {
  const [end, start] = [early.at(-1), late[0]];
  return end && start ? Math.max(start.position - end.position, start.given - end.given) : 0;
}
