/** What people are shown of an import, wherever they see it. */

import type { importEn } from './words/en/import.js';

/** A fact that was found, and where. */
export type ShownFact = {
  readonly name: keyof typeof importEn.facts;
  readonly found?: { readonly value: string; readonly from: string } | undefined;
};

/** What one source would give, or why it gives nothing. */
export type ShownPlan =
  | { readonly kind: 'refused'; readonly source: string; readonly message: string }
  | {
      readonly kind: keyof typeof importEn.kinds;
      readonly source: string;
      readonly file: string;
      readonly facts: readonly ShownFact[];
      readonly words: number;
      readonly beginning: string;
      readonly doubts: readonly string[];
      readonly copies: readonly { readonly title: string; readonly share: number }[];
    };

/** What became of articles. `left`: files that were not touched; their new versions, if kept, are `beside` them. */
export type ShownWritten = {
  readonly titles: readonly string[];
  readonly left: readonly { readonly file: string; readonly beside?: string }[];
  /** Why it ended early. */
  readonly failure?: string;
};
