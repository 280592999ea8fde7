/** What the channels count. */

import type { Reply } from '../commands/reply.js';

/** The kinds of places where people ask. */
export const VENUES = ['server', 'thread', 'direct', 'page', 'api', 'terminal'] as const;
export type Venue = (typeof VENUES)[number];

/** A command that somebody ran. `ms`: how long the reply took, without drawing and sending it. */
export type Counted = {
  readonly command: string;
  readonly venue: Venue;
  readonly reply: Reply;
  readonly ms: number;
};

/** Told what happens, wherever it happens; what becomes of it is the business of ops/. */
export type Meter = {
  readonly replied: (counted: Counted) => void;
  /** A quote would have been shown wrongly, and was not sent. */
  readonly mismatched: () => void;
  /** A worker of the engine died. */
  readonly engineDied: () => void;
};
