/** The shape of a rule. */

import type { Shelter } from './text/shelter.js';

/** How a file is written: MDX has no indented code, and braces are expressions. */
export type Form = 'md' | 'mdx';

/** One kind of site markup. `reason`: what the page of such a site shows. `form`: the only form it applies to. */
export type Rule = {
  readonly name: string;
  readonly reason: string;
  readonly form?: Form;
  /** Applies only to texts that contain one of these; any other text is skipped without a look at its lines. */
  readonly needs?: readonly string[];
  readonly apply: (markdown: string, shelter: Shelter) => string;
};
