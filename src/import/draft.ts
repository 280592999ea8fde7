/** What importing makes of a source, before anything is written. */

import type { PartialDate } from '../corpus/article.js';
import type { Doubt } from './doubts/facts.js';

/** `from` names the place in the source where a value was found: "JSON-LD", "meta og:title", "PDF info", "line 3". */
export type Found<T> = { readonly value: T; readonly from: string };

/** Facts of an article, each with where it was found; what the source does not state is absent. */
export type Facts = {
  readonly title?: Found<string>;
  readonly author?: Found<string>;
  readonly publisher?: Found<string>;
  readonly published?: Found<PartialDate>;
  readonly updated?: Found<PartialDate>;
  /** The canonical address. */
  readonly url?: Found<string>;
  /** BCP 47. */
  readonly language?: Found<string>;
};

/**
 * What a person should look at. `severity`: `note`s are done and only reported, `doubt`s may be wrong. `message` is in
 * English; `about`: the facts, for the words of other languages.
 */
export type DraftProblem =
  | { readonly severity: 'note'; readonly message: string }
  | { readonly severity: 'doubt'; readonly message: string; readonly about: Doubt };

/**
 * An article as it would be written. `markdown` is its text without front matter and without its title; all words in it
 * are the source's, letter for letter. `source` is the address or path that was asked for.
 */
export type Draft = {
  readonly source: string;
  readonly facts: Facts;
  readonly markdown: string;
  readonly problems: readonly DraftProblem[];
};

/** Why a source gives no article. Each has a row in the README. */
export const REFUSALS = [
  'address-private',
  'address-invalid',
  'unreachable',
  'refused-by-site',
  'forbidden-by-robots',
  'too-many-redirects',
  'too-large',
  'too-slow',
  'too-many-pages',
  'kind-unknown',
  'damaged',
  'encrypted',
  'no-text',
  'not-an-article',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/**
 * `message`: what is wrong, where, and what to do. `status` if a site answered; `retryAt` (ms since 1970) if it asked to be
 * left alone until then. `feed`: what the page names, if it is none itself.
 */
export type Refusal = {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly source: string;
  readonly message: string;
  readonly status?: number;
  readonly retryAt?: number;
  readonly feed?: string;
};

/** Whether the same source may be read a while later, when the connection or the site is well again. */
export const isPassing = ({ code, retryAt }: Refusal): boolean =>
  code === 'unreachable' || code === 'too-slow' || retryAt !== undefined;

/** What a reader of a format returns: it never throws for what a source can do wrong. */
export type Read = { readonly kind: 'draft'; readonly draft: Draft } | Refusal;

/** The bytes of a source and what is known of them. */
export type Bytes = {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** As the server declared it, with parameters; for a file: absent. */
  readonly contentType?: string;
  /** The address after redirects. */
  readonly url?: string;
};
