/** What people are shown of an import, wherever they see it. */

import type { Doubt } from '../import/doubts/facts.js';
import type { Left } from '../import/doubts/left.js';
import type { RefusalCode } from '../import/draft.js';
import type { importEn } from './words/en/import.js';

/** A fact that was found, and where. */
export type ShownFact = {
  readonly name: keyof typeof importEn.facts;
  readonly found?: { readonly value: string; readonly from: string } | undefined;
};

/** What a person should look at. `message` is English; `about` is for the words of other languages. */
export type ShownDoubt = { readonly message: string; readonly about: Doubt };

/** What was left out of a list, by the list's name. `message` is English. */
export type ShownNote = { readonly source: string; readonly left: Left; readonly message: string };

/**
 * Why a source gives nothing. `message` is English; other languages have a reason for each code. `status`: what the site
 * answered. `feed`: one that the page names.
 */
export type ShownRefusal = {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly source: string;
  readonly message: string;
  readonly status?: number;
  readonly feed?: string;
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
      readonly doubts: readonly ShownDoubt[];
      readonly copies: readonly { readonly title: string; readonly share: number }[];
    };

/** What became of articles. `left`: files that were not touched; their new versions, if kept, are `beside` them. */
export type ShownWritten = {
  readonly titles: readonly string[];
  readonly left: readonly { readonly file: string; readonly beside?: string }[];
  /** Why it ended early: the code of the error, and its message. */
  readonly failure?: { readonly code: string; readonly message: string };
};
