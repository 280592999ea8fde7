/** What may be wrong with a draft, as facts that each language has its own words for. */

import type { Examples } from './examples.js';

/** As in `Facts`. */
type FactName = 'title' | 'author' | 'publisher' | 'published' | 'updated' | 'url' | 'language';
type None = Readonly<Record<never, never>>;

/** `from` and `by` name places in the source, as in `Found`. */
export type DoubtFacts = {
  readonly untitled: None;
  readonly 'no-title': None;
  /** In capital letters. */
  readonly 'title-in-capitals': None;
  readonly 'two-titles': { readonly own: string; readonly shown: string };
  readonly 'fact-too-long': { readonly name: FactName; readonly length: number };
  readonly 'date-of-address': { readonly date: string };
  readonly 'date-of-two-days': { readonly text: string };
  readonly 'two-dates': {
    readonly stated: string;
    readonly by: string;
    readonly shown: string;
    readonly shownBy: string;
  };
  readonly 'other-date': { readonly date: string; readonly from: string };
  readonly 'perhaps-no-publisher': { readonly publisher: string; readonly from: string };
  readonly 'author-of-file': { readonly author: string };
  readonly 'other-language': { readonly stated: string; readonly by: string; readonly found: string };
  readonly 'other-encoding': { readonly where: 'header' | 'page'; readonly stated: string; readonly used: string };
  readonly 'encoding-guessed': { readonly used: string };
  readonly 'not-utf-8': { readonly used: string };
  readonly 'lost-letters': { readonly count: number };
  readonly 'decoded-twice': { readonly count: number; readonly examples: string };
  readonly 'live-blog': { readonly entries: number };
  /** `sign`: what the page says of it, in English. */
  readonly 'only-beginning': { readonly sign: string };
  readonly 'one-of-several-pages': { readonly next: string };
  readonly 'reads-differently': { readonly beginning: string };
  readonly 'reads-as-markdown': { readonly beginning: string };
  readonly 'tags-kept': { readonly count: number } & Examples;
  readonly 'ends-of-lines': Examples;
  /** `rule`: its name, in English. */
  readonly 'left-out': { readonly rule: string } & Examples;
  readonly formulas: None;
  readonly 'damaged-pages': { readonly pages: string };
  readonly 'pages-without-text': { readonly pages: string };
  readonly 'signs-of-a-font': { readonly count: number };
  readonly table: { readonly page: number };
  /** Said by a program that we did not write, or by the library when it reads the draft: in English. */
  readonly 'word-program': { readonly text: string };
  readonly 'front-matter': { readonly line: number; readonly text: string };
  readonly library: { readonly text: string };
};

export type Doubt<Kind extends keyof DoubtFacts = keyof DoubtFacts> = {
  readonly [K in Kind]: { readonly kind: K; readonly facts: DoubtFacts[K] };
}[Kind];

/** The words of a language for all of them. */
export type DoubtWords = { readonly [K in keyof DoubtFacts]: (facts: DoubtFacts[K]) => string };
