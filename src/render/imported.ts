/** What people are shown of an import, wherever they see it. */

import type { importEn } from './words/en/import.js';

/** The codes of refusals; those of the importer must be among them. */
export type RefusalName =
  | 'address-private'
  | 'address-invalid'
  | 'unreachable'
  | 'refused-by-site'
  | 'forbidden-by-robots'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'too-many-pages'
  | 'kind-unknown'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'not-an-article';

/** A fact that was found, and where. */
export type ShownFact = {
  readonly name: keyof typeof importEn.facts;
  readonly found?: { readonly value: string; readonly from: string } | undefined;
};

/** Why a source gives nothing. `message` is English; other languages have a reason for each code. */
export type ShownRefusal = {
  readonly kind: 'refused';
  readonly code: RefusalName;
  readonly source: string;
  readonly message: string;
};

/** What one source would give, or why it gives nothing. */
export type ShownPlan =
  | ShownRefusal
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
  /** Why it ended early: the code of the error, and its message. */
  readonly failure?: { readonly code: string; readonly message: string };
};
