import type { Readable, Writable } from 'node:stream';
import type { Reply } from '../../commands/reply.js';
import { renderNote } from '../../render/terminal/terminal.js';
import { contentOf, type Verified, verifyPlain } from '../../render/verify.js';
import type { View } from '../../render/view.js';
import { requireVerified } from '../door.js';

/** The three streams and what is known of the window: an option, so that tests can look at both sides. */
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

/** A line of the program's own: progress, results of jobs, what is wrong. */
export const writeLine = (stream: Writable, text: string): void =>
  writeVerified(stream, requireVerified(verifyPlain(renderNote(text))));

/**
 * Called when stdout takes no more. Whoever closed a pipe has read enough; a full disk is a failure, which must be said
 * where it can be. Returns the exit status.
 */
export function outputLost(error: NodeJS.ErrnoException, stderr: Writable): number {
  if (error.code === 'EPIPE') return 0;
  writeLine(stderr, `yaar: what was to be written is lost (${error.message}). Make room on the disk, then try again.`);
  return 1;
}

/** How one reply is put on a stream: as a laid-out text or as JSON lines. */
export type Presenter = (reply: Reply, extra?: Readonly<Record<string, unknown>>) => void;

export type PresenterOptions = {
  readonly io: Io;
  readonly view: View;
  /** Called instead of writing when what would be shown is not what the articles say. */
  readonly onFault: (fault: unknown) => void;
};

/** The exit status a reply stands for: an abstention is an answer. */
export function exitStatus(reply: Reply): number {
  if (reply.kind !== 'problem') return 0;
  return reply.code === 'INPUT_INVALID' ? 2 : 1;
}
