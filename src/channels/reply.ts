import type { App } from '../app.js';
import type { Command, Input } from '../commands/command.js';
import { parseInput } from '../commands/input.js';
import { problem, type Reply } from '../commands/reply.js';
import { AppError, messageOf } from '../errors.js';

export type Asked = {
  readonly command: Command;
  readonly input: Input;
  readonly signal: AbortSignal;
  /** See Context. */
  readonly pageSize?: number;
};

/** Checks the input and runs the command. Whatever goes wrong becomes a reply with its code, in every channel alike. */
export async function replyTo(app: Pick<App, 'context'>, { command, input, ...place }: Asked): Promise<Reply> {
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  try {
    return await command.run(app.context(place), parsed.input);
  } catch (error) {
    if (place.signal.aborted) throw error;
    return error instanceof AppError ? problem(error.code, error.message) : problem('ENGINE_FAILED', messageOf(error));
  }
}
