/** Recognises tables: rows in a row whose cells begin at the same places. */

import type { Cell, Line } from './line.js';
import { type Row, rowOf, textOfRow } from './rows.js';

/** Pieces of a row that are further apart than words are. */
const APART = 1.1;

export function cellsOf(row: Row, page: number): readonly Cell[] {
  const cells: Row['fragments'][number][][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of row.fragments) {
    const last = cells.at(-1);
    if (last && fragment.x0 - end < row.size * APART) last.push(fragment);
    else cells.push([fragment]);
    end = Math.max(end, fragment.x1);
  }
  return cells.map((cell) => ({
    text: textOfRow({ ...rowOf(cell), y: row.y, size: row.size }, { page }),
    x0: Math.min(...cell.map(({ x0 }) => x0)),
    x1: Math.max(...cell.map(({ x1 }) => x1)),
  }));
}

export type Table = { readonly from: number; readonly to: number; readonly rows: readonly (readonly string[])[] };

/** The table that begins with this line, if at least three rows have two cells or more that are below each other. */
export function tableAt(lines: readonly Line[], from: number): Table | undefined {
  let to = from;
  while (to < lines.length && isRowOf(lines[to], lines[from])) to += 1;
  const rows = lines.slice(from, to);
  const full = rows.filter(({ cells }) => cells.length >= 2);
  if (full.length < 3 || (rows[0]?.cells.length ?? 0) < 2) return undefined;
  const places = placesOf(full);
  if (places.length < 2) return undefined;
  const last = rows.findLastIndex(({ cells }) => cells.length >= 2);
  return { from, to: from + last + 1, rows: filled(rows.slice(0, last + 1), places) };
}

/** A row with a single cell may be the second line of one above it; it must not begin at the edge like a paragraph. */
function isRowOf(line: Line | undefined, first: Line | undefined): boolean {
  if (!line || !first || line.region !== first.region) return false;
  return line.cells.length >= 2 || (line.x1 - line.x0 < (line.right - line.left) * 0.4 && line.size < first.size * 1.1);
}

type Place = { readonly x0: number; readonly x1: number };

/** Where columns are: ranges that cells of several rows share. */
function placesOf(rows: readonly Line[]): readonly Place[] {
  const ranges = rows.flatMap(({ cells }) => cells).sort((a, b) => a.x0 - b.x0);
  const places: { x0: number; x1: number; count: number }[] = [];
  for (const { x0, x1 } of ranges) {
    const last = places.at(-1);
    if (last && x0 < last.x1) {
      last.x1 = Math.max(last.x1, x1);
      last.count += 1;
    } else places.push({ x0, x1, count: 1 });
  }
  return places.filter(({ count }) => count >= 2);
}

/** A line that only fills some cells goes on with the row above it. */
function filled(lines: readonly Line[], places: readonly Place[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { cells } of lines) {
    const row = places.map(({ x0, x1 }) =>
      cells
        .filter((cell) => cell.x0 < x1 && cell.x1 > x0)
        .map(({ text }) => text)
        .join(' '),
    );
    const last = rows.at(-1);
    const goesOn = last !== undefined && row[0] === '' && row.filter(Boolean).length < places.length;
    if (goesOn) rows[rows.length - 1] = last.map((text, at) => [text, row[at]].filter(Boolean).join(' '));
    else rows.push(row);
  }
  return rows;
}
