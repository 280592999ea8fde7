/** The pieces of text on a page, upright and in points from its upper left corner. */

import type { Tag } from './tags.js';

/** `y` is the baseline, downwards. `size` is the font's. `rtl`: letters of a script that is written from the right. */
export type Fragment = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  /** The block of a tagged PDF to which it belongs. */
  readonly tag?: Tag | undefined;
};

export type PageText = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Text across the reading direction (stamps in the margin, watermarks), which is left out. */
  readonly rotated: readonly string[];
};

/** As pdf.js gives it: `transform` is the matrix of the text, `width` its length along the line. */
export type Item = {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
  readonly tag?: Tag | undefined;
};

type Page = { readonly number: number; readonly width: number; readonly height: number };
type Placed = Fragment & { readonly angle: number };

/** `view`: the matrix from the page's own system to ours. */
export function pageText(items: readonly Item[], view: readonly number[], page: Page): PageText {
  const placed = items.filter(({ str }) => str.trim() !== '').map((item) => place(item, view));
  const main = mainAngle(placed);
  const upright = placed.filter(({ angle }) => angle === main).map((each) => turned(each, main, page));
  const rotated = placed.filter(({ angle }) => angle !== main).map(({ text }) => text.trim());
  const sideways = main === 90 || main === 270;
  const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
  return { number: page.number, width, height, fragments: visibleOnce(upright), rotated };
}

function place({ str, dir, width, transform, fontName, tag }: Item, view: readonly number[]): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = product(view, transform);
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const size = Math.hypot(c, d);
  return { text: str, x0: e, x1: e + width, y: f, size, font: fontName, rtl: dir === 'rtl', tag, angle };
}

function product(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  by: readonly number[],
): readonly number[] {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = by;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The direction in which most letters of the page run; a table may lie on its side. */
function mainAngle(placed: readonly Placed[]): number {
  const letters = new Map<number, number>();
  for (const { angle, text } of placed) letters.set(angle, (letters.get(angle) ?? 0) + text.length);
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** A page whose text runs upwards or downwards is read as if it were turned. */
function turned({ angle: _angle, ...fragment }: Placed, angle: number, { width, height }: Page): Fragment {
  if (angle === 0) return fragment;
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const x = fragment.x0 * cos + fragment.y * sin;
  const y = fragment.y * cos - fragment.x0 * sin;
  const [dx, dy] = angle === 270 ? [height, 0] : angle === 90 ? [0, width] : angle === 180 ? [width, height] : [0, 0];
  return { ...fragment, x0: x + dx, x1: x + dx + fragment.x1 - fragment.x0, y: y + dy };
}

/** Some programs make bold letters by drawing them twice, a little apart. */
function visibleOnce(fragments: readonly Fragment[]): readonly Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text) ?? [];
    seen.set(fragment.text, [...same.slice(-20), fragment]);
    return !same.some(
      ({ x0, y, size }) => Math.abs(x0 - fragment.x0) < size * 0.15 && Math.abs(y - fragment.y) < size * 0.15,
    );
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
