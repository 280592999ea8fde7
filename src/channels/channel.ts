/** What a channel is. */

import type { AppError } from '../errors.js';

/** One connection to a chat service. */
export const LINKS = ['up', 'connecting', 'down'] as const;
export type Link = (typeof LINKS)[number];

/** A place where people talk. `open` says where it is; `close` waits for what is under way, but not for ever. */
export type Channel = {
  readonly name: string;
  readonly open: () => Promise<string>;
  readonly close: () => Promise<void>;
  /** Resolves when the channel cannot go on by itself: its token was taken back, for example. */
  readonly failed?: Promise<AppError>;
  /** The connections that it needs, as they are now; none before it opens. Absent: people connect to it. */
  readonly links?: () => readonly Link[];
};
