/** Paragraphs of a story, and where they are on a page. */

import { linesAt, type Placed, wrap } from './pdf.js';

export const ONE =
  'The river had frozen early that year, and the boats that carried grain to the mills lay in the harbour until the end of March, when a warm wind from the sea broke the ice in a single night.';
export const TWO =
  'Nobody in the town could remember a winter like it, although the chronicle of the parish mentions two of the same length, after which the price of bread doubled and stayed there for years.';
export const THREE =
  'The mills began to work again in April, but the farmers had eaten their seed, so that the fields on the northern bank remained empty until the following spring, and many families moved away.';

export const title: Placed = { text: 'A winter on the river', x: 50, y: 780, size: 22, font: 'F2' };
export const para = (text: string, at: { x: number; y: number; width?: number; size?: number }): readonly Placed[] =>
  linesAt(wrap(text, at.width ?? 90), at);
