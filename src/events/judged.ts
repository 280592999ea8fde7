/** A sentence's dates on the way to events: resolved, then judged. */

import type { BlockKind } from '../corpus/article.js';
import type { Span } from '../span.js';
import type { Mention } from './dates/mention.js';
import type { Dropped } from './dates/refiners.js';
import type { Resolved } from './dates/resolve.js';
import type { Verdict } from './verbs/clause.js';

export type Resolution = { readonly mention: Mention; readonly result: Resolved };

/** A sentence with date expressions: what they were resolved to, and what the refiners dropped. */
export type Dated = {
  readonly span: Span;
  readonly text: string;
  readonly kind: BlockKind;
  readonly dates: readonly Resolution[];
  readonly dropped: readonly Dropped[];
};

export type Judgement = Resolution & { readonly verdict: Verdict };

/** A dated sentence with the verdict on each of its dates. */
export type Judged = Omit<Dated, 'dates'> & { readonly dates: readonly Judgement[] };
