/** Streams, and writing to them. */

import type { Readable, Writable } from 'node:stream';
import type { Reply } from '../../commands/reply.js';
import { renderNote } from '../../render/terminal/terminal.js';
import { contentOf, type Verified, verifyPlain } from '../../render/verify.js';
import type { View } from '../../render/view.js';
import { requireVerified } from '../door.js';

/** The three streams and what is known about the window: an option, so that tests can use both ends. */
export type Io = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Everything that is written for people or programs goes through here. */
export const writeVerified = (stream: Writable, text: Verified<string>): void => {
  stream.write(`${contentOf(text)}\n`);
};

/** A line from the program itself: progress, the result of a job, an error. */
export const writeLine = (stream: Writable, text: string): void =>
  writeVerified(stream, requireVerified(verifyPlain(renderNote(text))));

/**
 * Called when stdout takes no more. If a pipe was closed, its reader has had enough; a full disk is a failure, which is
 * reported on stderr. Returns the exit status.
 */
export function outputLost(error: NodeJS.ErrnoException, stderr: Writable): number {
  if (error.code === 'EPIPE') return 0;
  writeLine(stderr, `yaar: the output is lost (${error.message}). Free some disk space, then try again.`);
  return 1;
}

/** Writes one reply to a stream, as text for people or as JSON lines. */
export type Presenter = (reply: Reply, extra?: Readonly<Record<string, unknown>>) => void;

export type PresenterOptions = {
  readonly io: Io;
  readonly view: View;
  /** Commands are typed as in the chat, not as in a shell. */
  readonly chat?: boolean | undefined;
  /** Called instead of writing when what would be shown is not what the articles say. */
  readonly onFault: (fault: unknown) => void;
};

/** The exit status for a reply: an abstention is an answer. */
export function exitStatus(reply: Reply): number {
  if (reply.kind === 'busy') return 1;
  if (reply.kind !== 'problem') return 0;
  return reply.code === 'INPUT_INVALID' ? 2 : 1;
}
