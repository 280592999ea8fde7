/** Divides a sequence into even runs whose borders change little with the text. */

/** What is packed: its number of tokens, and a text that distinguishes it from others. */
export type Unit = { readonly tokens: number; readonly text: string };

/**
 * Divides a sequence into runs of at most `max` tokens, as even as its borders allow; a longer unit is a run by itself.
 * Each cut is near the middle, at the border whose text has the lowest hash. A change of one unit then moves only the
 * cuts around it, like the "content-defined chunks" of backup tools; packing from the front would move all later ones.
 */
export function divide<T extends Unit>(units: readonly T[], max: number): (readonly T[])[] {
  const sums = runningSums(units);
  const keys = units.map(({ text }) => hashOf(text));
  const runs: (readonly T[])[] = [];
  const pending: [number, number][] = [[0, units.length]];
  for (let range = pending.pop(); range !== undefined; range = pending.pop()) {
    const [from, to] = range;
    const tokens = (sums[to] ?? 0) - (sums[from] ?? 0);
    if (to - from < 2 || tokens <= max) {
      if (to > from) runs.push(units.slice(from, to));
    } else {
      const cut = cutIn({ from, to, sums, keys });
      pending.push([cut, to], [from, cut]);
    }
  }
  return runs;
}

type Range = {
  readonly from: number;
  readonly to: number;
  readonly sums: readonly number[];
  readonly keys: readonly number[];
};

/** How far from the middle a cut may be, as a share of the whole: a tenth keeps the runs even and leaves a choice. */
const SLACK = 0.1;

/** The first unit of the second half. */
function cutIn({ from, to, sums, keys }: Range): number {
  const sumAt = (index: number): number => sums[index] ?? 0;
  const whole = sumAt(to) - sumAt(from);
  const middle = sumAt(from) + whole / 2;
  let nearest = from + 1;
  let chosen: number | undefined;
  for (let index = from + 1; index < to; index++) {
    const off = Math.abs(sumAt(index) - middle);
    if (off < Math.abs(sumAt(nearest) - middle)) nearest = index;
    if (off > whole * SLACK) continue;
    if (chosen === undefined || (keys[index] ?? 0) < (keys[chosen] ?? 0)) chosen = index;
  }
  return chosen ?? nearest;
}

function runningSums(units: readonly Unit[]): number[] {
  const sums = [0];
  for (const { tokens } of units) sums.push((sums.at(-1) ?? 0) + tokens);
  return sums;
}

/** FNV-1a of 32 bits, over UTF-16 code units: fast, and the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
