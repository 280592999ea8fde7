/** A sentence with its words tagged, and what a date in it is judged to be. */

import type { BlockKind } from '../../corpus/article.js';
import type { Token } from './tagger.js';
import { type Verb, verbsOf } from './verbs.js';

/** `verb`: the index of the first token of the verb that decided; dates with the same verb are of one event. */
export type Verdict = { readonly happened: boolean; readonly rule: string; readonly verb?: number };

/** A sentence with its words tagged. */
export type Clause = {
  readonly sentence: string;
  readonly kind: BlockKind;
  readonly tokens: readonly Token[];
  readonly verbs: readonly Verb[];
};

/** The tokens of a date: the indexes of the first and the last. */
export type Place = { readonly first: number; readonly last: number };

export const clauseOf = (sentence: string, kind: BlockKind, tokens: readonly Token[]): Clause => ({
  sentence,
  kind,
  tokens,
  verbs: verbsOf(tokens),
});
