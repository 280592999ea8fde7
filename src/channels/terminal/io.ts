import type { Readable, Writable } from 'node:stream';
import type { Reply } from '../../commands/reply.js';
import type { View } from '../../render/view.js';

/** The three streams and what is known of the window: an option, so that tests can look at both sides. */
export type Io = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
};

export const writeLine = (stream: Writable, text: string): void => {
  stream.write(`${text}\n`);
};

/** How one reply is put on a stream: as a laid-out text or as JSON lines. Returns what was really written, if anything. */
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
