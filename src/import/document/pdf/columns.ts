/** Finds the columns of a page and the order in which they are read. */

import { type Fragment, median } from './fragments.js';
import { isRightToLeft, type Row, rowsOf } from './rows.js';

/** A piece of the page that is read from top to bottom. */
export type Region = { readonly rows: readonly Row[]; readonly left: number; readonly right: number };

/** Fewer rows side by side are a table, or chance. */
const LEAST_ROWS = 4;
/** Five columns of a newspaper, and one for luck. */
const DEEPEST = 6;

/** Regions in reading order: what goes over the whole width parts the columns above it from those below. */
export function regionsOf(fragments: readonly Fragment[]): readonly Region[] {
  return split(rowsOf(fragments), DEEPEST);
}

function split(rows: readonly Row[], depth: number): readonly Region[] {
  if (rows.length === 0) return [];
  const cuts = depth > 0 ? candidates(rows).map((x) => ({ x, bands: bandsAt(rows, x) })) : [];
  const weight = ({ bands }: { bands: readonly Band[] }): number =>
    bands.reduce((sum, band) => sum + (band.columns ? band.rows.length : 0), 0);
  const [best] = cuts.sort((a, b) => weight(b) - weight(a));
  if (best === undefined || weight(best) === 0) return [regionOf(rows)];
  return best.bands.flatMap((band) => {
    if (!band.columns) return split(band.rows, depth - 1);
    const sides = band.columns.map((side) => split(rowsOf(side), depth - 1));
    const rtl = isRightToLeft(band.rows.flatMap((row) => row.fragments));
    return (rtl ? sides.reverse() : sides).flat();
  });
}

function regionOf(rows: readonly Row[]): Region {
  const edges = (values: readonly number[], share: number): number =>
    usual(values) ??
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
    0;
  const wide = rows.filter(({ x0, x1 }) => x1 - x0 > 0);
  return {
    rows,
    left: edges(
      wide.map(({ x0 }) => x0),
      0.1,
    ),
    right: edges(
      wide.map(({ x1 }) => x1),
      0.9,
    ),
  };
}

/** The edge that many rows have in common, as those of justified text, whatever wide rows are above them. */
function usual(values: readonly number[]): number | undefined {
  const counts = new Map<number, number[]>();
  for (const value of values) counts.set(Math.round(value), [...(counts.get(Math.round(value)) ?? []), value]);
  const [most = []] = [...counts.values()].sort((a, b) => b.length - a.length);
  return values.length >= 8 && most.length >= values.length * 0.4 ? median(most) : undefined;
}

/** Places that clearly fewer rows cover than those on both sides. */
function candidates(rows: readonly Row[]): readonly number[] {
  const left = Math.floor(Math.min(...rows.map(({ x0 }) => x0)));
  const right = Math.ceil(Math.max(...rows.map(({ x1 }) => x1)));
  const width = Math.min(5000, right - left + 1);
  const covered = new Array<number>(Math.max(0, width)).fill(0);
  for (const { fragments } of rows)
    for (const { x0, x1 } of fragments)
      for (let x = Math.ceil(x0) - left; x < Math.floor(x1) - left && x < width; x++)
        covered[x] = (covered[x] ?? 0) + 1;
  const places: number[] = [];
  const peaks = { before: runningMax(covered), after: runningMax([...covered].reverse()).reverse() };
  let start: number | undefined;
  for (let x = 0; x <= width; x++) {
    const low = x < width && (covered[x] ?? 0) < 0.7 * Math.min(peaks.before[x] ?? 0, peaks.after[x] ?? 0);
    if (low && start === undefined) start = x;
    if (!low && start !== undefined) {
      places.push(left + lowest(covered, start, x));
      start = undefined;
    }
  }
  return places.slice(0, 40);
}

/** The middle of the least covered stretch between two places. */
function lowest(covered: readonly number[], start: number, end: number): number {
  const least = Math.min(...covered.slice(start, end));
  const first = covered.indexOf(least, start);
  let last = first;
  while (last + 1 < end && covered[last + 1] === least) last += 1;
  return (first + last + 1) / 2;
}

const runningMax = (values: readonly number[]): number[] => {
  let most = 0;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
};

type Band = { readonly rows: readonly Row[]; readonly columns?: readonly [readonly Fragment[], readonly Fragment[]] };

/** Runs of rows that cross the place, and runs that leave it free on both sides. */
function bandsAt(rows: readonly Row[], x: number): readonly Band[] {
  const runs: { crossing: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const crossing = row.fragments.some(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1);
    const last = runs.at(-1);
    if (last && last.crossing === crossing) last.rows.push(row);
    else runs.push({ crossing, rows: [row] });
  }
  const bands: { rows: Row[]; columns?: readonly [readonly Fragment[], readonly Fragment[]] }[] = [];
  for (const run of runs) {
    const columns = run.crossing ? undefined : columnsAt(run.rows, x);
    const last = bands.at(-1);
    if (columns) bands.push({ rows: run.rows, columns });
    else if (last && !last.columns) last.rows.push(...run.rows);
    else bands.push({ rows: [...run.rows] });
  }
  return bands;
}

/** Both sides must be running text: enough rows, a gap, several words a row, and rows that fill their column. */
function columnsAt(rows: readonly Row[], x: number): readonly [readonly Fragment[], readonly Fragment[]] | undefined {
  const all = rows.flatMap(({ fragments }) => fragments);
  const sides = [
    all.filter(({ x0, x1 }) => (x0 + x1) / 2 < x),
    all.filter(({ x0, x1 }) => (x0 + x1) / 2 >= x),
  ] as const;
  const [left, right] = sides;
  const size = median(rows.map((row) => row.size));
  const gap = Math.min(...right.map(({ x0 }) => x0)) - Math.max(...left.map(({ x1 }) => x1));
  if (gap < size * 0.6) return undefined;
  return isRunningText(left) && isRunningText(right) ? sides : undefined;
}

function isRunningText(side: readonly Fragment[]): boolean {
  const rows = rowsOf(side);
  if (rows.length < LEAST_ROWS) return false;
  // Of a usual row, not of the whole side: that may have columns itself, whose rows are not at the same height.
  const widths = rows.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const filled = widths.filter((width) => width > usual * 0.7).length;
  const words = rows.map(({ fragments }) =>
    fragments.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0),
  );
  return filled >= rows.length * 0.5 && median(words) >= 3;
}
