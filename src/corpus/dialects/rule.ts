import type { Shelter } from './text/shelter.js';

/** How a file is written: MDX has no indented code, and braces are expressions. */
export type Form = 'md' | 'mdx';

/** One kind of site markup. `reason` says what the page of such a site shows; `form`: only in
 * files of this one. */
export type Rule = {
  readonly name: string;
  readonly reason: string;
  readonly form?: Form;
  /** Only where one of these is in the text; any other text is left alone without a look at its lines. */
  readonly needs?: readonly string[];
  readonly apply: (markdown: string, shelter: Shelter) => string;
};
