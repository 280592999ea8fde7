/** What a command replies with. */

import type { Answer } from '../answer/ask.js';
import type { MessageCheck } from '../check/message.js';
import type { ArticleRef } from '../corpus/article.js';
import type { FolderReport } from '../corpus/report.js';
import type { ErrorCode } from '../errors.js';
import type { Interval } from '../events/dates/when.js';
import type { WithheldReason } from '../events/extract.js';
import type { TimelineGroup } from '../events/timeline.js';
import type { Reading } from '../events/trace.js';
import type { Quote } from '../quote/quote.js';
import type { Level, Place } from '../store/settings/effective.js';
import type { Where } from '../store/settings/places.js';
import type { SettingName } from '../store/settings/settings.js';
import type { Problem } from './faults.js';
import type { Input, Signature } from './options/option.js';

/** Passages that say something, asked for by their words. */
export type Quotes =
  | {
      /** `changed` and `withdrawn`: asked for by id, in a wording that is no longer in the library. */
      readonly kind: 'found' | 'changed' | 'withdrawn';
      readonly query: string;
      readonly quotes: readonly [Quote, ...Quote[]];
      readonly format?: Format;
    }
  | { readonly kind: 'nothing' | 'unknown-id'; readonly query: string }
  | {
      /** Asked for by id, in an article that was withdrawn: no wording of it is shown. `on`: an ISO day. */
      readonly kind: 'taken-back';
      readonly query: string;
      readonly on: string;
      readonly reason?: string;
    };

/** Forms to paste elsewhere: the quote with its source, or a record of the source alone. */
export const FORMATS = ['plain', 'markdown', 'bibtex', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** Verdicts on a quote, or on the quotations of a message. */
export type Checks = MessageCheck & { readonly kind: 'checks' };

/** `folder`: what else the folder holds, if that is known. `problems`: only what is wrong in it is asked for. */
export type Sources = {
  readonly kind: 'sources';
  readonly rows: readonly SourceRow[];
  readonly folder?: FolderReport;
  readonly problems?: boolean;
};
export type SourceRow = {
  readonly article: ArticleRef;
  readonly words: number;
  readonly passages: number;
  readonly events: number;
};

/**
 * A question about the articles themselves: `rows` are those of `total` that it is about, from what is known of them and
 * not from their texts. `undated`: how many could not be compared by age, if that was asked. `unknown`: nothing is from
 * whom the question names; these are the outlets that there are.
 */
export type LibraryReply = {
  readonly kind: 'library';
  readonly question: string;
  readonly rows: readonly SourceRow[];
  readonly total: number;
  readonly undated: number;
  readonly unknown?: { readonly name: string; readonly outlets: readonly string[] };
};

/** Small talk: nothing is quoted, and a line says how to ask. */
export type Talk = { readonly kind: 'talk'; readonly question: string };

/** The readable text of one article, whole. */
export type SourceText = { readonly kind: 'source-text'; readonly article: ArticleRef };

/** Dated events, newest first, grouped by date. `form`: a list, or a kind of file. */
export type Timeline = {
  readonly kind: 'timeline';
  readonly form: 'list' | 'ics' | 'csv';
  readonly groups: readonly TimelineGroup[];
  /** Of all pages; `page` counts from 1. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The position of the first event shown among all of them, from 1. */
  readonly first: number;
  /** How many sentences have a date that cannot be known, by reason. */
  readonly withheld: Readonly<Partial<Record<WithheldReason, number>>>;
  /** All articles that have events, whatever was asked for: the list can be narrowed to one. */
  readonly sources: readonly ArticleRef[];
  /** What was asked for, as it was understood. */
  readonly filter: TimelineFilter;
};
export type TimelineFilter = {
  readonly since?: Interval;
  readonly until?: Interval;
  /** Dates as typed that could be read day first or month first, and were read day first. */
  readonly dayFirst?: readonly string[];
  readonly topic?: string;
  readonly source?: string;
};

/** What each rule made of the dates of one article, or of one sentence of it. */
export type Readings = {
  readonly kind: 'readings';
  readonly article: ArticleRef;
  readonly readings: readonly Reading[];
};

export type Help = {
  readonly kind: 'help';
  readonly commands: readonly Signature[];
  readonly examples: readonly string[];
};

/**
 * What is settled in a place, and by whom; several values of *scope* all apply. `seen`: how many articles may be seen
 * here. `damaged`: what is stored cannot be read, so nothing may be seen.
 */
export type SettingsReply = {
  readonly kind: 'settings';
  readonly place: Place['kind'];
  readonly rows: readonly {
    readonly name: SettingName;
    readonly values: readonly string[];
    readonly from: readonly Level[];
  }[];
  readonly seen: number;
  readonly damaged: boolean;
  readonly changed?: { readonly name: SettingName; readonly where: Where; readonly reset: boolean };
};

/** What is kept about people. `days`: 0 if nothing is. `known`: this place tells people apart. */
export type PrivacyReply = {
  readonly kind: 'privacy';
  readonly days: number;
  readonly known: boolean;
  readonly deleted?: number;
};

/** Thanks for a vote. `known`: false if that answer is no longer kept. */
export type Noted = { readonly kind: 'noted'; readonly vote: 'up' | 'down'; readonly known: boolean };

/**
 * Not now. `waiting`: the answer will come, after `ahead` others. `late`: there was none in time. `full`: too many are
 * waiting. The others: that person, place or client has asked too much, `limit` at once or in a minute.
 */
export type Busy = {
  readonly kind: 'busy';
  readonly reason: 'waiting' | 'late' | 'full' | 'user' | 'channel' | 'client';
  readonly ahead?: number;
  readonly limit?: number;
  readonly retryAfterMs?: number;
};

/**
 * What a button says: a question or a sign as it is, or what it does, which each language has its own words for.
 * `more`: so many more passages, if that is known.
 */
export type Label =
  | string
  | { readonly kind: 'more'; readonly count?: number | undefined }
  | {
      readonly kind: 'context' | 'source' | 'copy' | 'forget' | 'newer' | 'older' | 'again' | 'remove' | 'whole';
    };

/** A button is a command again. `again`: the same one, in the place of the message; `aloud`: for all to see. */
export type Action = {
  readonly label: Label;
  readonly command: string;
  readonly input: Input;
  readonly again?: true | 'aloud';
};

export type Reply = (
  | Answer
  | LibraryReply
  | Talk
  | Quotes
  | Checks
  | Sources
  | SourceText
  | Timeline
  | Readings
  | Help
  | SettingsReply
  | PrivacyReply
  | Noted
  | Busy
  | Problem
) & {
  readonly actions: readonly Action[];
  /** Which of several quotes is shown, where they are shown one at a time. */
  readonly turned?: { readonly at: number; readonly of: number };
};

export const problem = (code: ErrorCode, message: string): Reply => ({ kind: 'problem', code, message, actions: [] });
