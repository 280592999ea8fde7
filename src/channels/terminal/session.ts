import type { App } from '../../app.js';
import type { Command, Input } from '../../commands/command.js';
import { parseInput } from '../../commands/input.js';
import { problem, type Reply } from '../../commands/reply.js';
import { AppError, messageOf } from '../../errors.js';
import type { Presenter } from './io.js';

/** One terminal, talking to one app. */
export type Session = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly present: Presenter;
  readonly signal: AbortSignal;
};

/** Checks the input, runs the command, shows the reply. Whatever goes wrong becomes a reply with its code. */
export async function run(session: Session, command: Command, raw: Input): Promise<Reply> {
  const started = performance.now();
  const reply = await replyTo(session, command, raw);
  const ms = { total: Math.round((performance.now() - started) * 10) / 10 };
  session.present(reply, reply.kind === 'answered' || reply.kind === 'abstained' ? { ms } : {});
  return reply;
}

async function replyTo({ app, signal }: Session, command: Command, raw: Input): Promise<Reply> {
  const parsed = parseInput(command, raw);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  try {
    return await command.run(app.context({ signal }), parsed.input);
  } catch (error) {
    if (signal.aborted) throw error;
    return error instanceof AppError ? problem(error.code, error.message) : problem('ENGINE_FAILED', messageOf(error));
  }
}
