/** Puts fragments together to rows: everything with the same baseline. */

import { mark } from '../blocks.js';
import type { Fragment } from './fragments.js';
import { wordGap } from './looks.js';
import type { Tag } from './tags.js';

/** A row from left to right. `y`, `size` and `font` are those of most of its letters. */
export type Row = {
  readonly fragments: readonly Fragment[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly tag?: Tag | undefined;
};

/** Rows from top to bottom. Raised and lowered signs belong to the row next to which they are. */
export function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const open = new Map<number, Fragment[][]>();
  const bySize = [...fragments].sort((a, b) => b.size - a.size);
  for (const fragment of bySize) {
    const at = Math.floor(fragment.y / BUCKET);
    const near = [at, at + 1, at - 1, at + 2].flatMap((bucket) => open.get(bucket) ?? []);
    const row = near.find((each) => belongs(fragment, each));
    if (row) row.push(fragment);
    else open.set(at, [...(open.get(at) ?? []), [fragment]]);
  }
  return [...open.values()]
    .flat()
    .map(rowOf)
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** Rows are looked for at most two of these stripes away, in points. */
const BUCKET = 8;

function belongs(fragment: Fragment, row: readonly Fragment[]): boolean {
  const [first] = row;
  if (!first) return false;
  const dy = first.y - fragment.y;
  const small = fragment.size < first.size * 0.85;
  if (!small) return Math.abs(dy) < first.size * 0.25;
  if (dy < -first.size * 0.35 || dy > first.size * 0.75) return false;
  if (Math.abs(dy) < first.size * 0.12) return true;
  // What is off the line belongs to it only if it touches its letters, and is not a line of its own.
  // The mark of a note may be further away, before its words.
  const mark = /^\d{1,3}$/.test(fragment.text.trim());
  const near = row.some(
    ({ x0, x1, size }) => fragment.x0 < x1 + size * 0.4 && fragment.x1 > x0 - size * (mark ? 0.9 : 0.4),
  );
  return near && fragment.text.trim().length <= 6;
}

export function rowOf(fragments: readonly Fragment[]): Row {
  const inOrder = [...fragments].sort((a, b) => a.x0 - b.x0);
  const main = heaviest(inOrder, ({ size, y }) => `${size.toFixed(1)} ${y.toFixed(1)}`);
  const { y, size } = main;
  const { font } = heaviest(inOrder, (each) => each.font);
  const x0 = Math.min(...inOrder.map((each) => each.x0));
  const x1 = Math.max(...inOrder.map((each) => each.x1));
  const { tag } = heaviest(inOrder, (each) => each.tag?.id ?? '');
  return { fragments: inOrder, x0, x1, y, size, font, tag };
}

function heaviest(fragments: readonly Fragment[], key: (fragment: Fragment) => string): Fragment {
  const weights = new Map<string, { fragment: Fragment; weight: number }>();
  for (const fragment of fragments) {
    const at = weights.get(key(fragment)) ?? { fragment, weight: 0 };
    weights.set(key(fragment), { fragment: at.fragment, weight: at.weight + fragment.text.trim().length });
  }
  const [best] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return (best as { fragment: Fragment }).fragment;
}

/** Wider gaps than this share of the size are spaces; the narrowest spaces of justified lines have about 0.17. */
const SPACE = 0.14;

export type RowOptions = {
  readonly page: number;
  /** Whether a row without letters is in a text from right to left. */
  readonly within?: boolean;
};

/** The words of a row. Raised numbers become marks of notes on this page. */
export function textOfRow(row: Row, { page, within = false }: RowOptions): string {
  const rtl = isRightToLeft(row.fragments) || (within && !hasLetters(row));
  const apartBy = wordGap(row.fragments, row.size);
  const order = rtl ? rightToLeft(row.fragments) : row.fragments;
  let text = '';
  let before: Fragment | undefined;
  for (const fragment of order) {
    const gap = before === undefined ? 0 : Math.max(fragment.x0 - before.x1, before.x0 - fragment.x1);
    const raised = raisedText(fragment, row, page);
    const apart = gap > (apartBy || row.size * SPACE) && !(raised !== undefined && gap < row.size * 0.5);
    const words = apartBy !== undefined ? fragment.text.replace(/ +/g, '') : fragment.text;
    const own = rtl ? endsLast(words) : words;
    text += (apart && before !== undefined ? ' ' : '') + (raised ?? own);
    before = fragment;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

export const hasLetters = ({ fragments }: Row): boolean => fragments.some(({ text }) => /\p{L}/u.test(text));

/** In a line from the right, a number's full stop is drawn on its left. */
const endsLast = (text: string): string => text.replace(/^([.,;:!?،؛؟۔]+)(\s*)(\P{L}*\p{N}\P{L}*)$/u, '$3$2$1');

function raisedText({ text, size, y }: Fragment, row: Row, page: number): string | undefined {
  const raised = size < row.size * 0.85 && row.y - y > row.size * 0.15;
  const sign = text.trim();
  return raised && /^(?:\d{1,3}|[*†‡§]{1,3})$/.test(sign) ? mark(`${sign}-p${page}`) : undefined;
}

export const isRightToLeft = (fragments: readonly Fragment[]): boolean => {
  const letters = (rtl: boolean): number =>
    fragments
      .filter((each) => each.rtl === rtl)
      .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters(true) > letters(false);
};

/** In a line from the right, numbers and Latin words in a row keep their own order. */
function rightToLeft(fragments: readonly Fragment[]): readonly Fragment[] {
  const runs: Fragment[][] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last && !fragment.rtl && !last[0]?.rtl && /[\p{L}\p{N}]/u.test(fragment.text)) last.push(fragment);
    else runs.push([fragment]);
  }
  return runs.reverse().flat();
}
