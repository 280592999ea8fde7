/** What the importing process is asked, and what it answers. */

import type { Left } from '../doubts/left.js';
import type { Refusal } from '../draft.js';
import type { FeedStatus } from '../feed/poller.js';
import type { Planned } from '../plan.js';
import type { Prepared } from '../prepare.js';
import type { Asked, Entry } from '../sources.js';

/** A list of what is to be read, or what was read: one article as a rule, for a book one for each chapter. */
export type Opened =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly left: readonly Left[] }
  | { readonly kind: 'read'; readonly all: readonly (Prepared | Refusal)[] }
  | Refusal;

/** `on`: the day of the import. */
export type Calls = {
  readonly open: (asked: Asked, on: string) => Promise<Opened>;
  readonly read: (entry: Entry, on: string) => Promise<readonly (Prepared | Refusal)[]>;
  readonly plan: (corpusDir: string, all: readonly (Prepared | Refusal)[]) => Promise<readonly Planned[]>;
};

export type CallName = keyof Calls;

export type ToWorker = { readonly id: number; readonly name: CallName; readonly args: readonly unknown[] };

/** `code`: of an AppError. */
export type FromWorker = { readonly id: number } & (
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly code?: string; readonly message: string }
);

/** What the process is started with: see `FetcherOptions`. */
export type WorkerSettings = {
  readonly version: string;
  readonly contact?: string | undefined;
  readonly allow?: readonly string[] | undefined;
};

/** What the process that follows feeds is told. */
export type ToFollower = 'stop';

/** What it says: lines for people, how the feeds are, and that it does not hang. */
export type FromFollower =
  | { readonly kind: 'note' | 'warn'; readonly line: string }
  | { readonly kind: 'feeds'; readonly feeds: readonly FeedStatus[] }
  | { readonly kind: 'alive' };
