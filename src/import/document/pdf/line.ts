/** One line of text on its page. */

import type { Tag } from './tags.js';

/** Pieces of a row that are further apart than words are. */
export type Cell = { readonly text: string; readonly x0: number; readonly x1: number };

/**
 * `left` and `right`: the edges of its column. `region`: counts columns over the whole document. `cells`: more than one
 * if it may be a row of a table.
 */
export type Line = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly left: number;
  readonly right: number;
  readonly region: number;
  readonly page: number;
  readonly rtl: boolean;
  /** Its letters are set apart, as headings are. */
  readonly apart?: true | undefined;
  /** Where its words begin after a number or a bullet, to which the lines below are set. */
  readonly hang?: number | undefined;
  readonly cells: readonly Cell[];
  readonly tag?: Tag | undefined;
};
