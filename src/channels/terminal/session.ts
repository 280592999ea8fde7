/** Runs one command in a terminal. */

import type { App } from '../../app.js';
import type { Command } from '../../commands/command.js';
import type { Input } from '../../commands/options/option.js';
import type { Reply } from '../../commands/reply.js';
import { replyTo } from '../reply.js';
import type { Presenter } from './io.js';

/** One terminal, talking to one app. */
export type Session = {
  readonly app: Pick<App, 'commands' | 'context' | 'meter'>;
  readonly present: Presenter;
  readonly signal: AbortSignal;
  /** The last question, where one follows another. */
  readonly previous?: string | undefined;
};

/** A terminal scrolls: a list is divided into pages only when a person asks for it. */
const WHOLE = Number.MAX_SAFE_INTEGER;

/** Answers and verdicts say how long they took. */
const TIMED = new Set<Reply['kind']>(['answered', 'closest', 'abstained', 'library', 'talk', 'checks']);

/** Checks the input, runs the command, shows the reply. Whatever goes wrong becomes a reply with its code. */
export async function run(session: Session, command: Command, raw: Input): Promise<Reply> {
  const { signal } = session;
  const started = performance.now();
  const { app, previous } = session;
  const reply = await replyTo(app, { command, input: raw, signal, previous, pageSize: WHOLE, venue: 'terminal' });
  const ms = { total: Math.round((performance.now() - started) * 10) / 10 };
  session.present(reply, TIMED.has(reply.kind) ? { ms } : {});
  return reply;
}
