import type { Answer } from '../answer/ask.js';
import type { MessageCheck } from '../answer/check-message.js';
import type { Quote } from '../answer/quote.js';
import type { ArticleRef } from '../corpus/article.js';
import type { ErrorCode } from '../errors.js';
import type { Command, Input } from './command.js';

/** The passages that say something, asked for by their words. */
export type Quotes =
  | {
      /** `changed` and `withdrawn`: asked for by its id, in the wording of a version that is no longer in the library. */
      readonly kind: 'found' | 'changed' | 'withdrawn';
      readonly query: string;
      readonly quotes: readonly [Quote, ...Quote[]];
      readonly format?: Format;
    }
  | { readonly kind: 'nothing' | 'unknown-id'; readonly query: string };

/** To be pasted elsewhere: the quote with its source, or a record of the source alone. */
export const FORMATS = ['plain', 'markdown', 'bibtex', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** Verdicts on a quote, or on the quotations of a message. */
export type Checks = MessageCheck & { readonly kind: 'checks' };

export type Sources = { readonly kind: 'sources'; readonly rows: readonly SourceRow[] };
export type SourceRow = { readonly article: ArticleRef; readonly words: number; readonly passages: number };

/** The readable text of one article, whole. */
export type SourceText = { readonly kind: 'source-text'; readonly article: ArticleRef };

export type Help = {
  readonly kind: 'help';
  readonly commands: readonly Command[];
  readonly examples: readonly string[];
};

/** Something the person can mend: what is wrong, where, what to do. */
export type Problem = { readonly kind: 'problem'; readonly code: ErrorCode; readonly message: string };

/** A button is a command again. */
export type Action = { readonly label: string; readonly command: string; readonly input: Input };

export type Reply = (Answer | Quotes | Checks | Sources | SourceText | Help | Problem) & {
  readonly actions: readonly Action[];
};

export const problem = (code: ErrorCode, message: string): Reply => ({ kind: 'problem', code, message, actions: [] });
